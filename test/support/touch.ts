import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BookFailure, cellAddress, type Cell } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { lastCell } from '../../src/formula/formula-text';

/**
 * Writes one text below all rows of the first worksheet (on its last row, right of all cells, when there is no row
 * below), and gives the new workbook with the place.
 * @throws BookFailure
 */
function touch(bytes: Uint8Array): { bytes: Uint8Array; sheet: string; address: string } {
  const book = XlsxBook.load(bytes);
  const sheet = book.sheets[0];
  if (!sheet) throw new BookFailure('sheet-missing');
  const used = sheet.usedRange;
  const below = sheet.grid.lastRow + 1;
  const cell: Cell =
    below <= lastCell.row
      ? { row: below, col: 0 }
      : { row: lastCell.row, col: Math.min(used ? used.col + used.cols : 0, lastCell.col) };
  sheet.setValue(cell.row, cell.col, '達成');
  return { bytes: book.save(), sheet: sheet.name, address: cellAddress(cell) };
}

/** What came of a workbook that could not be written anew. */
export interface Refused {
  readonly file: string;
  readonly code: string;
  readonly data: unknown;
}

/** {@link touch} for every .xlsx and .xlsm of a folder; a file that is refused, or that we fail at, does not stop the rest. */
export function touchFolder(from: string, to: string): { written: number; refused: Refused[] } {
  const files = readdirSync(from)
    .filter((file) => /\.xls[xm]$/i.test(file))
    .sort();
  mkdirSync(to, { recursive: true });
  const refused: Refused[] = [];
  for (const file of files) {
    try {
      writeFileSync(path.join(to, file), touch(readFileSync(path.join(from, file))).bytes);
    } catch (error) {
      refused.push(
        error instanceof BookFailure
          ? { file, code: error.code, data: error.data }
          : { file, code: 'fault', data: error },
      );
    }
  }
  return { written: files.length - refused.length, refused };
}
