import { BookFailure } from '../book';
import { loadCalculated, type XlsxBook } from '../book/xlsx';
import { digestOf, readBytes } from './files/read-file';

/** A workbook with what tells whether its file is still the one that was read. */
export interface OpenedBook {
  readonly book: XlsxBook;
  readonly digest: string;
}

/** Opens a workbook file; a refusal names the file. @throws BookFailure, FileFailure */
export function openBook(file: string): OpenedBook {
  const bytes = readBytes(file);
  return naming(file, () => ({ book: loadCalculated(bytes), digest: digestOf(bytes) }));
}

/** Does something with a workbook; a refusal, which may come as late as a sheet is read, names the file. @throws BookFailure */
export function naming<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof BookFailure) || error.data.opened !== undefined) throw error;
    throw new BookFailure(error.code, { ...error.data, opened: file }, { cause: error });
  }
}
