import { XlsxBook } from '../../../src/book/xlsx';
import { HostError, type HostEvent } from '../../../src/workbench/host';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { wireId } from '../../../src/workbench/host/sheet-id';

let excel: OpenOffice;

beforeEach(async () => {
  const book = XlsxBook.create();
  book.apply([
    {
      kind: 'putSheet',
      content: {
        name: '1 公金',
        columns: [60],
        rows: [],
        styles: [{ locked: false, numberFormat: '#,##0"千円"' }, { numberFormat: '0.0%' }],
        cells: [
          { row: 0, col: 0, value: 1000, style: 0 },
          { row: 0, col: 1, formula: '=A1*2' },
          { row: 1, col: 0, value: 0.5215, style: 1 },
        ],
        protect: true,
      },
    },
  ]);
  excel = await openInOffice(book.save());
});

afterEach(() => {
  excel.close();
});

/** Long enough for messages to pass between host and page. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

const idOf = (name: string): string => excel.book.sheet(name)?.id ?? '';

test('the page is told what Excel it is in', () => {
  const { Office } = excel;
  const sets = ['1.13', '1.14', '1.15'].map((version) =>
    Office.context.requirements.isSetSupported('ExcelApi', version),
  );
  expect(sets).toEqual([true, true, false]);
  expect([Office.context.host, Office.context.displayLanguage]).toEqual(['Excel', 'ja-JP']);
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ['Workbook.PivotTables', ({ workbook }) => workbook.pivotTables.load('items/name')],
  [
    'Worksheet.StandardHeights',
    ({ workbook }) => workbook.worksheets.getActiveWorksheet().load('standardHeights'),
  ],
  ['Range.Sort', ({ workbook }) => workbook.getSelectedRange().sort.apply([{ key: 0 }])],
  [
    'Range.AutoFill',
    ({ workbook }) => {
      workbook.getSelectedRange().autoFill('A1:A3');
    },
  ],
  [
    'RangeFormat.ReadingOrder',
    ({ workbook }) => {
      workbook.getSelectedRange().format.readingOrder = 'LeftToRight';
    },
  ],
])('what the host lacks answers ApiNotFound and is named: %s', async (member, ask) => {
  const answer = excel.Excel.run(async (context) => {
    ask(context);
    await context.sync();
  });
  await expect(answer).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining(member.slice(0, 8)) as string,
  });
  await expect(answer).rejects.toMatchObject({
    debugInfo: { errorLocation: expect.stringMatching(new RegExp(`^${member}$`, 'i')) as string },
  });
});

test('what does not exist is a null object, or is not found', async () => {
  await excel.Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject('無い');
    const range = sheet.getRange('A1').load('values');
    sheet.delete();
    await workbook.context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
  const lost = excel.Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('無い').load('name');
    await workbook.context.sync();
  });
  await expect(lost).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('values, formulas, formats and texts are those of the workbook', async () => {
  await excel.Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem('1 公金').getUsedRange();
    range.load('address,values,formulas,numberFormat,text,valueTypes');
    await workbook.context.sync();
    expect(range.toJSON()).toMatchObject({
      address: "'1 公金'!A1:B2",
      values: [
        [1000, 2000],
        [0.5215, ''],
      ],
      formulas: [
        [1000, '=A1*2'],
        [0.5215, ''],
      ],
      numberFormat: [
        ['#,##0"千円"', 'General'],
        ['0.0%', 'General'],
      ],
      text: [
        ['1,000千円', '2000'],
        ['52.2%', ''],
      ],
      valueTypes: [
        ['Double', 'Double'],
        ['Double', 'Empty'],
      ],
    });
  });
});

test('what is written is read as if it were typed, and formulas follow', async () => {
  await excel.Excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem('Sheet1').getRange('A1:F1');
    range.values = [['12', '10%', "'0123", '=A1+1', 'TRUE', '文字']];
    range.load('values,numberFormat');
    await workbook.context.sync();
    expect(range.values).toEqual([[12, 0.1, '0123', '', true, '文字']]);
    expect(range.numberFormat).toEqual([['General', '0%', 'General', 'General', 'General', 'General']]);
    range.load('values');
    await workbook.context.sync();
    expect(range.values).toEqual([[12, 0.1, '0123', 13, true, '文字']]);
  });
});

test('a protected sheet gives way in its unlocked cells only', async () => {
  const write = (address: string): Promise<void> =>
    excel.Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('1 公金').getRange(address).values = [[5]];
      await workbook.context.sync();
    });
  await write('A1');
  await expect(write('B1')).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(() => {
    excel.engine.type(idOf('1 公金'), 0, 1, '5');
  }).toThrow(HostError);
  const sheet = excel.book.sheet('1 公金');
  expect([sheet?.value(0, 0), sheet?.formula(0, 1)]).toEqual([5, '=A1*2']);
});

test('the page hears of edits in the grid and of its own, in the sheets that it listens to', async () => {
  const heard: string[] = [];
  await excel.Excel.run(async ({ workbook }) => {
    workbook.worksheets.onChanged.add(({ address, triggerSource }) => {
      heard.push(`${address} ${triggerSource}`);
      return Promise.resolve();
    });
    workbook.worksheets.getItem('1 公金').onChanged.add(({ address }) => {
      heard.push(`公金 ${address}`);
      return Promise.resolve();
    });
    await workbook.context.sync();
  });
  excel.engine.type(idOf('1 公金'), 0, 0, '835');
  excel.engine.setCells(idOf('Sheet1'), [
    { row: 2, col: 1, input: '1-1' },
    { row: 2, col: 2, input: { formula: '=1+1' } },
  ]);
  await excel.Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem('Sheet1').getRange('D4').values = [[1]];
    await workbook.context.sync();
  });
  await settled();
  expect(heard).toEqual(['公金 A1', 'A1 Unknown', 'B3:C3 Unknown', 'D4 ThisLocalAddin']);
  expect(excel.book.sheet('1 公金')?.value(0, 1)).toBe(1670);
});

test('the selection goes both ways', async () => {
  const heard: string[] = [];
  const told: HostEvent[] = [];
  excel.engine.listen((event) => told.push(event));
  await excel.Excel.run(async ({ workbook }) => {
    workbook.worksheets.onSelectionChanged.add(({ address }) => {
      heard.push(address);
      return Promise.resolve();
    });
    workbook.worksheets.onActivated.add(({ worksheetId }) => {
      heard.push(`sheet ${worksheetId}`);
      return Promise.resolve();
    });
    await workbook.context.sync();
  });
  excel.engine.select(idOf('1 公金'), { row: 1, col: 1, rows: 2, cols: 1 });
  await settled();
  expect(heard).toEqual([`sheet ${wireId(idOf('1 公金'))}`, 'B2:B3']);
  await excel.Excel.run(async ({ workbook }) => {
    const selected = workbook.getSelectedRange().load('address');
    workbook.worksheets.getItem('Sheet1').getRange('C3').select();
    await workbook.context.sync();
    expect(selected.address).toBe("'1 公金'!B2:B3");
  });
  const area = { row: 2, col: 2, rows: 1, cols: 1 };
  expect(told.at(-1)).toEqual({ kind: 'selected', sheetId: idOf('Sheet1'), area, by: 'addin' });
});

test('the grid hears what the page changed, and what it made formulas give', async () => {
  const told: HostEvent[] = [];
  excel.engine.listen((event) => told.push(event));
  await excel.Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('1 公金');
    sheet.getRange('A1').values = [[3]];
    workbook.worksheets.add('新');
    await workbook.context.sync();
  });
  const sheetId = idOf('1 公金');
  expect(told).toEqual([
    { kind: 'cellsChanged', sheetId, area: { row: 0, col: 0, rows: 1, cols: 1 }, by: 'addin' },
    { kind: 'sheetsChanged' },
    { kind: 'recalculated', cells: [{ sheetId, row: 0, col: 1 }] },
  ]);
});

test('a ribbon button runs the action of the page and waits for it', async () => {
  const done: string[] = [];
  excel.Office.actions.associate('tasseiCheck', (event: Office.AddinCommands.Event) => {
    done.push(event.source.id);
    event.completed();
  });
  await settled();
  await excel.conversation.invokeRibbon('tasseiCheck', 'CheckButton');
  expect(done).toEqual(['CheckButton']);
});

test('settings of the document are kept', async () => {
  const { settings } = excel.Office.context.document;
  settings.set('年度', { year: 'R2' });
  const status = await new Promise((resolve) => {
    settings.saveAsync((result) => {
      resolve(result.status);
    });
  });
  expect(status).toBe('succeeded');
  expect([...excel.engine.documentSettings]).toEqual([['年度', '{"year":"R2"}']]);
});
