import type { ContentChart, Edit, SheetContent } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';

let open: OpenOffice | null = null;

afterEach(() => {
  open?.close();
  open = null;
});

const kinds = ['column', 'bar', 'stacked-column', 'stacked-bar', 'line'] as const;

/** The second half of a table, whose head stands above the first half. */
const overHalf = (kind: ContentChart['kind'], place: number): ContentChart => ({
  kind,
  title: `${kind} の図`,
  at: { row: 6 + place, col: 0, rows: 1, cols: 3 },
  categories: { row: 3, col: 0, rows: 2, cols: 1 },
  series: [1, 2].map((col) => ({
    name: { row: 0, col },
    values: { row: 3, col, rows: 2, cols: 1 },
    color: col === 1 ? '#2F75B5' : '#C55A11',
  })),
});

const ring: ContentChart = {
  kind: 'doughnut',
  title: '分布',
  at: { row: 11, col: 0, rows: 2, cols: 2 },
  categories: { row: 0, col: 1, rows: 1, cols: 2 },
  series: [
    {
      name: { row: 1, col: 0 },
      values: { row: 1, col: 1, rows: 1, cols: 2 },
      pointColors: ['#2F75B5', '#D9D9D9'],
    },
  ],
};

const table: SheetContent = {
  name: '集計',
  columns: [80, 60, 60],
  rows: [],
  styles: [],
  cells: [
    ['', '達成', '未達成'],
    ['税務課', 1, 2],
    ['市民課', 3, 0],
    ['財政課', 2, 2],
    ['総務課', 0, 4],
  ].flatMap((line, row) => line.map((value, col) => ({ row, col, value }))),
};

const charts = [...kinds.map(overHalf), ring];

const put = (content: SheetContent, replace = false): Edit[] => [
  { kind: 'putSheet', content, ...(replace ? { replace } : {}) },
];

async function chartsAfter(...batches: readonly Edit[][]): Promise<readonly ContentChart[]> {
  open = await openInOffice(XlsxBook.create().save());
  for (const edits of batches) await open.office.apply(edits);
  return chartsNow(open);
}

function chartsNow({ book }: OpenOffice): readonly ContentChart[] {
  const saved = XlsxBook.load(book.save());
  const sheet = saved.sheet('集計');
  return (sheet && saved.contentOf(sheet).charts) ?? [];
}

test('charts of every kind are made in Excel over the cells that the content names', async () => {
  expect(await chartsAfter(put({ ...table, charts }))).toEqual(charts);
});

test('charts of a sheet made anew come in the place of the former ones', async () => {
  expect(await chartsAfter(put({ ...table, charts }), put({ ...table, charts: [ring] }, true))).toEqual([
    ring,
  ]);
});

test('undoing brings the former charts back', async () => {
  open = await openInOffice(XlsxBook.create().save());
  await open.office.apply(put(table));
  const none = await open.office.apply(put({ ...table, charts: [ring] }, true));
  const one = await open.office.apply(put({ ...table, charts }, true));
  expect(chartsNow(open)).toEqual(charts);
  const again = await open.office.apply(one);
  expect(chartsNow(open)).toEqual([ring]);
  await open.office.apply(again);
  expect(chartsNow(open)).toEqual(charts);
  await open.office.apply(one);
  await open.office.apply(none);
  expect(chartsNow(open)).toEqual([]);
});

test('charts that came with the file are told in Excel, until somebody takes one away', async () => {
  const book = XlsxBook.create();
  book.apply(put({ ...table, charts }));
  open = await openInOffice(book.save());
  const [told] = await open.office.contents(['集計']);
  expect(told?.charts).toEqual(charts);
  expect(told?.names).toBeUndefined();
  const context = new open.Excel.RequestContext();
  context.workbook.worksheets.getItem('集計').charts.getItemOrNullObject('tassei_chart_6').delete();
  await context.sync();
  const [left] = await open.office.contents(['集計']);
  expect(left?.charts).toEqual(charts.slice(0, -1));
});

test('a look that the file would not have is refused by the host', async () => {
  await chartsAfter(put({ ...table, charts: [ring] }));
  const excel = open?.Excel;
  if (!excel) throw new Error('not open');
  const context = new excel.RequestContext();
  context.workbook.worksheets.getItem('集計').charts.getItemAt(0).legend.position = 'Top';
  await expect(context.sync()).rejects.toMatchObject({ code: 'ApiNotFound' });
  const again = new excel.RequestContext();
  again.workbook.worksheets.getItem('集計').charts.getItemOrNullObject('tassei_chart_1').legend.position =
    'Top';
  await expect(again.sync()).rejects.toMatchObject({ code: 'NotImplemented' });
});

test('a row that holds nothing but a chart is read with its height, and so is what else is printed behind the last cell', async () => {
  const rows = [...Array.from({ length: 11 }, () => 18), 240, 30];
  const page = {
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 50, bottom: 50, left: 40, right: 40, header: 20, footer: 20 },
    printArea: { row: 0, col: 0, rows: 13, cols: 5 },
  } as const;
  open = await openInOffice(XlsxBook.create().save());
  const sheet = { ...table, rows, columns: [80, 60, 60, 90, 33], page, charts: [ring] };
  await open.office.apply(put(sheet));
  const [read] = await open.office.contents(['集計']);
  expect(read?.rows).toEqual(rows);
  expect(read?.columns.map(Math.round)).toEqual([80, 60, 60, 90, 33]);
});
