import type { Area } from '../../src/book/cell';
import type { HeadersFooters, PageSetup, SheetContent } from '../../src/book/sheet-content';
import { paginate, printSheet, type SheetPage } from '../../src/print';

const margins = { top: 50, bottom: 50, left: 40, right: 40, header: 20, footer: 20 };
const a4: PageSetup = { paper: 'A4', orientation: 'portrait', margins };

/** `rows` rows of 100 pt, `cols` columns of 100 pt, each cell filled. */
function pagesOf(rows: number, cols: number, page: Partial<PageSetup>): SheetPage[] {
  const content: SheetContent = {
    name: '計画',
    columns: Array.from({ length: cols }, () => 100),
    rows: Array.from({ length: rows }, () => 100),
    styles: [],
    cells: Array.from({ length: rows * cols }, (_, i) => ({
      row: Math.floor(i / cols),
      col: i % cols,
      value: i,
    })),
    page: { ...a4, ...page },
  };
  return paginate(printSheet(content, null));
}

/** Rows and columns of each window: `1-7/A-E`, from 1. */
function shape(pages: readonly SheetPage[]): string[] {
  return pages.map(({ windows }) =>
    windows.map(({ area: a }) => `${a.row + 1}-${a.row + a.rows}/${a.col + 1}-${a.col + a.cols}`).join(' '),
  );
}

test('pages end at whole rows and columns, down before over', () => {
  expect(shape(pagesOf(10, 7, {}))).toEqual(['1-7/1-5', '8-10/1-5', '1-7/6-7', '8-10/6-7']);
});

test('a page ends before set breaks', () => {
  expect(shape(pagesOf(5, 2, { rowBreaks: [2] }))).toEqual(['1-2/1-2', '3-5/1-2']);
});

test('a sheet fitted to one page wide shrinks by whole per cent and keeps its set breaks', () => {
  const pages = pagesOf(10, 7, { fitWidth: 1, fitHeight: null, rowBreaks: [2] });
  expect(shape(pages)).toEqual(['1-2/1-7', '3-10/1-7']);
  expect(pages.map(({ scale }) => scale)).toEqual([0.73, 0.73]);
});

test('a sheet fitted to pages tall as well ignores set breaks', () => {
  expect(shape(pagesOf(10, 7, { fitWidth: 1, fitHeight: 1, rowBreaks: [2] }))).toEqual(['1-10/1-7']);
});

test('a small sheet is never enlarged', () => {
  expect(pagesOf(1, 1, { fitWidth: 1, fitHeight: 1 }).map(({ scale }) => scale)).toEqual([1]);
});

test('heading rows are repeated on later pages and take their room', () => {
  expect(shape(pagesOf(14, 1, { titleRows: [0, 1] }))).toEqual([
    '1-7/1-1',
    '1-2/1-1 8-12/1-1',
    '1-2/1-1 13-14/1-1',
  ]);
});

test('only the print area is printed', () => {
  expect(shape(pagesOf(10, 7, { printArea: { row: 1, col: 1, rows: 2, cols: 3 } }))).toEqual(['2-3/2-4']);
});

test('a page may stand in the middle of its paper, else it stands at the left margin', () => {
  const x = (page: Partial<PageSetup>): number | undefined => pagesOf(1, 1, page)[0]?.windows[0]?.x;
  expect(x({})).toBe(40);
  expect(x({ centerHorizontally: true })).toBeCloseTo((595.276 - 100) / 2, 6);
});

test('a row higher than a page has a page of its own', () => {
  const content: SheetContent = {
    name: '計画',
    columns: [100],
    rows: [20, 2000, 20],
    styles: [],
    cells: [0, 1, 2].map((row) => ({ row, col: 0, value: row })),
    page: a4,
  };
  expect(shape(paginate(printSheet(content, null)))).toEqual(['1-1/1-1', '2-2/1-1', '3-3/1-1']);
});

test('an empty sheet has no page', () => {
  expect(pagesOf(0, 0, {})).toEqual([]);
});

test('a scale that is set counts, and so do breaks between columns', () => {
  const pages = pagesOf(16, 8, { scale: 50, colBreaks: [3] });
  expect(pages.map(({ scale }) => scale)).toEqual([0.5, 0.5, 0.5, 0.5]);
  expect(shape(pages)).toEqual(['1-14/1-3', '15-16/1-3', '1-14/4-8', '15-16/4-8']);
});

test('pages go over before down where the sheet says so', () => {
  expect(shape(pagesOf(10, 7, { overThenDown: true }))).toEqual([
    '1-7/1-5',
    '1-7/6-7',
    '8-10/1-5',
    '8-10/6-7',
  ]);
});

test('repeated columns stand before the columns of every page behind them', () => {
  const [, second] = pagesOf(1, 7, { titleCols: [0, 0] });
  expect(second?.windows.map(({ area, x }) => [area.col, area.cols, x])).toEqual([
    [0, 1, 40],
    [5, 2, 140],
  ]);
});

test('every block of a print area has pages of its own', () => {
  const block = (row: number, rows: number): Area => ({ row, col: 0, rows, cols: 2 });
  expect(shape(pagesOf(10, 2, { printArea: block(0, 2), moreAreas: [block(4, 3)] }))).toEqual([
    '1-2/1-2',
    '5-7/1-2',
  ]);
});

test('papers are of their own sizes, and pages are centred both ways', () => {
  const [page] = pagesOf(1, 1, { paper: 'B4', centerHorizontally: true, centerVertically: true });
  const { width = 0, height = 0, windows } = page ?? {};
  const { x = 0, y = 0 } = windows?.[0] ?? {};
  expect([width, height, x, y].map(Math.round)).toEqual([729, 1032, 314, 466]);
});

test('the first page and pages with an even number have texts of their own', () => {
  const texts = (center: string): HeadersFooters => ({ header: { center } });
  const pages = pagesOf(25, 1, { ...texts('奇数'), first: texts('最初'), even: texts('偶数'), firstPage: 2 });
  expect(pages.map((page) => page.texts.header?.center)).toEqual(['最初', '奇数', '偶数', '奇数']);
});
