import type { SheetContent } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';

/** What Excel is known to refuse or to answer otherwise than one would think; see docs/excel.md. */

let excel: OpenOffice;

const plain: SheetContent = {
  name: '一覧',
  columns: [60, 60],
  rows: [],
  styles: [{ numberFormat: 'yyyy/m/d' }, { numberFormat: '@' }, { locked: false }],
  cells: [
    { row: 0, col: 0, value: 1 },
    { row: 0, col: 1, value: 45_000, style: 0 },
    { row: 1, col: 0, value: '文', style: 1 },
    { row: 2, col: 0, style: 2 },
  ],
  validations: [{ area: { row: 0, col: 0, rows: 1, cols: 1 }, list: ['1', '2'] }],
};
const years: SheetContent = {
  ...plain,
  name: '表',
  validations: [],
  cells: [
    ['年', '達成'],
    [2020, 1],
    [2021, 3],
    ['課', 5],
  ].flatMap((line, row) => line.map((value, col) => ({ row, col, value }))),
};

beforeAll(async () => {
  const book = XlsxBook.create();
  book.apply([
    { kind: 'putSheet', content: plain },
    { kind: 'putSheet', content: { ...plain, name: '保護', protect: true } },
    { kind: 'putSheet', content: { ...plain, name: '隠れ', visibility: 'hidden', tabColor: '#FF0000' } },
    { kind: 'putSheet', content: years },
    {
      kind: 'putSheet',
      content: {
        ...years,
        name: 'テーブル',
        tables: [{ name: '成績', at: { row: 0, col: 0, rows: 4, cols: 2 } }],
        merges: [{ row: 9, col: 0, rows: 1, cols: 2 }],
      },
    },
    { kind: 'setName', sheet: null, name: '計画', refersTo: "='一覧'!$A$1" },
    { kind: 'setName', sheet: '一覧', name: '自分', refersTo: "='一覧'!$A$1" },
  ]);
  excel = await openInOffice(book.save(), { name: '計画.xlsx' });
});
afterAll(() => {
  excel.close();
});
afterEach(() => {
  Object.assign(excel.engine.failures, {
    otherWorkbook: false,
    groupedSheets: false,
    unprotectRefused: false,
  });
});

type Ask = (workbook: Excel.Workbook) => unknown;

/** Excel's code and place of the error; `null` where there is none. */
async function refusal(ask: Ask): Promise<string | null> {
  const context = new excel.Excel.RequestContext();
  ask(context.workbook);
  try {
    await context.sync();
    return null;
  } catch (error) {
    if (!(error instanceof excel.OfficeExtension.Error)) throw error;
    return `${error.code} ${error.debugInfo.errorLocation ?? ''}`;
  }
}

async function answer<T>(ask: (workbook: Excel.Workbook) => () => T): Promise<T> {
  const context = new excel.Excel.RequestContext();
  const read = ask(context.workbook);
  await context.sync();
  return read();
}

const on =
  (use: (sheet: Excel.Worksheet) => unknown, name = '一覧'): Ask =>
  (workbook) =>
    use(workbook.worksheets.getItem(name));

test.each<[string, Ask]>([
  ['GeneralException WorksheetCollection.add', ({ worksheets }) => worksheets.add('新')],
  ['InvalidSelection Worksheet.delete', on((sheet) => sheet.delete())],
  ['InvalidSelection Worksheet.names', on((sheet) => sheet.names.load('items/name'))],
  ['GeneralException Worksheet.gridlines', on((sheet) => (sheet.showGridlines = false))],
  ['GeneralException WorksheetFreezePanes.freezeRows', on((sheet) => sheet.freezePanes.freezeRows(1))],
  [
    'GeneralException WorksheetFreezePanes.getLocationOrNullObject',
    on((sheet) => sheet.freezePanes.getLocationOrNullObject().load('address')),
  ],
  ['GeneralException Worksheet.activate', on((sheet) => sheet.activate())],
  ['GeneralException Range.select', on((sheet) => sheet.getRange('A1').select())],
  ['InvalidSelection Workbook.getActiveCell', (workbook) => workbook.getActiveCell().load('address')],
])('while another workbook is in front: %s', async (code, ask) => {
  excel.engine.failures.otherWorkbook = true;
  expect(await refusal(ask)).toBe(code);
  // what is not listed goes on working
  expect(await refusal((workbook) => workbook.load('name'))).toBeNull();
  expect(await refusal(on((sheet) => (sheet.getRange('D9').values = [[1]])))).toBeNull();
});

