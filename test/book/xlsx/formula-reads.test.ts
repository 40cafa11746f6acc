import type { Edit } from '../../../src/book/edit';
import { XlsxBook } from '../../../src/book/xlsx';

const set = (sheet: string, row: number, col: number, value: number): Edit => ({
  kind: 'setCells',
  sheet,
  cells: [{ row, col, value }],
});
const formula = (sheet: string, row: number, col: number, text: string): Edit => ({
  kind: 'setCells',
  sheet,
  cells: [{ row, col, formula: text }],
});

/** A settings sheet with a factor, and two sheets that calculate with it through names and references. */
function workbook(): XlsxBook {
  const book = XlsxBook.create();
  for (const name of ['設定', '一', '二']) {
    book.addSheet(name);
  }
  book.removeSheet(book.sheets[0]!);
  book.setName(null, '係数', "='設定'!$A$1");
  for (const name of ['一', '二']) {
    book.setName(book.sheet(name)!, '実績', `='${name}'!$A$1`);
    book.apply([
      set(name, 0, 0, 10),
      set(name, 0, 1, 7),
      formula(name, 1, 0, '=実績*係数'),
      formula(name, 2, 0, "=A2+'設定'!A2"),
    ]);
  }
  book.apply([set('設定', 0, 0, 2), set('設定', 1, 0, 100)]);
  return book;
}

const edits: readonly (readonly [string, (book: XlsxBook) => void])[] = [
  ['a figure', (book) => book.apply([set('一', 0, 0, 11)])],
  ['the same figure elsewhere', (book) => book.apply([set('二', 0, 0, 12)])],
  ['what all read', (book) => book.apply([set('設定', 0, 0, 3)])],
  ['where a name points', (book) => book.setName(book.sheet('一')!, '実績', "='一'!$B$1")],
  ['a name that stands before the workbook’s', (book) => book.setName(book.sheet('二')!, '係数', '=5')],
  ['a name taken away', (book) => book.setName(book.sheet('二')!, '係数', null)],
  ['a sheet’s name', (book) => book.renameSheet(book.sheet('設定')!, '計画設定')],
  ['a figure of the renamed sheet', (book) => book.apply([set('計画設定', 1, 0, 200)])],
  ['the order of the sheets', (book) => book.moveSheet(book.sheet('二')!, 0)],
  ['a row before the formulas', (book) => book.shift(book.sheet('二')!, 'row', 0, 1)],
  ['a figure that moved', (book) => book.apply([set('二', 1, 0, 20)])],
  [
    'another sheet in its place',
    (book) => {
      const old = book.sheet('計画設定')!;
      book.renameSheet(old, '旧設定');
      book.addSheet('新設定');
      book.apply([set('新設定', 0, 0, 9), formula('一', 1, 0, "=実績*'新設定'!A1")]);
    },
  ],
  ['a sheet that formulas speak of is gone', (book) => book.removeSheet(book.sheet('旧設定')!)],
];

test('what formulas give after each of many changes is what a workbook gives that was just opened', () => {
  const book = workbook();
  const values = (of: XlsxBook): unknown => of.snapshot({ all: true }).sheets.map(({ grid }) => grid?.values);
  const seen: unknown[] = [values(book)];
  for (const [name, edit] of edits) {
    const opened = XlsxBook.load(book.save());
    edit(book);
    edit(opened);
    expect([name, values(book)]).toEqual([name, values(opened)]);
    seen.push(values(book));
  }
  expect(seen[0]).toEqual([
    [[2], [100]],
    [
      [10, 7],
      [20, null],
      [120, null],
    ],
    [
      [10, 7],
      [20, null],
      [120, null],
    ],
  ]);
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBeGreaterThan(8);
});

test('a change that is taken back leaves nothing of it in later results', () => {
  const book = workbook();
  const before = book.snapshot({ all: true });
  const broken: Edit = { kind: 'setCells', sheet: 'ない', cells: [{ row: 0, col: 0, value: 1 }] };
  const name: Edit = { kind: 'setName', sheet: '一', name: '実績', refersTo: "='一'!$B$1" };
  expect(() => book.apply([name, set('一', 0, 1, 8), broken])).toThrow();
  expect(book.snapshot({ all: true })).toEqual(before);
  book.apply([set('一', 0, 0, 30), set('一', 0, 1, 50)]);
  expect(book.sheet('一')?.value(1, 0)).toBe(60);
});
