import type { SheetGrid } from '../sheet-grid';
import { loadCalculated } from './uncalculated';

/** What stands on the sheets of a workbook file, for reading only. @throws BookFailure */
export function readGrids(bytes: Uint8Array): SheetGrid[] {
  const book = loadCalculated(bytes);
  const { sheets } = book.snapshot({ all: true });
  return sheets.map(({ id, name, visibility, grid }) => {
    const sheet = book.sheetById(id);
    const rows = sheet && grid ? placesIn(grid.area.row, grid.area.rows, (row) => sheet.rowHidden(row)) : [];
    const cols =
      sheet && grid ? placesIn(grid.area.col, grid.area.cols, (col) => sheet.columnHidden(col)) : [];
    return {
      name,
      isHidden: visibility !== 'visible',
      grid,
      merges: sheet?.merges ?? [],
      ...(rows.length + cols.length > 0 ? { hidden: { rows, cols } } : {}),
    };
  });
}

function placesIn(first: number, count: number, isWanted: (place: number) => boolean): number[] {
  return Array.from({ length: count }, (_, i) => first + i).filter(isWanted);
}