test.each<[string, string, Ask]>([
  [
    'special cells of a protected sheet',
    'AccessDenied',
    on(
      (sheet) => sheet.getUsedRange().getSpecialCellsOrNullObject('DataValidations').load('address'),
      '保護',
    ),
  ],
  [
    'special cells of a whole sheet, which never end',
    'GeneralException',
    on((sheet) => sheet.getRange().getSpecialCellsOrNullObject('DataValidations').load('address')),
  ],
  ['protecting what is protected', 'AccessDenied', on((sheet) => sheet.protection.protect(), '保護')],
  ['unprotecting what is not', 'AccessDenied', on((sheet) => sheet.protection.unprotect())],
  ['a table over another', 'InvalidArgument', on((sheet) => sheet.tables.add('B4:C6', true), 'テーブル')],
  [
    'a table over merged cells',
    'InvalidArgument',
    on((sheet) => sheet.tables.add('A9:B11', true), 'テーブル'),
  ],
  ['a table on a protected sheet', 'AccessDenied', on((sheet) => sheet.tables.add('A1:B3', true), '保護')],
  [
    'a table with the name of another on another sheet',
    'InvalidArgument',
    on((sheet) => (sheet.tables.add('A1:B3', true).name = '成績'), '表'),
  ],
  [
    'a table with a name of the workbook',
    'InvalidArgument',
    on((sheet) => (sheet.tables.getItem('成績').name = '計画'), 'テーブル'),
  ],
  [
    'a table whose name is a cell',
    'InvalidArgument',
    on((sheet) => (sheet.tables.getItem('成績').name = 'R1C1'), 'テーブル'),
  ],
  [
    'headings in another row',
    'InvalidArgument',
    on((sheet) => sheet.tables.getItem('成績').resize('A2:B6'), 'テーブル'),
  ],
  [
    'a table of headings alone',
    'InvalidArgument',
    on((sheet) => sheet.tables.getItem('成績').resize('A1:B1'), 'テーブル'),
  ],
  ['merged cells in a table', 'InvalidOperation', on((sheet) => sheet.getRange('A2:B2').merge(), 'テーブル')],
  ['a row of 410 pt', 'InvalidArgument', on((sheet) => (sheet.getRange('1:1').format.rowHeight = 410))],
  [
    'a text of 32,768 characters',
    'InvalidArgument',
    on((sheet) => (sheet.getRange('D1').values = [['あ'.repeat(32_768)]])),
  ],
  [
    'a header of 254 characters and its code',
    'InvalidArgument',
    on((sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = 'あ'.repeat(254))),
  ],
  [
    'a list of 256 characters',
    'InvalidArgument',
    on(
      (sheet) =>
        (sheet.getRange('D1').dataValidation.rule = {
          list: { inCellDropDown: true, source: 'あ'.repeat(256) },
        }),
    ),
  ],
  [
    'a prompt with a title of 33 characters',
    'InvalidArgument',
    on((sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.prompt = { showPrompt: true, title: 'あ'.repeat(33), message: '' };
    }),
  ],
  ['a sheet named History', 'InvalidArgument', ({ worksheets }) => worksheets.add('History')],
  ["a sheet named 'a", 'InvalidArgument', ({ worksheets }) => worksheets.add("'a")],
  ...['R2', 'AB12', 'R', 'c', 'R1C1', 'rc', 'XFD1048576', 'a b', '1年'].map((name): [string, string, Ask] => [
    `a name ${name}`,
    'InvalidArgument',
    ({ names }) => names.add(name, '=1'),
  ]),
  ['the tab of a hidden sheet', 'InvalidArgument', on((sheet) => (sheet.tabColor = '#00FF00'), '隠れ')],
])('refused: %s', async (_, code, ask) => {
  expect((await refusal(ask))?.split(' ')[0]).toBe(code);
});

test('names that only look like cells are taken', async () => {
  const taken = ['XFE1', 'A1048577', 'R2_実績', '様式２', 'ABCD1'];
  for (const name of taken) expect(await refusal(({ names }) => names.add(name, '=1'))).toBeNull();
});

