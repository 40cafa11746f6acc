import type { XlsxBook } from '../../book/xlsx/book';
import type { WorkbookModel } from '../../book/xlsx/model';
import { loadCalculated } from '../../book/xlsx/uncalculated';

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws BookFailure for what is no .xlsx workbook. */
export async function openBook(file: File): Promise<XlsxBook> {
  return loadCalculated(new Uint8Array(await file.arrayBuffer()));
}

/** Gives the workbook to the user as a file. */
export function downloadBook(book: WorkbookModel, name: string): void {
  const bytes = book.save();
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
