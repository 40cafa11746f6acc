import { parseReference } from '../book/address';
import { blockName } from '../book/block-name';
import type { Area, Cell } from '../book/cell';
import { columnsBeside, tablesBeside } from './tables-beside';
import type {
  CellStyle,
  ContentCell,
  ContentName,
  ContentValidation,
  SheetContent,
} from '../book/sheet-content';
import { mapFormula, writeReference, type ReferenceCorner } from '../formula/formula-text';

/**
 * A report made anew in the place of `former`: what people added beside and below the former block stands beside and
 * below the new one, and their formulas read the same cells where they are now. Sheets without a block give nothing up,
 * unless it is told.
 */
export function keepBeside(
  former: SheetContent,
  next: SheetContent,
  block?: { readonly from: Area; readonly to: Area },
): SheetContent {
  const from = block?.from ?? blockOf(former);
  const to = block?.to ?? blockOf(next);
  if (!from || !to) return next;
  const moved = <T extends Cell>(at: T): T => ({ ...at, ...shift(at, from, to) });
  const outside = ({ row, col }: Cell): boolean => row > lastRow(from) || col > lastCol(from);

  const follow = (formula: string): string => followed(formula, former.name, from, to);

  const styles = new Styles(next.styles);
  // undoing puts the former sheet back, which has these cells already
  const taken = new Set(next.cells.map(({ row, col }) => `${String(row)},${String(col)}`));
  const tables = tablesBeside(former, next, from, to, moved);
  const beside = former.cells
    .filter(
      (cell) =>
        outside(cell) && (cell.value !== undefined || cell.formula !== undefined || isStyled(former, cell)),
    )
    .map(({ style: index, ...cell }): ContentCell => {
      const style = index === undefined ? undefined : former.styles[index];
      const at = moved(style === undefined ? cell : { ...cell, style: styles.index(style) });
      return at.formula === undefined ? at : { ...at, formula: follow(at.formula) };
    })
    .filter(({ row, col }) => !taken.has(`${String(row)},${String(col)}`));
  const cells = columnsBeside(beside, former.tables ?? [], tables, from, to);
  const withTables = tables.length > 0 ? { ...next, tables } : next;
  const validations = former.validations?.filter(({ area }) => outside(area)) ?? [];
  const conditionals = former.conditionals?.filter(({ area }) => outside(area)) ?? [];
  if (cells.length + validations.length + conditionals.length === 0) return withTables;
  const own = new Set((next.names ?? []).map((name) => name.name));
  return {
    ...withTables,
    styles: styles.all,
    columns: widths(former, next, from, to),
    rows: heights(former, next, from, to),
    cells: [...next.cells, ...cells],
    merges: union(next.merges, former.merges?.filter(outside).map(moved)),
    validations: union(
      next.validations,
      validations.map((one) => ({ ...followedRule(one, follow), area: moved(one.area) })),
    ),
    conditionals: union(
      next.conditionals,
      conditionals.map((one) => ({ ...one, formula: follow(one.formula), area: moved(one.area) })),
    ),
    names: [
      ...(next.names ?? []),
      ...(former.names ?? []).flatMap((name): ContentName[] => {
        if (own.has(name.name) || typeof name.refersTo === 'string' || !outside(name.refersTo)) return [];
        return [{ ...name, refersTo: moved(name.refersTo) }];
      }),
    ],
  };
}

function followedRule(one: ContentValidation, follow: (formula: string) => string): ContentValidation {
  if (one.kind !== undefined) return { ...one, formulas: one.formulas.map(follow) };
  return typeof one.list === 'string' ? { ...one, list: follow(one.list) } : one;
}

/** A formula (with `=`) that reads cells around the block where they went; one that reads it to its foot still does. */
function followed(formula: string, sheet: string, from: Area, to: Area): string {
  const body = mapFormula(formula.slice(1), (token) => {
    const { qualifier } = token;
    if (token.kind === 'name' || qualifier?.external || qualifier?.lastSheet) return null;
    if (qualifier && qualifier.sheet.toLowerCase() !== sheet.toLowerCase()) return null;
    const { first, last } = token;
    const end = last && { ...movedCorner(last, from, to), ...reached(first, last, from, to) };
    const start = movedCorner(first, from, to);
    const isSame = JSON.stringify([start, end]) === JSON.stringify([first, last]);
    return isSame ? null : writeReference(qualifier, start, end);
  });
  return `=${body}`;
}

function movedCorner(corner: ReferenceCorner, from: Area, to: Area): ReferenceCorner {
  const { row, col } = corner;
  const at = shift({ row: row ?? 0, col: col ?? 0 }, from, to);
  return { ...corner, row: row === null ? null : at.row, col: col === null ? null : at.col };
}

/** The foot or right edge of the block, where a range of more than one row or column ends there. */
function reached(
  first: ReferenceCorner,
  last: ReferenceCorner,
  from: Area,
  to: Area,
): { readonly row?: number; readonly col?: number } {
  return {
    ...(last.row === lastRow(from) && first.row !== last.row ? { row: lastRow(to) } : {}),
    ...(last.col === lastCol(from) && first.col !== last.col ? { col: lastCol(to) } : {}),
  };
}

function union<T>(own: readonly T[] = [], kept: readonly T[] = []): T[] {
  const known = new Set(own.map((one) => JSON.stringify(one)));
  return [...own, ...kept.filter((one) => !known.has(JSON.stringify(one)))];
}

function blockOf(content: SheetContent): Area | null {
  const refersTo = content.names?.find((name) => name.name === blockName)?.refersTo;
  if (refersTo === undefined) return null;
  return typeof refersTo === 'string' ? (parseReference(refersTo)?.area ?? null) : refersTo;
}

function lastRow({ row, rows }: Area): number {
  return row + rows - 1;
}

function lastCol({ col, cols }: Area): number {
  return col + cols - 1;
}

/** Below the block a cell follows its foot, beside it its right edge. */
function shift({ row, col }: Cell, from: Area, to: Area): Cell {
  return {
    row: row > lastRow(from) ? row + lastRow(to) - lastRow(from) : row,
    col: col > lastCol(from) ? col + lastCol(to) - lastCol(from) : col,
  };
}

function isStyled(content: SheetContent, { style }: { style?: number }): boolean {
  const found = style === undefined ? undefined : content.styles[style];
  return found?.fill !== undefined || found?.pattern !== undefined || found?.border !== undefined;
}

function widths(former: SheetContent, next: SheetContent, from: Area, to: Area): number[] {
  const own = next.columns.slice(0, lastCol(to) + 1);
  return [...own, ...former.columns.slice(lastCol(from) + 1)];
}

function heights(former: SheetContent, next: SheetContent, from: Area, to: Area): (number | null)[] {
  const own = next.rows.slice(0, lastRow(to) + 1);
  return [...own, ...former.rows.slice(lastRow(from) + 1)];
}

class Styles {
  readonly all: CellStyle[];
  private readonly places = new Map<string, number>();

  constructor(first: readonly CellStyle[]) {
    this.all = [...first];
    first.forEach((style, i) => this.places.set(JSON.stringify(style), i));
  }

  index(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.all.length);
    return this.all.push(style) - 1;
  }
}
