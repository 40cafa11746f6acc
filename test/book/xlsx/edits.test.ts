import { BookFailure, type Edit, type SheetContent } from '../../../src/book';
import { XlsxBook, XlsxShell } from '../../../src/book/xlsx';
import { fullContent } from './support/content';
import { unzip, workbook } from './support/package';

const plain: SheetContent = {
  name: '計画設定',
  columns: [],
  rows: [],
  styles: [],
  cells: [{ row: 0, col: 0, value: 1 }],
};

/** What a workbook holds; the number of a format is not compared, but its number format is. */
function whole(book: XlsxBook): unknown {
  const sheets = book.sheets.map((sheet) => {
    const { styles, cells, columns: _, rows: __, ...rest } = book.contentOf(sheet);
    const seen = cells.map(({ style, ...cell }) => ({
      ...cell,
      numberFormat: (style === undefined ? undefined : styles[style])?.numberFormat ?? 'General',
    }));
    return { ...rest, cells: seen };
  });
  return { sheets, names: book.names(null) };
}

test('a sheet that was put reads back as what it was made from, also from the saved file', () => {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content: fullContent }]);
  const again = XlsxBook.load(book.save());
  for (const one of [book, again]) {
    const sheet = one.sheet('1 公金');
    if (!sheet) throw new Error('sheet');
    expect(one.contentOf(sheet)).toEqual({
      ...fullContent,
      usual: { rowHeight: 15, fontSize: 10.5, font: 'BIZ UDゴシック' },
    });
  }
});

test('the snapshot has names, protection and, for our own sheets, the grid with computed values', () => {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content: fullContent }]);
  const { sheets, names } = XlsxBook.load(book.save()).snapshot();
  expect(names).toEqual([]);
  expect(sheets.map(({ grid: _, ...rest }) => rest)).toEqual([
    { id: '1', name: 'Sheet1', visibility: 'visible', protected: false, names: [] },
    {
      id: '2',
      name: '1 公金',
      visibility: 'hidden',
      protected: true,
      names: [
        { name: '目標', refersTo: "='1 公金'!$B$3" },
        { name: 'tassei_format', refersTo: '="sanyo-onoda"' },
      ],
    },
  ]);
  expect(sheets[0]?.grid).toBeNull();
  const grid = sheets[1]?.grid;
  expect(grid?.area).toEqual({ row: 0, col: 0, rows: 7, cols: 4 });
  expect(grid?.values[2]).toEqual([null, 1234.5, 2469, '縦書き']);
  expect(grid?.formulas[2]).toEqual([null, null, '=目標*2', null]);
  expect(grid?.numberFormats[2]).toEqual(['General', '#,##0"千円"', '#,##0"千円"', 'General']);
  expect(grid?.values.slice(3)).toEqual([
    [true, '大', null, null],
    [null, '大', { error: '#VALUE!' }, null],
    [null, null, null, null],
    ['A', null, null, null],
  ]);
});

test.each<[string, Edit[]]>([
  ['putting a sheet first', [{ kind: 'putSheet', content: fullContent, after: null }]],
  ['putting a sheet after another', [{ kind: 'putSheet', content: fullContent, after: '計画設定' }]],
  ['replacing a sheet', [{ kind: 'putSheet', content: { ...plain, cells: [] }, replace: true }]],
  ['removing a sheet', [{ kind: 'removeSheet', sheet: '計画設定' }]],
  [
    'writing cells',
    [
      {
        kind: 'setCells',
        sheet: '計画設定',
        cells: [
          { row: 0, col: 0, formula: '=1+1', numberFormat: '0.0' },
          { row: 0, col: 0, value: 'text' },
          { row: 3, col: 3, value: 5 },
          { row: 9, col: 9, value: null },
        ],
      },
    ],
  ],
  [
    'names',
    [
      { kind: 'setName', sheet: null, name: '年度', refersTo: '=計画設定!$A$1' },
      { kind: 'setName', sheet: '計画設定', name: '課', refersTo: '="企画"', hidden: true },
      { kind: 'setName', sheet: null, name: '既存', refersTo: null },
    ],
  ],
])('%s can be undone by the edits that it gives', (_, edits) => {
  const book = XlsxBook.create();
  book.apply([
    { kind: 'putSheet', content: plain },
    { kind: 'setName', sheet: null, name: '既存', refersTo: '=計画設定!$A$1' },
  ]);
  const before = whole(book);
  const inverse = book.apply(edits);
  expect(whole(book)).not.toEqual(before);
  book.apply(inverse);
  expect(whole(book)).toEqual(before);
});

