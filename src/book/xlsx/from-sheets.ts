import type { Edit } from '../edit';
import type { SheetContent } from '../sheet-content';
import { XlsxBook } from './book';

/** A workbook file that has these sheets and no others, in their order. */
export function fileOfSheets(sheets: readonly SheetContent[]): Uint8Array {
  return fileOfEdits(sheets.map((content) => ({ kind: 'putSheet', content }) as const));
}

/** A new workbook file that these edits make, with their sheets and no others. */
export function fileOfEdits(edits: readonly Edit[]): Uint8Array {
  const book = XlsxBook.create();
  const [blank] = book.sheets;
  // a workbook has one sheet at least: until there are others, under a name that none of them has
  const taken = new Set(
    edits.flatMap((edit) => (edit.kind === 'putSheet' ? [edit.content.name.toLowerCase()] : [])),
  );
  let name = '~';
  while (taken.has(name)) name += '~';
  if (blank) book.renameSheet(blank, name);
  book.apply([...edits, ...(blank ? [{ kind: 'removeSheet', sheet: name } as const] : [])]);
  return book.save();
}
