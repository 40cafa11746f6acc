import { zipSync } from 'fflate';
import type { Edit } from '../edit';
import type { SheetContent } from '../sheet-content';
import type { BookSnapshot, NameSnapshot } from '../snapshot';
import { XlsxBook } from './book';
import { fileOfSheets } from './from-sheets';
import { closeSheets, type ClosedSheet } from './hand-out-book';
import { BookDivider } from './part-of-book';
import { readComments, type CellComment } from './parts/comments';
import { loadCalculated } from './uncalculated';

export { fileOfEdits } from './from-sheets';

/** All that stands in a workbook file; formulas that another program left without a result are computed. @throws BookFailure */
export function readWhole(bytes: Uint8Array): BookSnapshot {
  return loadCalculated(bytes).snapshot({ all: true });
}

/** A text that somebody put at a cell, with the sheet that it is on. */
export interface BookComment extends CellComment {
  readonly sheet: string;
}

/** The notes and comments of all sheets that show. */
export function commentsOf(book: XlsxBook): BookComment[] {
  return book.sheets.flatMap((sheet) =>
    sheet.visibility === 'veryHidden'
      ? []
      : readComments(book.pack, sheet).map((one) => ({ sheet: sheet.name, ...one })),
  );
}

/** A workbook that came back, with its notes and comments. @throws BookFailure */
export function readReplyFile(bytes: Uint8Array): {
  readonly book: BookSnapshot;
  readonly comments: readonly BookComment[];
} {
  const book = loadCalculated(bytes);
  return { book: book.snapshot({ all: true }), comments: commentsOf(book) };
}

/** A workbook file with these sheets and names. */
export function fileOfContents(sheets: readonly SheetContent[], names: readonly NameSnapshot[]): Uint8Array {
  const edits = names.map(({ name, refersTo }): Edit => ({
    kind: 'setName',
    sheet: null,
    name,
    refersTo,
    hidden: true,
  }));
  return fileWith(fileOfSheets(sheets), edits);
}

/** A workbook file after some edits. */
export function fileWith(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const book = XlsxBook.load(bytes);
  book.apply(edits);
  return book.save();
}

/** A workbook of some sheets of another, closed but for some cells. */
export interface ClosedPart {
  readonly sheets: readonly ClosedSheet[];
  readonly edits: readonly Edit[];
}

/** Gives the parts of a workbook file one by one. */
export function* partsOf(bytes: Uint8Array, parts: readonly ClosedPart[]): Generator<Uint8Array> {
  const divider = new BookDivider(bytes);
  for (const { sheets, edits } of parts) {
    const book = divider.part(sheets.map(({ name }) => name));
    closeSheets(book, sheets, edits);
    yield book.save();
  }
}

/** Some sheets of a workbook file, as a file of their own. */
export function partOf(bytes: Uint8Array, sheets: readonly string[]): Uint8Array {
  return new BookDivider(bytes).part(sheets).save();
}

/** Files as one archive. They are compressed already. */
export function zipOf(files: readonly { readonly file: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ file, bytes }) => [file, bytes])), { level: 0 });
}