test('a replaced sheet keeps its place, and formulas go on speaking of it', () => {
  const book = XlsxBook.create();
  book.apply([
    { kind: 'putSheet', content: plain },
    {
      kind: 'putSheet',
      content: { ...plain, name: '表', cells: [{ row: 0, col: 0, formula: "='計画設定'!A1*10" }] },
    },
  ]);
  book.apply([
    { kind: 'putSheet', content: { ...plain, cells: [{ row: 0, col: 0, value: 7 }] }, replace: true },
  ]);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '計画設定', '表']);
  expect(book.sheet('表')?.formula(0, 0)).toBe("='計画設定'!A1*10");
  expect(book.sheet('表')?.value(0, 0)).toBe(70);
});

test('a batch that fails in its middle leaves the workbook as it was', () => {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content: plain }]);
  book.sheet('計画設定')?.setValue(1, 1, 'vorher');
  const before = unzip(book.save());
  const batch: Edit[] = [
    { kind: 'setCells', sheet: '計画設定', cells: [{ row: 0, col: 0, value: 99, numberFormat: '0.000' }] },
    { kind: 'putSheet', content: fullContent },
    { kind: 'removeSheet', sheet: 'Sheet1' },
    { kind: 'setName', sheet: null, name: 'x', refersTo: '=1' },
    { kind: 'setCells', sheet: 'ない', cells: [] },
  ];
  expect(() => book.apply(batch)).toThrow(new BookFailure('sheet-missing', { sheet: 'ない' }));
  expect(unzip(book.save())).toEqual(before);
  book.apply(batch.slice(0, 4));
  expect(book.sheets.map(({ name }) => name)).toEqual(['計画設定', '1 公金']);
  expect(book.sheet('計画設定')?.value(0, 0)).toBe(99);
});

test('a sheet of the same name is refused unless it shall be replaced', () => {
  const book = XlsxBook.create();
  expect(() => book.apply([{ kind: 'putSheet', content: { ...plain, name: 'SHEET1' } }])).toThrow(
    new BookFailure('sheet-exists', { sheet: 'SHEET1' }),
  );
});

test('the shell reads, applies, tells its progress, and can be stopped before it begins', async () => {
  const shell = new XlsxShell(XlsxBook.create());
  const steps: [number, number][] = [];
  const inverse = await shell.apply([{ kind: 'putSheet', content: plain }], {
    progress: (done, total) => steps.push([done, total]),
  });
  expect(steps).toEqual([[1, 1]]);
  expect(inverse).toEqual([{ kind: 'removeSheet', sheet: '計画設定' }]);
  expect((await shell.read()).sheets.map(({ name }) => name)).toEqual(['Sheet1', '計画設定']);
  await expect(shell.apply(inverse, { signal: AbortSignal.abort() })).rejects.toThrow(
    new BookFailure('cancelled'),
  );
  await expect(shell.apply([{ kind: 'removeSheet', sheet: '?' }])).rejects.toThrow(BookFailure);
});

test('renaming a sheet takes formulas, names, validations, charts and links along', () => {
  const other =
    '<sheetData><row r="1"><c r="A1"><f>表!A1+\'表\'!B1+SUM(表:表!C1)&amp;"表!A1"</f></c></row></sheetData>' +
    '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>表!$A$1:$A$3</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A1" location="表!A1"/></hyperlinks>';
  const book = XlsxBook.load(
    workbook(
      { 表: '<sheetData/>', 他: other },
      { 'xl/charts/chart1.xml': '<c:chart xmlns:c="c"><c:f>表!$A$1</c:f></c:chart>' },
    ),
  );
  book.setName(null, '範囲', '=表!$A$1');
  const sheet = book.sheet('表');
  if (!sheet) throw new Error('sheet');
  book.renameSheet(sheet, "市's");
  expect(book.sheet('他')?.formula(0, 0)).toBe("='市''s'!A1+'市''s'!B1+SUM('市''s:市''s'!C1)&\"表!A1\"");
  expect(book.names(null)).toEqual([{ name: '範囲', refersTo: "='市''s'!$A$1", hidden: false }]);
  const xml = unzip(book.save())['xl/worksheets/sheet2.xml'];
  expect(xml).toContain("<formula1>'市''s'!$A$1:$A$3</formula1>");
  expect(xml).toContain(`location="'市''s'!A1"`);
});

