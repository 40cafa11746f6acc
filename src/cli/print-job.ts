import path from 'node:path';
import { cellAddress } from '../book/address';
import { isCellError } from '../book/cell';
import type { SheetContent } from '../book/sheet-content';
import { uncalculated, type XlsxBook, type XlsxSheet } from '../book/xlsx';
import { printSheet, type PrintJob } from '../print';
import { planPrintJob, type Unprinted } from '../reports/print-plan';
import { printedSheets, sheetCuts, type SheetCut, type SheetOverflow } from '../sheets/cut-texts';
import type { PlanReading } from '../sheets/read-plan';
import { say } from './words';

/** What is printed of these sheets, as they stand in the file. */
export function printJobOf(
  book: XlsxBook,
  sheets: readonly XlsxSheet[],
  reading: PlanReading | null,
  { file, title }: { readonly file: string; readonly title: string },
): PrintJob {
  const contents = sheets.map((sheet) => contentAsShown(book, sheet));
  const printed = { title, file: path.basename(file), printedAt: new Date() };
  return planPrintJob(contents, book.snapshot({ all: true }), reading, printed);
}

/** How many formulas of each sheet have no result, though what can be computed was computed when the file was opened. */
export function withoutResults(sheets: readonly XlsxSheet[]): Unprinted[] {
  return sheets.flatMap((sheet): Unprinted[] => {
    const count = uncalculated(sheet).length;
    return count === 0 ? [] : [{ sheet: sheet.name, kind: 'formula', count }];
  });
}

/** What of the sheets of a plan is not printed whole. */
export function cutsIn(book: XlsxBook): SheetCut[] {
  const snapshot = book.snapshot();
  return printedSheets(snapshot).flatMap((name) => {
    const sheet = book.sheet(name);
    const grid = snapshot.sheets.find((one) => one.name === name)?.grid ?? null;
    return sheet ? sheetCuts(printSheet(contentAsShown(book, sheet), grid)) : [];
  });
}

/** ［シート セル］「欄」5 行のうち 2 行が印刷されません。 */
export function overflowLine({ sheet, row, col, name, lines, lost }: SheetOverflow): string {
  return say.pdf.overflow(sheet, cellAddress({ row, col }), name, lines, lost);
}

/** ［シート］画像 2 個は印刷されません。 */
export function unprintedLine({ sheet, kind, count }: Unprinted): string {
  return say.pdf.unprinted(sheet, say.unprinted[kind], count);
}

/** A sheet's content, its rows as high as the file has them, its hidden rows and columns without height and width. */
function contentAsShown(book: XlsxBook, sheet: XlsxSheet): SheetContent {
  const content = book.contentOf(sheet);
  return {
    ...content,
    columns: content.columns.map((width, col) => (sheet.columnHidden(col) ? 0 : width)),
    rows: content.rows.map((height, row) =>
      sheet.rowHidden(row) ? 0 : (height ?? sheet.shownRowHeight(row)),
    ),
    // a sheet that is used to its last cell has no grid to look the results up in
    cells: content.cells.map((cell) => {
      const value = cell.formula === undefined ? null : sheet.value(cell.row, cell.col);
      return value === null || isCellError(value) ? cell : { ...cell, value };
    }),
  };
}
