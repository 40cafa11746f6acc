import { isCellError, type CellValue } from '../../book/cell';
import type { CellEdit } from '../../book/edit';
import type { SheetSnapshot } from '../../book/snapshot';
import { takingPrefix } from '../../forms/adopted-names';
import { takingOf, whole, type Taking } from '../../forms/taking';
import { declarationOf, fieldOf, type FieldRef } from '../../plan/field';
import type { MeasureCells } from '../../sheets/read-measure';
import { cellAt, constantName } from '../../sheets/sheet-reader';
import type { MeasurePlace } from '../plan-change';
import { textWith } from './cell-text';

/** A measure on a city's own sheet, with the rows that it covers. */
export interface OwnMeasure {
  /** Index in the plan. */
  readonly index: number;
  readonly source: MeasureCells;
  readonly sheet: SheetSnapshot;
  readonly from: number;
  /** The row below its last one. */
  readonly to: number;
}

/** A copy of a measure's cells at another place. */
export interface CopyOf {
  readonly place: MeasurePlace;
  /** Whose cells are copied. */
  readonly donor: OwnMeasure;
  /** Whose texts are wanted; null for a blank measure. */
  readonly texts: MeasureCells | null;
  /** Rows from the donor's cells to those of the copy. */
  readonly down: number;
  /** Whether a text is one of the form, not of a measure. */
  readonly isFixed: (row: number, col: number, text: string) => boolean;
}

/**
 * What is written into a copy: number, title and department, texts of its policy; all else that belongs to the measure is
 * emptied, of a copied measure what is filled in each year. Formulas stay.
 */
export function copyCells({ place, donor, texts, down, isFixed }: CopyOf): CellEdit[] {
  const { sheet, source } = donor;
  const named = new Set<string>();
  const written = new Map<string, { row: number; col: number; text: string; isNumber: boolean }>();
  for (const [name, cell] of source.cells) {
    const ref = fieldOf(name);
    if (!ref) continue;
    const { row, col } = cell.place;
    const held = cellAt(sheet, row, col);
    if (held.formula !== null) continue;
    const key = `${String(row)},${String(col)}`;
    named.add(key);
    const before = written.get(key)?.text ?? rawText(held.value);
    const text = textWith(before, takingOfCell(donor, name), wantedText(ref, place, texts));
    if (text === null || (text === before && row >= donor.from)) continue;
    written.set(key, { row, col, text, isNumber: typeof held.value === 'number' });
  }
  const edits = [...written.values()].map(({ row, col, text, isNumber }): CellEdit => ({
    // of a block that begins above, as a merged department does, the copy has a cell of its own
    row: Math.max(row, donor.from) + down,
    col,
    value: text === '' ? null : asHeld(text, isNumber),
  }));
  return [...edits, ...(texts ? [] : strayCells(donor, named, isFixed, down))];
}

/** The text that a field has in a new measure; '' where nobody has filled it in yet. */
function wantedText(ref: FieldRef, place: MeasurePlace, texts: MeasureCells | null): string {
  const measure = texts?.measure;
  switch (ref.kind) {
    case 'number':
      return place.number ?? '';
    case 'title':
      return place.title ?? measure?.title ?? '';
    case 'department':
      return place.department ?? measure?.department ?? '';
    case 'text':
      if (place.fields?.[ref.name] !== undefined) return place.fields[ref.name] ?? '';
      break;
    default:
      if (isOfTheYear(ref)) return '';
  }
  const cell = texts ? [...texts.cells].find(([name]) => sameField(name, ref))?.[1] : undefined;
  return cell === undefined ? '' : rawText(cell.value);
}

function sameField(name: string, ref: FieldRef): boolean {
  return JSON.stringify(fieldOf(name)) === JSON.stringify(ref);
}

/** What is filled in each year, and what follows from it. */
function isOfTheYear(ref: FieldRef): boolean {
  const derived: readonly FieldRef['kind'][] = ['rate', 'totalRate', 'totalActual', 'effect', 'gradeReason'];
  return declarationOf(ref).filledIn === 'yearly' || derived.includes(ref.kind);
}

/** Constants of the donor that no field holds and that are no texts of the form: they are its own. */
function strayCells(
  { sheet, from, to }: OwnMeasure,
  named: ReadonlySet<string>,
  isFixed: CopyOf['isFixed'],
  down: number,
): CellEdit[] {
  const { grid } = sheet;
  if (!grid) return [];
  const cells: CellEdit[] = [];
  grid.values.forEach((line, i) => {
    const row = grid.area.row + i;
    if (row < from || row >= to) return;
    line.forEach((value, j) => {
      const col = grid.area.col + j;
      if (value === null || isCellError(value) || (grid.formulas[i]?.[j] ?? null) !== null) return;
      if (named.has(`${String(row)},${String(col)}`) || isFixed(row, col, String(value))) return;
      cells.push({ row: row + down, col, value: null });
    });
  });
  return cells;
}

function takingOfCell({ sheet, source: { prefix } }: OwnMeasure, name: string): Taking {
  const bare = fieldOf(name)?.kind === 'text' ? `文_${name}` : name;
  const text = constantName(sheet, takingPrefix + prefix + bare);
  return text === null ? whole : takingOf(text);
}

export function rawText(value: CellValue): string {
  return value === null || isCellError(value) ? '' : String(value);
}

function asHeld(text: string, isNumber: boolean): string | number {
  return isNumber && /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) : text;
}

/** The number, title, department and texts of a measure that stays, where the change gives it others. */
export function changedCells({ source, sheet }: OwnMeasure, place: MeasurePlace): CellEdit[] {
  const raw = new Map<string, CellEdit & { readonly text: string }>();
  for (const [name, cell] of source.cells) {
    const ref = fieldOf(name);
    const wanted =
      ref?.kind === 'text'
        ? place.fields?.[ref.name]
        : ref?.kind === 'number' || ref?.kind === 'title' || ref?.kind === 'department'
          ? place[ref.kind]
          : undefined;
    const { row, col } = cell.place;
    const held = cellAt(sheet, row, col);
    if (wanted === undefined || wanted === rawText(cell.value) || held.formula !== null) continue;
    const key = `${String(row)},${String(col)}`;
    const donor = { index: 0, source, sheet, from: 0, to: 0 };
    const text = textWith(raw.get(key)?.text ?? rawText(held.value), takingOfCell(donor, name), wanted);
    if (text !== null) raw.set(key, { row, col, text, value: asHeld(text, typeof held.value === 'number') });
  }
  return [...raw.values()].map(({ row, col, value }) => ({ row, col, value: value ?? null }));
}
