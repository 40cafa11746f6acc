import type { Area, Cell, CellValue } from '../book/cell';
import type { SheetContent } from '../book/sheet-content';
import type { SheetSnapshot } from '../book/snapshot';
import { cellKey, type BuiltSheet } from './built-sheet';
import type { SheetPlaces } from './sheet-places';

/** Where a cell between the form's own goes: as far from the nearest one to its left, else above it, as before. */
export function nearby(
  before: Cell,
  former: BuiltSheet,
  counterparts: ReadonlyMap<string, Cell>,
  goesTo: ReadonlyMap<string, Cell>,
  places: SheetPlaces,
): Cell | null {
  const known = (row: number, col: number): Cell | null => {
    const label = counterparts.get(cellKey(row, col));
    if (label) return label;
    if (!former.cells.has(cellKey(row, col))) return null;
    const now = places.now({ row, col });
    return goesTo.get(cellKey(now.row, now.col)) ?? null;
  };
  for (let off = 0; off <= 12; off++) {
    const left = known(before.row, before.col - off);
    if (left) return { row: left.row, col: left.col + off };
    const above = known(before.row - off, before.col);
    if (above) return { row: above.row + off, col: above.col };
  }
  return null;
}

/** The block that the form fills. */
export function blockOf({ rows, columns }: SheetContent): Area {
  return { row: 0, col: 0, rows: rows.length, cols: columns.length };
}

export function nowOf(block: Area, places: SheetPlaces): Area {
  const corner = places.now({ row: lastRow(block), col: lastCol(block) });
  return { row: 0, col: 0, rows: corner.row + 1, cols: corner.col + 1 };
}

export function lastRow({ row, rows }: Area): number {
  return row + rows - 1;
}

export function lastCol({ col, cols }: Area): number {
  return col + cols - 1;
}

export function beside({ row, col }: Cell, from: Area, to: Area): Cell {
  return {
    row: row > lastRow(from) ? row + lastRow(to) - lastRow(from) : row,
    col: col > lastCol(from) ? col + lastCol(to) - lastCol(from) : col,
  };
}

export function coveredBy(merges: readonly Area[]): Set<string> {
  const covered = new Set<string>();
  for (const { row, col, rows, cols } of merges)
    for (let r = row; r < row + rows; r++)
      for (let c = col; c < col + cols; c++) if (r !== row || c !== col) covered.add(cellKey(r, c));
  return covered;
}

export function filledCells(sheet: SheetSnapshot): readonly (Cell & {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
})[] {
  const { grid } = sheet;
  if (!grid) return [];
  return grid.values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const formula = grid.formulas[i]?.[j] ?? null;
      if ((value === null || value === '') && formula === null) return [];
      const numberFormat = grid.numberFormats[i]?.[j] ?? 'General';
      return [{ row: grid.area.row + i, col: grid.area.col + j, value, formula, numberFormat }];
    }),
  );
}
