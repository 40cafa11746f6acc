import type { SheetGrid } from '../sheet-grid';
import { XlsxBook } from './book';

/** What stands on the sheets of a workbook file, for reading only. @throws BookFailure */
export function readGrids(bytes: Uint8Array): SheetGrid[] {
  const book = XlsxBook.load(bytes);
  const { sheets } = book.snapshot({ all: true });
  return sheets.map(({ id, name, visibility, grid }) => ({
    name,
    isHidden: visibility !== 'visible',
    grid,
    merges: book.sheetById(id)?.merges ?? [],
  }));
}
