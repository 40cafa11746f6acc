import { isCellError, type Cell, type CellInput } from '../book/cell';
import type { CellStyle, ContentCell } from '../book/sheet-content';
import { declarationOf } from '../plan/field';
import { isComputed } from '../sheets/computed-cells';
import type { NamedCell } from '../sheets/sheet-reader';
import type { BuiltField, BuiltSheet } from './built-sheet';
import type { SheetToMerge } from './merged-sheet';
import { readsCells } from './moved-formula';
import { wordsOf } from './sheet-labels';

/** What a field's cell is to hold. */
export interface Wanted {
  readonly value: CellInput;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Somebody's own formula, which reads cells by their addresses. */
  readonly reads: boolean;
}

/** What a field's cell is to hold: what stands in the cell that it comes from, unless the change itself gives another. */
export function wanted(
  field: BuiltField,
  cell: ContentCell,
  from: NamedCell | null,
  formerly: SheetToMerge['formerly'],
  styles: readonly CellStyle[],
): Wanted {
  const built: Wanted = {
    value: cell.value ?? null,
    formula: cell.formula ?? null,
    numberFormat: styles[cell.style ?? -1]?.numberFormat ?? 'General',
    reads: false,
  };
  if (!from || isDrawn(field)) return built;
  const was = formerly(field, from);
  const raw: Wanted = {
    value: isCellError(from.value) ? null : from.value,
    formula: from.formula ?? (isCellError(from.value) ? `=${from.value.error}` : null),
    numberFormat: from.numberFormat,
    reads: from.formula !== null && readsCells(from.formula),
  };
  if (isComputed(field.ref) || declarationOf(field.ref).follows === 'figures' || built.formula !== null) {
    // what somebody typed over a live formula stays theirs, and is a finding already
    const isTyped = from.formula === null && (from.value ?? '') !== '';
    return raw.reads || isTyped ? raw : built;
  }
  const unchanged = was === null || (wordsOf(was) === wordsOf(cell) && was.formula === cell.formula);
  return unchanged ? raw : built;
}

/** Pieces of arrows stand where the years say, whatever cell they came from. */
function isDrawn({ ref }: BuiltField): boolean {
  return declarationOf(ref).follows === 'years';
}

/** The cells of a sheet with what its fields come from; formulas of people's own that read cells have to follow these. */
export function fieldCells(
  next: BuiltSheet,
  source: SheetToMerge['source'],
  formerly: SheetToMerge['formerly'],
): {
  readonly cells: Map<string, ContentCell>;
  readonly styles: readonly CellStyle[];
  readonly formulas: (Cell & { readonly formula: string; readonly value: CellInput })[];
} {
  const styles = new Styles(next.content.styles);
  const formulas: (Cell & { formula: string; value: CellInput })[] = [];
  const cells = new Map<string, ContentCell>();
  for (const [key, cell] of next.cells) {
    const [field] = next.fields.get(key) ?? [];
    if (!field) {
      cells.set(key, cell);
      continue;
    }
    const from = source(field);
    const { value, formula, numberFormat, reads } = wanted(field, cell, from, formerly, next.content.styles);
    const style = styles.with(cell.style, numberFormat);
    const { row, col } = cell;
    if (reads && formula !== null) formulas.push({ row, col, formula, value });
    cells.set(key, {
      row,
      col,
      ...(style === undefined ? {} : { style }),
      ...(formula === null ? (value === null ? {} : { value }) : { formula }),
    });
  }
  return { cells, styles: styles.all, formulas };
}

/** The looks of a sheet, with those that differ by their number format alone. */
export class Styles {
  readonly all: CellStyle[];
  readonly #made = new Map<string, number>();

  constructor(first: readonly CellStyle[]) {
    this.all = [...first];
  }

  /** The style with another number format. */
  with(style: number | undefined, numberFormat: string): number | undefined {
    const look = style === undefined ? {} : (this.all[style] ?? {});
    if ((look.numberFormat ?? 'General') === numberFormat) return style;
    const key = `${String(style)} ${numberFormat}`;
    const made = this.#made.get(key) ?? this.all.push({ ...look, numberFormat }) - 1;
    this.#made.set(key, made);
    return made;
  }
}
