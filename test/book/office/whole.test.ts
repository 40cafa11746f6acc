import { XlsxBook } from '../../../src/book/xlsx';
import { BookFailure } from '../../../src/book/shell';
import { bookOfSheets } from '../../forms/books';
import { openInOffice } from '../../support/office-book';

/** A workbook of paper squares: more merged blocks than Excel tells of at once, one of them over all rows. */
function squares(): Uint8Array {
  const rows = Array.from({ length: 60 }, (_, r) => [`値${String(r)}`, ...Array<null>(26).fill(null), '端']);
  const book = XlsxBook.load(
    bookOfSheets([
      { name: '方眼', rows },
      {
        name: '一枚',
        rows: [
          ['見出し', null],
          ['名称', '文'],
        ],
      },
      { name: '空', rows: [] },
    ]),
  );
  const pairs = rows.flatMap((_, row) =>
    Array.from({ length: 12 }, (__, c) => ({ row, col: c * 2, rows: 1, cols: 2 })),
  );
  book.sheet('方眼')?.addMerges([...pairs, { row: 0, col: 24, rows: 60, cols: 2 }]);
  book.sheet('一枚')?.addMerges([{ row: 0, col: 0, rows: 1, cols: 2 }]);
  return book.save();
}

test('every sheet is read with its merged blocks, as its file has them', async () => {
  const excel = await openInOffice(squares());
  const done: number[] = [];
  const read = await excel.office.readWhole({ progress: (n) => done.push(n) });
  const file = excel.book.snapshot({ all: true });
  expect(read.sheets.map(({ name, grid }) => [name, grid?.merges?.length ?? null])).toEqual([
    ['方眼', 60 * 12 + 1],
    ['一枚', 1],
    ['空', null],
  ]);
  const sorted = (book: typeof file): unknown =>
    book.sheets.map(({ grid }) => [
      grid?.values,
      grid?.formulas,
      [...(grid?.merges ?? [])].sort((a, b) => a.row - b.row || a.col - b.col),
    ]);
  expect(sorted(read)).toEqual(sorted(file));
  expect(done.at(-1)).toBe(2);
  excel.close();
});

test('reading every sheet can be called off', async () => {
  const excel = await openInOffice(squares());
  await expect(excel.office.readWhole({ signal: AbortSignal.abort() })).rejects.toThrow(BookFailure);
  excel.close();
});
