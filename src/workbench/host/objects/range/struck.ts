import type { SheetModel } from '../../../../book/xlsx/model';
import { positions, type Cells } from './cells';

/** Whether a cell's text is struck through; null for a part of it, as Excel answers. */
export function struckCell(sheet: SheetModel, row: number, col: number): boolean | null {
  const runs = sheet.textRuns(row, col);
  const [first] = runs;
  if (!first) return sheet.isStruck(row, col);
  return runs.every(({ struck }) => struck === first.struck) ? first.struck : null;
}

/** What all cells have in common, else null. */
export function struckCells(cells: Cells): boolean | null {
  let common: boolean | undefined;
  for (const area of cells.finiteAreas) {
    for (const [row, col] of positions(area)) {
      const struck = struckCell(cells.sheet, row, col);
      if (struck === null || (common !== undefined && common !== struck)) return null;
      common = struck;
    }
  }
  return common ?? false;
}
