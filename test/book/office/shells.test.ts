import type { BookSnapshot, Edit, SheetContent } from '../../../src/book';
import { findFormat } from '../../../src/formats';
import { planEdits } from '../../../src/sheets/build';
import { XlsxBook, XlsxShell } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { tally } from '../../../src/reports/tally';
import { tallyContent } from '../../../src/reports/tally-sheet';
import { largePlan } from '../../support/large-plan';
import { readSeed } from '../../support/seed';
import { bookContents } from '../../support/workbook-content';
import { fullContent } from '../xlsx/support/content';

let open: OpenOffice[] = [];

afterEach(() => {
  for (const one of open) one.close();
  open = [];
});

const plain: SheetContent = {
  name: '計画設定',
  columns: [50, 60],
  rows: [21],
  styles: [{ numberFormat: '@', locked: false }],
  cells: [
    { row: 0, col: 0, value: 1 },
    { row: 1, col: 0, value: '0123', style: 0 },
    { row: 2, col: 0, formula: '=A1*2' },
  ],
  names: [{ name: 'tassei_settings', refersTo: '="1"', hidden: true }],
};

const choices: NonNullable<SheetContent['validations']> = [
  { area: { row: 6, col: 0, rows: 2, cols: 1 }, list: ['A', 'B'], strict: true },
  { area: { row: 6, col: 1, rows: 1, cols: 1 }, list: "='計画設定'!$A$1:$A$3" },
];

/** A workbook with a sheet of ours, a foreign sheet and names of both scopes. */
function startingBook(): Uint8Array {
  const book = XlsxBook.create();
  book.apply([
    { kind: 'putSheet', content: plain },
    {
      kind: 'putSheet',
      content: { ...fullContent, name: '2 防災', visibility: 'visible', validations: choices },
    },
    { kind: 'setName', sheet: null, name: '既存', refersTo: "='計画設定'!$A$1" },
  ]);
  return book.save();
}

/** The same edits through both shells, each on a workbook of its own. */
async function applyBoth(bytes: Uint8Array, edits: readonly Edit[]) {
  const xlsx = new XlsxShell(XlsxBook.load(bytes));
  const excel = await openInOffice(bytes);
  open.push(excel);
  const inverse = { xlsx: await xlsx.apply(edits), excel: await excel.office.apply(edits) };
  return { xlsx, excel, inverse };
}

/** Ids are the host's own, and differ where a sheet is replaced. */
function withoutIds(book: BookSnapshot): unknown {
  return { ...book, sheets: book.sheets.map(({ id: _, ...rest }) => rest) };
}

const cases: readonly (readonly [string, readonly Edit[]])[] = [
  ['a new sheet at the end', [{ kind: 'putSheet', content: fullContent }]],
  ['a new sheet in front', [{ kind: 'putSheet', content: fullContent, after: null }]],
  ['a new sheet after another', [{ kind: 'putSheet', content: fullContent, after: '計画設定' }]],
  [
    'a sheet in the place of a former one',
    [{ kind: 'putSheet', content: { ...fullContent, name: '2 防災', rows: [] }, replace: true }],
  ],
  [
    'a small sheet in the place of a large one',
    [{ kind: 'putSheet', content: { ...plain, name: '2 防災' }, replace: true }],
  ],
  [
    'a sheet that is copied, and some cells of the copy written',
    [
      {
        kind: 'copySheet',
        sheet: '3 写し',
        from: '計画設定',
        after: '2 防災',
        cells: [
          { row: 0, col: 0, value: 7 },
          { row: 1, col: 0, value: '0456' },
        ],
      },
      { kind: 'setName', sheet: '3 写し', name: '番号', refersTo: "='3 写し'!$A$2" },
    ],
  ],
  ['a sheet that moves', [{ kind: 'moveSheet', sheet: '2 防災', after: null }]],
  [
    'rows that come in as copies of others',
    [
      {
        kind: 'copyRows',
        sheet: '計画設定',
        at: 3,
        from: 1,
        count: 2,
        cells: [{ row: 3, col: 0, value: '0789' }],
      },
      { kind: 'setName', sheet: '計画設定', name: '新しい行', refersTo: "='計画設定'!$A$4" },
    ],
  ],
  [
    'a sheet that becomes another, in another place',
    [
      { kind: 'putSheet', content: { ...plain, name: '3 防災' }, from: '2 防災', after: null },
      { kind: 'setName', sheet: null, name: '防災', refersTo: "='3 防災'!$A$1" },
      { kind: 'setCells', sheet: '計画設定', cells: [{ row: 5, col: 0, formula: "='3 防災'!A1" }] },
    ],
  ],
  [
    'a sheet that takes another place only',
    [{ kind: 'putSheet', content: { ...plain, name: '2 防災' }, from: '2 防災', after: null }],
  ],
  ['a sheet that goes', [{ kind: 'removeSheet', sheet: '2 防災' }]],
  [
    'two sheets that speak of each other',
    [
      {
        kind: 'putSheet',
        content: {
          ...plain,
          name: '一覧',
          cells: [{ row: 0, col: 0, formula: "='明細 1'!A1+'計画設定'!A1" }],
        },
        after: null,
      },
      { kind: 'putSheet', content: { ...plain, name: '明細 1' } },
    ],
  ],
  [
    'cells of open and of protected sheets',
    [
      {
        kind: 'setCells',
        sheet: '計画設定',
        cells: [
          { row: 0, col: 0, formula: '=1+1', numberFormat: '0.0' },
          { row: 1, col: 0, value: 5 },
          { row: 3, col: 3, value: '1-1' },
          { row: 3, col: 4, value: '10%' },
          { row: 4, col: 3, value: '=だめ' },
          { row: 5, col: 3, value: 'TRUE' },
          { row: 6, col: 3, value: '１２３' },
          { row: 9, col: 9, value: null },
        ],
      },
      {
        kind: 'setCells',
        sheet: '2 防災',
        cells: [
          { row: 2, col: 1, value: 835 },
          { row: 2, col: 2, formula: '=目標*3' },
          { row: 2, col: 1, value: 900 },
        ],
      },
    ],
  ],
  [
    'heights of rows of open and of protected sheets',
    [
      {
        kind: 'setRows',
        sheet: '計画設定',
        rows: [
          { row: 0, height: 61.5 },
          { row: 7, height: 30 },
        ],
      },
      { kind: 'setRows', sheet: '2 防災', rows: [{ row: 1, height: 96 }] },
    ],
  ],
  [
    'names',
    [
      { kind: 'setName', sheet: null, name: '年度', refersTo: "='計画設定'!$A$1" },
      { kind: 'setName', sheet: null, name: '既存', refersTo: null },
      { kind: 'setName', sheet: '計画設定', name: '課', refersTo: '="企画"', hidden: true },
      { kind: 'setName', sheet: '計画設定', name: 'tassei_settings', refersTo: '="2"' },
    ],
  ],
  [
    'a sheet that goes and comes again',
    [
      { kind: 'setCells', sheet: '2 防災', cells: [{ row: 0, col: 0, value: 'x' }] },
      { kind: 'removeSheet', sheet: '2 防災' },
      { kind: 'putSheet', content: { ...plain, name: '2 防災' }, after: null },
    ],
  ],
];

