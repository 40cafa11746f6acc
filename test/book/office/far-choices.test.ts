import type { Edit, SheetContent } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { bookContents } from '../../support/workbook-content';

let excel: OpenOffice;
afterEach(() => {
  excel.close();
});

const rows = 1_048_576;
const yesNo = { list: ['有', '無'], strict: true };

/** Drop-downs for a whole column, far below, far at the right, and beside each other with different choices. */
const far: NonNullable<SheetContent['validations']> = [
  { area: { row: 1, col: 1, rows: rows - 1, cols: 1 }, ...yesNo },
  { area: { row: 4_999, col: 3, rows: 700, cols: 2 }, list: ['A', 'B'] },
  { area: { row: 5_699, col: 3, rows: 1, cols: 1 }, list: ['C'] },
  {
    area: { row: 10, col: 300, rows: 2, cols: 3 },
    ...yesNo,
    prompt: { title: '選択', text: '選んでください' },
  },
  { area: { row: rows - 1, col: 16_383, rows: 1, cols: 1 }, list: ['隅'] },
];

const sheet = (protect: boolean, lastRow: number): SheetContent => ({
  name: '表',
  columns: [60],
  rows: [],
  styles: [],
  cells: [
    { row: 0, col: 0, value: 1 },
    { row: lastRow, col: 2, value: '末' },
  ],
  validations: far,
  protect,
});

const replaced: Edit = {
  kind: 'putSheet',
  content: { ...sheet(false, 3), validations: [] },
  replace: true,
};
const removed: Edit = { kind: 'removeSheet', sheet: '表' };

describe.each([
  ['a sheet', false, 3],
  ['a protected sheet', true, 3],
  ['a long sheet', false, 5_200],
])('of %s', (_, protect, lastRow) => {
  test.each([
    ['made anew', replaced],
    ['removed', removed],
  ])('drop-downs anywhere come back when it was %s', async (__, edit) => {
    const book = XlsxBook.create();
    book.apply([{ kind: 'putSheet', content: sheet(protect, lastRow) }]);
    excel = await openInOffice(book.save());
    const before = bookContents(excel.book);
    const undo = await excel.office.apply([edit]);
    expect(bookContents(excel.book)).not.toEqual(before);
    await excel.office.apply(undo);
    expect(bookContents(excel.book)).toEqual(before);
    expect(excel.engine.stats.syncs).toBeLessThan(60);
  });
});
