import { cellAddress } from '../address';
import type { Cell } from '../cell';
import { BookFailure } from '../shell';
import { lastCell } from '../../formula/formula-text';
import { XlsxBook } from './book';

/**
 * Writes one text below all rows of the first worksheet (on its last row, right of all cells, when there is no row
 * below), and gives the new workbook with the place.
 * @throws BookFailure
 */
export function touch(
  bytes: Uint8Array,
  text: string,
): { bytes: Uint8Array; sheet: string; address: string } {
  const book = XlsxBook.load(bytes);
  const sheet = book.sheets[0];
  if (!sheet) throw new BookFailure('sheet-missing');
  const used = sheet.usedRange;
  const below = sheet.grid.lastRow + 1;
  const cell: Cell =
    below <= lastCell.row
      ? { row: below, col: 0 }
      : { row: lastCell.row, col: Math.min(used ? used.col + used.cols : 0, lastCell.col) };
  sheet.setValue(cell.row, cell.col, text);
  return { bytes: book.save(), sheet: sheet.name, address: cellAddress(cell) };
}
