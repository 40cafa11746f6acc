import path from 'node:path';
import { cellAddress } from '../book/address';
import type { SheetContent } from '../book/sheet-content';
import type { XlsxBook, XlsxSheet } from '../book/xlsx';
import type { PrintJob } from '../layout/print';
import { planPrintJob, type SheetOverflow } from '../reports/print-plan';
import type { PlanReading } from '../sheets/read-plan';
import { pdfTexts } from '../../locales/ja/cli-pdf';

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

/** ［シート セル］「欄」5 行のうち 2 行が印刷されません。 */
export function overflowLine({ sheet, row, col, name, lines, lost }: SheetOverflow): string {
  return pdfTexts.overflow(sheet, cellAddress({ row, col }), name, lines, lost);
}

/** A sheet's content, its hidden rows and columns without height and width. */
function contentAsShown(book: XlsxBook, sheet: XlsxSheet): SheetContent {
  const content = book.contentOf(sheet);
  return {
    ...content,
    columns: content.columns.map((width, col) => (sheet.columnHidden(col) ? 0 : width)),
    rows: content.rows.map((height, row) => (sheet.rowHidden(row) ? 0 : height)),
  };
}