test.each(cases)('Excel and the file are the same after %s', async (_, edits) => {
  const { xlsx, excel } = await applyBoth(startingBook(), edits);
  expect(bookContents(excel.book)).toEqual(bookContents(xlsx.book));
  expect(withoutIds(await excel.office.read())).toEqual(withoutIds(await xlsx.read()));
  const [one, other] = [XlsxBook.load(excel.book.save()), XlsxBook.load(xlsx.book.save())];
  expect(bookContents(one)).toEqual(bookContents(other));
  expect(withoutIds(one.snapshot())).toEqual(withoutIds(other.snapshot()));
});

test.each(cases)('undoing %s brings back what there was', async (_, edits) => {
  const bytes = startingBook();
  const before = XlsxBook.load(bytes);
  const { excel, inverse } = await applyBoth(bytes, edits);
  await excel.office.apply(inverse.excel);
  expect(withoutIds(excel.book.snapshot())).toEqual(withoutIds(before.snapshot()));
  expect(bookContents(excel.book)).toEqual(bookContents(before));
});

test('the sheets of a whole plan are the same in Excel and in the file', async () => {
  const format = findFormat('sanyo-onoda');
  if (!format) throw new Error('format');
  const edits = planEdits(readSeed('sanyo-onoda'), format);
  const { xlsx, excel } = await applyBoth(XlsxBook.create().save(), edits);
  expect(bookContents(excel.book)).toEqual(bookContents(xlsx.book));
  const [there, inFile] = [await excel.office.read(), await xlsx.read()];
  // sheets have ids of Excel's own there
  expect(withoutIds(there)).toEqual(withoutIds(inFile));
}, 60_000);

test('charts are the same in Excel and in the file, and a sheet that is made anew has them once', async () => {
  const { plan, format } = largePlan('sanyo-onoda', 4);
  const content = { ...tallyContent(plan, tally(plan, format, 'R2')), protect: true };
  const { xlsx, excel } = await applyBoth(startingBook(), [{ kind: 'putSheet', content }]);
  expect(content.charts?.map(({ kind }) => kind)).toEqual(['doughnut', 'stacked-column', 'stacked-bar']);
  expect(bookContents(excel.book)).toEqual(bookContents(xlsx.book));
  const again: Edit[] = [{ kind: 'putSheet', content, replace: true }];
  await excel.office.apply(again);
  await xlsx.apply(again);
  expect(bookContents(excel.book)).toEqual(bookContents(xlsx.book));
  expect(bookContents(XlsxBook.load(excel.book.save()))).toEqual(bookContents(xlsx.book));
});
