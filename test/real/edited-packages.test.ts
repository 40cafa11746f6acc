import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BookFailure } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { packageFaults } from '../support/package-faults';
import { hasShared, sharedFolder } from '../support/shared';

type Book = ReturnType<typeof XlsxBook.load>;
type Sheet = Book['sheets'][number];

/** What people and this product do to the sheets of foreign workbooks; each at its first, middle and last place. */
const edits: Readonly<Record<string, (book: Book, sheet: Sheet) => unknown>> = {
  'a sheet removed': (book, sheet) => {
    if (book.sheets.length > 1) book.removeSheet(sheet);
  },
  'a sheet copied': (book, sheet) => book.copySheet(sheet, '写し'),
  'a sheet copied twice, the original removed': (book, sheet) => {
    book.copySheet(sheet, '写し', 0);
    book.copySheet(sheet, '写し 2');
    book.removeSheet(sheet);
  },
  'a sheet renamed': (book, sheet) => book.renameSheet(sheet, '新しい 名前'),
  'a sheet moved': (book, sheet) => book.moveSheet(sheet, 0),
  'a row deleted': (_, sheet) => sheet.deleteRows(1, 1),
  'all used rows deleted': (_, sheet) => sheet.deleteRows(0, 3_000),
  'columns deleted': (_, sheet) => sheet.deleteColumns(0, 3),
  'rows inserted': (_, sheet) => sheet.insertRows(1, 2),
  'columns inserted': (_, sheet) => sheet.insertColumns(1, 1),
  'a sheet made anew': (book, sheet) =>
    book.apply([{ kind: 'putSheet', content: book.contentOf(sheet), replace: true }]),
  'a sheet hidden': (book, sheet) => {
    if (book.sheets.length > 1) book.setVisibility(sheet, 'hidden');
  },
};

/** Foreign workbooks small enough for all edits. */
const folders = ['corpus', 'foreign'].filter((name) => hasShared(name));
const files = folders.flatMap((name) =>
  readdirSync(path.join(sharedFolder, name))
    .filter((file) => /\.xls[xm]$/i.test(file))
    .map((file) => path.join(sharedFolder, name, file))
    .filter((file) => readFileSync(file).length < 60_000),
);

(files.length > 0 ? test : test.skip)(
  'no edit of a foreign workbook makes a fault that Excel would offer to repair',
  () => {
    const made: string[] = [];
    for (const file of files) {
      const bytes = readFileSync(file);
      const before = faultsOf(bytes);
      if (!before) continue;
      for (const [name, edit] of Object.entries(edits)) {
        const book = XlsxBook.load(bytes);
        const sheets = book.sheets.length;
        for (const at of new Set([0, Math.floor(sheets / 2), sheets - 1])) {
          const one = XlsxBook.load(bytes);
          const sheet = one.sheets[at];
          if (!sheet) continue;
          try {
            edit(one, sheet);
          } catch (error) {
            // refused is not damaged
            if (error instanceof BookFailure) continue;
            made.push(`${path.basename(file)}: ${name}: ${String(error)}`);
            continue;
          }
          for (const fault of packageFaults(one.save()))
            if (!before.has(kindOf(fault))) made.push(`${path.basename(file)}: ${name}: ${fault}`);
        }
      }
    }
    expect(made).toEqual([]);
  },
  600_000,
);

function faultsOf(bytes: Uint8Array): ReadonlySet<string> | null {
  try {
    XlsxBook.load(bytes);
    return new Set([...packageFaults(bytes)].map(kindOf));
  } catch {
    // what cannot be opened is not edited
    return null;
  }
}

/** A copy has the faults of its original. */
function kindOf(fault: string): string {
  return fault.replace(/^xl\/worksheets\/[^:]*: /, 'sheet: ');
}