test('removing a sheet takes its own parts along, renumbers the scopes of names, and leaves #REF! behind', () => {
  const relations = (kind: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://x/${kind}" Target="${target}"/></Relationships>`;
  const book = XlsxBook.load(
    workbook(
      {
        一: '<sheetData/>',
        二: '<sheetData><row r="1"><c r="A1"><f>一!A1*2</f><v>4</v></c></row></sheetData>',
      },
      {
        'xl/worksheets/_rels/sheet1.xml.rels': relations('drawing', '../drawings/drawing1.xml'),
        'xl/drawings/drawing1.xml': '<d/>',
        'xl/drawings/_rels/drawing1.xml.rels': relations('image', '../media/image1.png'),
        'xl/media/image1.png': 'png',
      },
    ),
  );
  const [one, two] = [book.sheet('一'), book.sheet('二')];
  if (!one || !two) throw new Error('sheets');
  book.setName(one, '欄', '=一!$A$1');
  book.setName(two, '欄', '=二!$A$1');
  book.removeSheet(one);
  const saved = unzip(book.save());
  expect(Object.keys(saved).filter((path) => /sheet1|drawing|media/.test(path))).toEqual([]);
  expect(saved['xl/workbook.xml']).toContain('<definedName name="欄" localSheetId="0">二!$A$1</definedName>');
  expect(two.formula(0, 0)).toBe('=#REF!*2');
  expect(() => book.removeSheet(two)).toThrow(new BookFailure('last-sheet', { sheet: '二' }));
});

test('sheets move and are copied with their names; the names follow', () => {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content: fullContent }]);
  const sheet = book.sheet('1 公金');
  if (!sheet) throw new Error('sheet');
  const copy = book.copySheet(sheet, '2 収納', 0);
  book.moveSheet(sheet, 0);
  expect(book.sheets.map(({ name }) => name)).toEqual(['1 公金', '2 収納', 'Sheet1']);
  expect(book.names(copy)).toEqual([
    { name: '目標', refersTo: "='2 収納'!$B$3", hidden: false },
    { name: 'tassei_format', refersTo: '="sanyo-onoda"', hidden: true },
  ]);
  expect(book.names(sheet)[0]?.refersTo).toBe("='1 公金'!$B$3");
  expect(copy.page).toEqual(fullContent.page);
  copy.setValue(2, 1, 5);
  book.recalculate();
  expect([copy.value(2, 2), sheet.value(2, 2)]).toEqual([10, 2469]);
});

test('the active sheet, the visibility and the sizes of columns and rows can be set', () => {
  const book = XlsxBook.load(
    workbook({
      一: '<cols><col min="1" max="5" width="10" customWidth="1" style="0"/></cols><sheetData/>',
      二: '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData/>',
    }),
  );
  const [one, two] = book.sheets;
  if (!one || !two) throw new Error('sheets');
  book.activate(two);
  one.visibility = 'veryHidden';
  one.setColumns(1, 2, { width: 75 });
  one.setColumns(2, 1, { hidden: true });
  one.setRows(3, 2, { height: 40 });
  one.setRows(4, 1, { height: null, hidden: true });
  const again = XlsxBook.load(book.save());
  expect(again.activeSheet.name).toBe('二');
  const sheet = again.sheet('一');
  expect(sheet?.visibility).toBe('veryHidden');
  expect([0, 1, 2, 3, 5].map((col) => sheet?.columnWidth(col))).toEqual([52.5, 75, 0, 52.5, 48]);
  expect([3, 4].map((row) => [sheet?.customRowHeight(row), sheet?.rowHidden(row)])).toEqual([
    [40, false],
    [null, true],
  ]);
});

test.each<[string, Edit, object]>([
  [
    'a text',
    { kind: 'setCells', sheet: 'Sheet1', cells: [{ row: 4, col: 2, value: 'あ'.repeat(32_768) }] },
    { what: 'text', sheet: 'Sheet1', cell: 'C5', limit: 32_767 },
  ],
  [
    'a formula',
    { kind: 'setCells', sheet: 'Sheet1', cells: [{ row: 0, col: 0, formula: `="${'a'.repeat(8_200)}"` }] },
    { what: 'formula', sheet: 'Sheet1', cell: 'A1', limit: 8_192 },
  ],
  [
    'a name',
    { kind: 'setName', sheet: 'Sheet1', name: 'AB12', refersTo: '=1' },
    { what: 'name', text: 'AB12' },
  ],
  [
    'a height',
    { kind: 'setRows', sheet: 'Sheet1', rows: [{ row: 3, height: 500 }] },
    { what: 'height', sheet: 'Sheet1', cell: 'A4' },
  ],
  ['a sheet’s name', { kind: 'putSheet', content: { ...plain, name: '1/2' } }, { what: 'sheet-name' }],
])(
  '%s over Excel’s limits is refused with sheet and cell, and nothing of its batch is done',
  (_, edit, data) => {
    const book = XlsxBook.create();
    const before = Buffer.from(book.save());
    const other: Edit = { kind: 'setCells', sheet: 'Sheet1', cells: [{ row: 0, col: 0, value: 1 }] };
    let refused: unknown = null;
    try {
      book.apply([other, edit]);
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ code: 'over-limit', data });
    expect(Buffer.from(book.save()).equals(before)).toBe(true);
  },
);
