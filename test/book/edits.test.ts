import {
  applyEdits,
  BookFailure,
  describe as describeEdits,
  invert,
  type BookSnapshot,
  type Edit,
} from '../../src/book';

const book: BookSnapshot = {
  names: [{ name: '年度', refersTo: "='計画設定'!$A$1" }],
  sheets: [
    { id: '1', name: '計画設定', visibility: 'visible', protected: false, names: [], grid: null },
    {
      id: '2',
      name: '1 公金',
      visibility: 'hidden',
      protected: true,
      names: [{ name: 'tassei_format', refersTo: '="sanyo-onoda"' }],
      grid: {
        area: { row: 1, col: 1, rows: 2, cols: 2 },
        values: [
          [835, '件'],
          [{ error: '#N/A' }, null],
        ],
        formulas: [
          ['=A1', null],
          [null, null],
        ],
        numberFormats: [
          ['#,##0', 'General'],
          ['General', '0'],
        ],
      },
    },
  ],
};

const content = {
  name: '一覧',
  columns: [],
  rows: [],
  styles: [{ numberFormat: '0.0' }],
  cells: [
    { row: 2, col: 1, value: 5, style: 0 },
    { row: 3, col: 2, formula: '=B3*2' },
  ],
  names: [
    { name: 'tassei_report', refersTo: '="overview"' },
    { name: '表', refersTo: { row: 2, col: 1, rows: 2, cols: 2 } },
  ],
};

test('edits change a copy of the snapshot', () => {
  const before = structuredClone(book);
  const after = applyEdits(book, [
    { kind: 'setCells', sheet: '1 公金', cells: [{ row: 0, col: 3, value: 'x', numberFormat: '@' }] },
    { kind: 'setCells', sheet: '1 公金', cells: [{ row: 1, col: 1, formula: '=1+1' }] },
    { kind: 'setName', sheet: null, name: '年度', refersTo: '=1' },
    { kind: 'setName', sheet: '1 公金', name: 'TASSEI_FORMAT', refersTo: null },
    { kind: 'putSheet', content, after: '計画設定' },
    { kind: 'removeSheet', sheet: '計画設定' },
  ]);
  expect(book).toEqual(before);
  expect(after).toEqual({
    names: [{ name: '年度', refersTo: '=1' }],
    sheets: [
      {
        id: 'new-3',
        name: '一覧',
        visibility: 'visible',
        protected: false,
        names: [
          { name: 'tassei_report', refersTo: '="overview"' },
          { name: '表', refersTo: "='一覧'!$B$3:$C$4" },
        ],
        grid: {
          area: { row: 2, col: 1, rows: 2, cols: 2 },
          values: [
            [5, null],
            [null, null],
          ],
          formulas: [
            [null, null],
            [null, '=B3*2'],
          ],
          numberFormats: [
            ['0.0', 'General'],
            ['General', 'General'],
          ],
        },
      },
      {
        ...book.sheets[1],
        names: [],
        grid: {
          area: { row: 0, col: 1, rows: 3, cols: 3 },
          values: [
            [null, null, 'x'],
            [null, '件', null],
            [{ error: '#N/A' }, null, null],
          ],
          formulas: [
            [null, null, null],
            ['=1+1', null, null],
            [null, null, null],
          ],
          numberFormats: [
            ['General', 'General', '@'],
            ['#,##0', 'General', 'General'],
            ['General', '0', 'General'],
          ],
        },
      },
    ],
  });
});

test('edits that cannot be done are refused', () => {
  const putAgain: Edit = { kind: 'putSheet', content: { ...content, name: '計画設定' } };
  expect(() => applyEdits(book, [putAgain])).toThrow(new BookFailure('sheet-exists', { sheet: '計画設定' }));
  expect(() => applyEdits(book, [{ kind: 'removeSheet', sheet: '無' }])).toThrow(
    new BookFailure('sheet-missing', { sheet: '無' }),
  );
});

