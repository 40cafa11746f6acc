import type { Cell } from '../cell';
import { XlsxBook } from './book';
import type { XlsxSheet } from './parts/sheet';

/**
 * Opens a workbook for what stands on its sheets: formulas that another program left without a result are computed.
 * openpyxl leaves all of them so, with an empty `v`; Excel computes them when it opens the file. @throws BookFailure
 */
export function loadCalculated(bytes: Uint8Array): XlsxBook {
  const book = XlsxBook.load(bytes);
  calculateMissing(book);
  return book;
}

/** Computes what has no result; what cannot be computed stays without one. */
export function calculateMissing(book: XlsxBook): void {
  for (const sheet of book.sheets)
    for (const { row, col } of uncalculated(sheet)) book.noteEdit(sheet, row, col);
  book.recalculate();
}

/** The formulas of a sheet that have no result. */
export function uncalculated(sheet: XlsxSheet): readonly Cell[] {
  const { part } = sheet;
  if (!part.isParsed && !withoutResult.test(part.text)) return [];
  const cells: Cell[] = [];
  for (const { index: row, cells: inRow } of sheet.grid.rows)
    for (const [col, cell] of inRow)
      if (cell.child('f') && !sheet.hasResult(row, col) && sheet.formula(row, col) !== null)
        cells.push({ row, col });
  return cells;
}

/** Sheets without such a formula need not be taken apart. */
const withoutResult =
  /(?:<\/(?:\w+:)?f>|<(?:\w+:)?f(?:\s[^>]*)?\/>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/|<\/(?:\w+:)?c>)/;