test('more than 512 merged areas are not told', async () => {
  const sheet = excel.book.addSheet('結合');
  for (let row = 0; row < 513; row++) sheet.merge({ row, col: 0, rows: 1, cols: 2 });
  const merged = (address: string): Ask =>
    on((one) => one.getRange(address).getMergedAreasOrNullObject().load('address'), '結合');
  expect(await refusal(merged('A1:B513'))).toBe('GeneralException Range.getMergedAreasOrNullObject');
  expect(await refusal(merged('A1:B512'))).toBeNull();
});

test('requests and answers have 5 MB', async () => {
  const failures = new (excel.engine.failures.constructor as new () => typeof excel.engine.failures)();
  expect([failures.requestLimit, failures.responseLimit]).toEqual([5_000_000, 5_000_000]);
  const text = 'あ'.repeat(30_000);
  const write = (rows: number): Ask =>
    on(
      (sheet) => (sheet.getRange(`F1:F${String(rows)}`).values = Array.from({ length: rows }, () => [text])),
    );
  expect(await refusal(write(50))).toBeNull();
  expect((await refusal(write(60)))?.split(' ')[0]).toBe('RequestPayloadSizeLimitExceeded');
  const read = on((sheet) => sheet.getRange('F1:F50').load('values,formulas'));
  expect((await refusal(read))?.split(' ')[0]).toBe('ResponsePayloadSizeLimitExceeded');
});

test("the system's date is told as an American one, beside what the user sees", async () => {
  const told = await answer(({ worksheets }) => {
    const range = worksheets.getItem('一覧').getRange('A1:B1').load('numberFormat,numberFormatLocal,text');
    return () => [range.numberFormat, range.numberFormatLocal, range.text];
  });
  expect(told).toEqual([[['General', 'm/d/yyyy']], [['G/標準', 'yyyy/m/d']], [['1', '2023/3/15']]]);
});

test('a number of pages that is not told is taken for 1', async () => {
  const zoom = (options: Excel.PageLayoutZoomOptions) =>
    answer(({ worksheets }) => {
      const { pageLayout } = worksheets.getItem('一覧');
      pageLayout.zoom = options;
      pageLayout.load('zoom');
      return () => pageLayout.zoom;
    });
  expect(await zoom({ horizontalFitToPages: 1 })).toMatchObject({ verticalFitToPages: 1 });
  expect(await zoom({ horizontalFitToPages: 1, verticalFitToPages: 0 })).toMatchObject({
    verticalFitToPages: 0,
  });
});

test("the workbook's names come along with those of a sheet, and are found there", async () => {
  const told = await answer(({ worksheets }) => {
    const { names } = worksheets.getItem('一覧');
    names.load('items/name,items/scope');
    const found = names.getItemOrNullObject('計画').load('scope');
    return () => [names.items.map(({ name, scope }) => `${name} ${scope}`), found.scope];
  });
  expect(told[0]).toEqual(expect.arrayContaining(['自分 Worksheet', '計画 Workbook']));
  expect(told[1]).toBe('Workbook');
});

test('a tab that is not shown has no colour', async () => {
  const colors = await answer(({ worksheets }) => {
    worksheets.load('items/name,items/tabColor');
    return () => Object.fromEntries(worksheets.items.map(({ name, tabColor }) => [name, tabColor]));
  });
  expect(colors).toMatchObject({ 隠れ: null, 一覧: '' });
});

test('a cell that is formatted as text keeps an apostrophe; widths and heights are whole pixels', async () => {
  const told = await answer(({ worksheets }) => {
    const sheet = worksheets.getItem('一覧');
    sheet.getRange('A2').values = [["'007"]];
    sheet.getRange('C2').values = [["'007"]];
    sheet.getRange('5:5').format.rowHeight = 20;
    sheet.getRange('C:C').format.columnWidth = 50;
    const range = sheet.getRange('A2:C2').load('values');
    const row = sheet.getRange('5:5').load('format/rowHeight');
    return () => [range.values, row.format.rowHeight];
  });
  expect(told).toEqual([[["'007", '', '007']], 20.25]);
  expect((excel.book.sheet('一覧')?.columnWidth(2) ?? 0) % 0.75).toBeCloseTo(0, 5);
});