test('the inverse of a batch brings values, formulas, formats and names back', () => {
  const edits: Edit[] = [
    {
      kind: 'setCells',
      sheet: '1 公金',
      cells: [
        { row: 1, col: 1, value: 1, numberFormat: '0' },
        { row: 1, col: 1, value: 2 },
        { row: 2, col: 1, value: 3 },
      ],
    },
    { kind: 'setName', sheet: null, name: '新', refersTo: '=1' },
    { kind: 'putSheet', content },
  ];
  const inverse = invert(book, edits);
  expect(inverse).toEqual([
    { kind: 'removeSheet', sheet: '一覧' },
    { kind: 'setName', sheet: null, name: '新', refersTo: null },
    {
      kind: 'setCells',
      sheet: '1 公金',
      cells: [
        { row: 2, col: 1, formula: '=#N/A' },
        { row: 1, col: 1, formula: '=A1' },
        { row: 1, col: 1, formula: '=A1', numberFormat: '#,##0' },
      ],
    },
  ]);
});

test('a removed sheet comes back in its place with what a snapshot knows of it', () => {
  const after = applyEdits(
    applyEdits(book, [{ kind: 'removeSheet', sheet: '1 公金' }]),
    invert(book, [{ kind: 'removeSheet', sheet: '1 公金' }]),
  );
  expect(
    after.sheets.map(({ name, visibility, protected: locked, names }) => ({
      name,
      visibility,
      locked,
      names,
    })),
  ).toEqual([
    { name: '計画設定', visibility: 'visible', locked: false, names: [] },
    { name: '1 公金', visibility: 'hidden', locked: true, names: book.sheets[1]?.names },
  ]);
  expect(after.sheets[1]?.grid?.numberFormats).toEqual(book.sheets[1]?.grid?.numberFormats);
});

test('a preview counts what a batch does to each sheet', () => {
  expect(
    describeEdits([
      { kind: 'putSheet', content, replace: true },
      {
        kind: 'setCells',
        sheet: '1 公金',
        cells: [
          { row: 0, col: 0, value: 1 },
          { row: 0, col: 1, value: null },
          { row: 0, col: 2, formula: '=1' },
          { row: 0, col: 3, numberFormat: '0' },
        ],
      },
      { kind: 'setName', sheet: null, name: 'x', refersTo: null },
      { kind: 'setName', sheet: '1 公金', name: 'y', refersTo: '=1' },
      { kind: 'removeSheet', sheet: '旧' },
      {
        kind: 'copySheet',
        sheet: '2 公金',
        from: '1 公金',
        after: '1 公金',
        cells: [{ row: 1, col: 1, value: null }],
      },
      { kind: 'copyRows', sheet: '表', at: 5, from: 4, count: 1, cells: [{ row: 5, col: 0, value: '5' }] },
    ]),
  ).toEqual([
    {
      sheet: '一覧',
      sheetChange: 'replaced',
      values: 1,
      formulas: 1,
      emptied: 0,
      rows: 0,
      newRows: 0,
      choices: 0,
      names: 2,
    },
    {
      sheet: '1 公金',
      sheetChange: null,
      values: 1,
      formulas: 1,
      emptied: 1,
      rows: 0,
      newRows: 0,
      choices: 0,
      names: 1,
    },
    {
      sheet: null,
      sheetChange: null,
      values: 0,
      formulas: 0,
      emptied: 0,
      rows: 0,
      newRows: 0,
      choices: 0,
      names: 1,
    },
    {
      sheet: '旧',
      sheetChange: 'removed',
      values: 0,
      formulas: 0,
      emptied: 0,
      rows: 0,
      newRows: 0,
      choices: 0,
      names: 0,
    },
    {
      sheet: '2 公金',
      sheetChange: 'copied',
      values: 0,
      formulas: 0,
      emptied: 1,
      rows: 0,
      newRows: 0,
      choices: 0,
      names: 0,
    },
    {
      sheet: '表',
      sheetChange: null,
      values: 1,
      formulas: 0,
      emptied: 0,
      rows: 0,
      newRows: 1,
      choices: 0,
      names: 0,
    },
  ]);
});
