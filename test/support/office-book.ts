import { OfficeBook } from '../../src/book/office';
import { XlsxBook } from '../../src/book/xlsx';
import { HostEngine, type HostOptions } from '../../src/workbench/host';
import { startAddin, type AddinRuntime } from './addin-runtime';

/** The Office shell over the unmodified runtime, and the workbook at its other end. */
export interface OpenOffice extends AddinRuntime {
  readonly office: OfficeBook;
  readonly engine: HostEngine;
  readonly book: XlsxBook;
}

/** Opens a workbook file as Excel would; `close` it at the end. */
export async function openInOffice(bytes: Uint8Array, options?: HostOptions): Promise<OpenOffice> {
  const book = XlsxBook.load(bytes);
  const engine = new HostEngine(book, options);
  const runtime = await startAddin(engine);
  return { ...runtime, office: new OfficeBook(runtime.Excel), engine, book };
}
