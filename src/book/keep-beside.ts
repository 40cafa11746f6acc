import { parseReference } from './address';
import type { Area, Cell } from './cell';
import { columnsBeside, tablesBeside } from './content-tables';
import type { CellStyle, ContentCell, ContentName, SheetContent } from './sheet-content';

/** The hidden sheet-scoped name of the block that is ours on a report sheet; all around it belongs to the user. */
export const blockName = 'tassei_block';

/**
 * A report made anew in the place of `former`: what people added beside and below the former block stands beside and
 * below the new one. Formulas that they wrote move as they are. Sheets without a block give nothing up, unless it is told.
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
      return moved(style === undefined ? cell : { ...cell, style: styles.index(style) });
    })
    .filter(({ row, col }) => !taken.has(`${String(row)},${String(col)}`));
  const cells = columnsBeside(beside, former.tables ?? [], tables, from, to);
  const withTables = tables.length > 0 ? { ...next, tables } : next;
  if (cells.length === 0) return withTables;
  const own = new Set((next.names ?? []).map((name) => name.name));
  const movedArea = <T extends { readonly area: Area }>(rule: T): T => ({ ...rule, area: moved(rule.area) });
  return {
    ...withTables,
    styles: styles.all,
    columns: widths(former, next, from, to),
    rows: heights(former, next, from, to),
    cells: [...next.cells, ...cells],
    merges: union(next.merges, former.merges?.filter(outside).map(moved)),
    validations: union(next.validations, former.validations?.filter((v) => outside(v.area)).map(movedArea)),
    conditionals: union(
      next.conditionals,
      former.conditionals?.filter((c) => outside(c.area)).map(movedArea),
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
  return found?.fill !== undefined || found?.border !== undefined;
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
