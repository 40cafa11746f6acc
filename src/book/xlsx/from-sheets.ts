import type { SheetContent } from '../sheet-content';
import { XlsxBook } from './book';

/** A workbook file that has these sheets and no others, in their order. */
export function fileOfSheets(sheets: readonly SheetContent[]): Uint8Array {
  const book = XlsxBook.create();
  const [blank] = book.sheets;
  book.apply([
    ...sheets.map((content) => ({ kind: 'putSheet', content }) as const),
    ...(blank ? [{ kind: 'removeSheet', sheet: blank.name } as const] : []),
  ]);
  return book.save();
}