test('a rule of several areas is one, and tells its formula for the first', async () => {
  const sheet = excel.book.sheet('一覧');
  sheet?.addConditional({ area: { row: 0, col: 0, rows: 2, cols: 1 }, formula: '=A1>1', fill: '#FF0000' });
  sheet?.addConditional({ area: { row: 4, col: 2, rows: 2, cols: 1 }, formula: '=C5>1', fill: '#FF0000' });
  const rules = await answer(({ worksheets }) => {
    const { conditionalFormats } = worksheets.getItem('一覧').getRange();
    conditionalFormats.load('items/customOrNullObject/rule/formula');
    const areas = conditionalFormats.getItemAt(0).getRanges().load('address');
    return () => [
      conditionalFormats.items.map((item) => item.customOrNullObject.rule.formula),
      areas.address,
    ];
  });
  expect(rules).toEqual([['=A1>1'], '一覧!A1:A2,一覧!C5:C6']);
});

test('a chart takes years for a series', async () => {
  const count = (address: string) =>
    answer(({ worksheets }) => {
      const sheet = worksheets.getItem('表');
      const { series } = sheet.charts.add('ColumnClustered', sheet.getRange(address), 'Columns');
      series.load('count');
      return () => series.count;
    });
  expect(await count('A1:B3')).toBe(2);
  // a text among the labels makes all of them labels
  expect(await count('A1:B4')).toBe(1);
});

test("the user's list of undo is emptied by what Excel cannot take back", async () => {
  const id = excel.book.sheet('一覧')?.id ?? '';
  const last = (): string | undefined => excel.engine.undoList.at(-1);
  excel.engine.type(id, 30, 0, '1');
  expect(last()).toBe('user');
  await refusal(on((sheet) => (sheet.getRange('A40').values = [[1]])));
  expect(excel.engine.undoList.slice(-2)).toEqual(['user', 'addin']);
  await refusal(on((sheet) => sheet.protection.protect()));
  expect(excel.engine.undoList).not.toContain('user');
  await refusal(on((sheet) => sheet.protection.unprotect()));
});

test('several sheets selected: no cell can be changed; a protection that version 2605 does not take away', async () => {
  excel.engine.failures.groupedSheets = true;
  const write = on((sheet) => (sheet.getRange('A40').values = [[2]]));
  expect(await refusal(write)).toBe('GeneralException Range.values');
  expect(await refusal(on((sheet) => sheet.getRange('A40').load('values')))).toBeNull();
  excel.engine.failures.groupedSheets = false;
  excel.engine.failures.unprotectRefused = true;
  expect(await refusal(on((sheet) => sheet.protection.unprotect(), '保護'))).toBe(
    'AccessDenied WorksheetProtection.unprotect',
  );
});

test('what a coauthor writes comes as a remote change', async () => {
  const heard: string[] = [];
  await excel.Excel.run(async ({ workbook }) => {
    workbook.worksheets.onChanged.add(({ address, source }) => {
      heard.push(`${address} ${source}`);
      return Promise.resolve();
    });
    await workbook.context.sync();
  });
  const id = excel.book.sheet('一覧')?.id ?? '';
  excel.engine.coauthor(id, [{ row: 8, col: 0, input: 5 }]);
  excel.engine.type(id, 9, 0, '6');
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(heard).toEqual(['A9 Remote', 'A10 Local']);
});

test('headings are texts that differ, whatever is written into them; clearing all of a table takes it away', async () => {
  const sheet = excel.book.sheet('テーブル');
  const names = (): readonly unknown[] => [0, 1].map((col) => sheet?.value(0, col));
  expect(
    await refusal(on((one) => (one.getRange('A1:B1').values = [[2024, '2024']]), 'テーブル')),
  ).toBeNull();
  expect(names()).toEqual(['2024', '20242']);
  expect(await refusal(on((one) => one.getRange('A1:B1').clear('Contents'), 'テーブル'))).toBeNull();
  expect(names()).toEqual(['列1', '列2']);
  const count = (): Promise<number> =>
    answer((workbook) => {
      const { tables } = workbook.worksheets.getItem('テーブル');
      tables.load('count');
      return () => tables.count;
    });
  expect(await refusal(on((one) => one.getRange('A2:B4').clear(), 'テーブル'))).toBeNull();
  expect(await count()).toBe(1);
  expect(await refusal(on((one) => one.getRange().clear(), 'テーブル'))).toBeNull();
  expect(await count()).toBe(0);
});
