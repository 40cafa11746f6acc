import { BookFailure } from '../book';
import { XlsxBook } from '../book/xlsx';
import { readBytes } from '../book/xlsx/file';

/** Opens a workbook file; a refusal names the file. @throws BookFailure */
export function openBook(file: string): XlsxBook {
  const bytes = readBytes(file);
  try {
    return XlsxBook.load(bytes);
  } catch (error) {
    if (!(error instanceof BookFailure)) throw error;
    throw new BookFailure(error.code, { ...error.data, opened: file }, { cause: error });
  }
}
