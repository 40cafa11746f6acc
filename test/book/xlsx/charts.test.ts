import { XlsxBook } from '../../../src/book/xlsx';
import type { ContentChart, SheetContent } from '../../../src/book';

const area = (row: number, col: number, rows: number, cols: number): ContentChart['at'] => ({
  row,
  col,
  rows,
  cols,
});

const charts: readonly ContentChart[] = [
  {
    kind: 'doughnut',
    title: '評価の分布 <A&B>',
    at: area(6, 0, 5, 3),
    categories: area(0, 1, 1, 2),
    series: [{ name: { row: 1, col: 0 }, values: area(1, 1, 1, 2), pointColors: ['#2F75B5', '#D9D9D9'] }],
  },
  ...(['column', 'bar', 'stacked-column', 'stacked-bar', 'line'] as const).map((kind, i): ContentChart => ({
    kind,
    title: kind,
    at: area(12 + 6 * i, 0, 5, 3),
    categories: area(1, 0, 2, 1),
    series: [
      { name: { row: 0, col: 1 }, values: area(1, 1, 2, 1), color: '#2F75B5' },
      { name: { row: 0, col: 2 }, values: area(1, 2, 2, 1) },
    ],
  })),
];

const content: SheetContent = {
  name: '集計 ’１',
  columns: [80, 50, 50],
  rows: [],
  styles: [],
  cells: [
    { row: 0, col: 1, value: 'A' },
    { row: 0, col: 2, value: 'B' },
    { row: 1, col: 0, value: 'R1' },
    { row: 1, col: 1, value: 4 },
    { row: 1, col: 2, value: 3 },
    { row: 2, col: 0, value: 'R2' },
    { row: 2, col: 1, value: 5 },
    { row: 2, col: 2, value: 7 },
  ],
  charts,
};

test('a sheet with charts is read back with the same charts', () => {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content }]);
  const again = XlsxBook.load(book.save());
  const sheet = again.sheet(content.name);
  expect(sheet && again.contentOf(sheet).charts).toEqual(charts);
});

test('a sheet made anew takes its charts along, and undoing brings them back', () => {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content }]);
  const { charts: _, ...plain } = content;
  const undo = book.apply([{ kind: 'putSheet', content: plain, replace: true }]);
  const without = XlsxBook.load(book.save());
  expect(without.contentOf(without.sheets[1] ?? without.activeSheet).charts).toBeUndefined();
  book.apply(undo);
  const sheet = book.sheet(content.name);
  expect(sheet && book.contentOf(sheet).charts).toEqual(charts);
});
