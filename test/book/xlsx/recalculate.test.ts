import { XlsxBook } from '../../../src/book/xlsx';
import { roundDecimal } from '../../../src/formula/engine-round';
import { unzip, workbook } from './support/package';

/** A row with one formula a cell, each with a cached value 0. */
function formulas(row: number, ...texts: string[]): string {
  const cells = texts
    .map((text, col) => `<c r="${'ABCDEFGH'[col] ?? ''}${row}"><f>${text}</f><v>0</v></c>`)
    .join('');
  return `<row r="${row}">${cells}</row>`;
}

const numbers = '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>';

function open(inner: string, others: Record<string, string> = {}): XlsxBook {
  return XlsxBook.load(workbook({ 表: `<sheetData>${inner}</sheetData>`, ...others }));
}

test('only what depends on the edit is computed, through other sheets and names', () => {
  const book = open(numbers + formulas(2, 'A1*2', 'A2+B1', '1+1', '合計*10'), {
    他: `<sheetData>${formulas(1, '表!B2*100', 'SUM(表!A:A)')}</sheetData>`,
  });
  book.setName(null, '合計', '=SUM(表!$A$1:$B$1)');
  book.recalculate();
  book.sheet('表')?.setValue(0, 0, 5);
  const { changed, kept } = book.recalculate();
  const values = (sheet: string, row: number, count: number): unknown[] =>
    Array.from({ length: count }, (_, col) => book.sheet(sheet)?.value(row, col));
  expect(values('表', 1, 4)).toEqual([10, 13, 0, 80]);
  expect(values('他', 0, 2)).toEqual([1300, 15]);
  expect(kept).toEqual([]);
  expect(changed).toEqual([
    { sheetId: '1', row: 1, col: 0 },
    { sheetId: '1', row: 1, col: 1 },
    { sheetId: '1', row: 1, col: 3 },
    { sheetId: '2', row: 0, col: 0 },
    { sheetId: '2', row: 0, col: 1 },
  ]);
});

test('what the engine cannot compute keeps its value with all that depends on it, and Excel computes on load', () => {
  const book = open(
    numbers +
      formulas(
        2,
        'BINOM.DIST(A1,1E9,0.5,TRUE)',
        'A2+1',
        'A1+1',
        '[1]外!A1+A1',
        'UNKNOWN(A1)',
        'TEXT(A1,"ggge年")',
      ),
  );
  book.sheet('表')?.setValue(0, 0, 5);
  const xml = unzip(book.save());
  const sheet = XlsxBook.load(book.save()).sheet('表');
  expect([0, 1, 2, 3, 4, 5].map((col) => sheet?.value(1, col))).toEqual([0, 0, 6, 0, 0, 0]);
  expect(xml['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test('an edit on which nothing depends leaves calculation as it was', () => {
  const book = open(numbers + formulas(2, 'BINOM.DIST(A1,1E9,0.5,TRUE)'));
  book.sheet('表')?.setValue(5, 5, 5);
  expect(unzip(book.save())['xl/workbook.xml']).not.toContain('calcPr');
});

test('a formula that reads by text or by table is not trusted to be untouched', () => {
  const book = open(numbers + formulas(2, 'INDIRECT("A"&amp;"1")', 'A1'));
  book.sheet('表')?.setValue(5, 5, 5);
  expect(book.recalculate()).toEqual({ changed: [], kept: [{ sheetId: '1', row: 1, col: 0 }], waiting: [] });
});

test('values of every kind come out, and empty cells count as in Excel', () => {
  const book = open(
    numbers +
      formulas(
        2,
        'A1&amp;"件"',
        'A1&gt;1',
        'A1/0',
        'Z9',
        'IF(Z9="","空","")',
        'VLOOKUP(9,A1:B1,2,FALSE)',
        'IFERROR(1/0,"－")',
        'Z9&amp;""',
      ),
  );
  book.sheet('表')?.setValue(0, 0, 4);
  book.recalculate();
  const sheet = book.sheet('表');
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((col) => sheet?.value(1, col))).toEqual([
    '4件',
    true,
    { error: '#DIV/0!' },
    0,
    0,
    { error: '#N/A' },
    0,
    0,
  ]);
  sheet?.setFormula(3, 0, '=IF(Z9="","空","")');
  sheet?.setFormula(3, 1, '=Z9&""');
  sheet?.setFormula(3, 2, '=Z9');
  book.recalculate();
  expect([0, 1, 2].map((col) => sheet?.value(3, col))).toEqual(['空', '', 0]);
});

test('sheet-scoped names mean the sheet of the formula', () => {
  const book = open(numbers, { 他: `<sheetData>${numbers}</sheetData>` });
  const [one, two] = book.sheets;
  if (!one || !two) throw new Error('sheets');
  book.setName(one, '実績', '=表!$A$1');
  book.setName(two, '実績', '=他!$B$1');
  one.setFormula(4, 0, '=実績*10');
  two.setFormula(4, 0, '=実績*10');
  two.setFormula(5, 0, '=表!実績');
  book.recalculate();
  expect([one.value(4, 0), two.value(4, 0), two.value(5, 0)]).toEqual([20, 30, 2]);
  book.setName(one, '実績', '=表!$B$1');
  book.recalculate();
  expect([one.value(4, 0), two.value(4, 0), two.value(5, 0)]).toEqual([30, 30, 3]);
});

test('circles and formulas over whole sheets end, and give what they give in Excel', () => {
  const book = open(
    numbers +
      formulas(
        2,
        'B2+A1',
        'A2',
        'SUM(1:1)',
        'SUMPRODUCT((A1:A1048576&gt;1)*1)',
        'SUM($1:$1048576)',
        'ROWS(A:A)',
      ) +
      formulas(3, 'COUNTA(他!A:XFD)', 'MATCH(3,1:1,0)', 'VLOOKUP(4,A:B,2,FALSE)'),
    { 他: `<sheetData>${numbers}</sheetData>` },
  );
  book.sheet('表')?.setValue(0, 0, 4);
  book.sheet('他')?.setValue(4, 4, 'x');
  const { kept } = book.recalculate();
  const sheet = book.sheet('表');
  expect(sheet?.value(1, 2)).toBe(7);
  expect([0, 1, 2].map((col) => sheet?.value(2, col))).toEqual([3, 2, 3]);
  expect(kept).toContainEqual({ sheetId: '1', row: 1, col: 5 });
});

test('ROUND rounds the decimal number that is seen, half away from zero', () => {
  expect(
    [
      [1.005, 2],
      [-1.005, 2],
      [2.5, 0],
      [0.285 * 100, 0],
      [1234.5, -2],
      [0.1 + 0.2, 15],
      [1e21, 0],
      [5e-324, 3],
      [0, 2],
    ].map(([number = 0, places = 0]) => roundDecimal(number, places)),
  ).toEqual([1.01, -1.01, 3, 28, 1200, 0.3, 1e21, 0, 0]);
});

test('ROUND to more places than a number has digits keeps 15 of them, as LibreOffice does', () => {
  expect([
    roundDecimal(-9999799.999999998, 11),
    roundDecimal(0.1 + 0.2, 17),
    roundDecimal(123456.789012345678, 12),
    roundDecimal(123456789012345680, 2),
  ]).toEqual([-9999800, 0.3, 123456.789012346, 123456789012345680]);
});

test('any number of different formulas is computed, chains across batches and over blocks as well', () => {
  const book = XlsxBook.create();
  const sheet = book.activeSheet;
  const count = 12_500;
  sheet.setValue(0, 0, 1);
  // a chain from below upwards, so that the order of the cells is the wrong one, and a formula on each link
  for (let row = 1; row <= count; row++) {
    sheet.setFormula(row, 0, row === count ? '=$A$1' : `=A${row + 2}+1`);
    sheet.setFormula(row, 1, `=SUM(A${row + 1},A${row + 1}:A${row + 1})*2`);
  }
  sheet.setFormula(0, 2, `=SUM(A2:A${count + 1})`);
  sheet.setFormula(0, 3, '=C1/2');
  const first = book.recalculate();
  expect([first.changed.length, first.kept]).toEqual([2 * count + 2, []]);
  const rows = Array.from({ length: count }, (_, at) => [sheet.value(at + 1, 0), sheet.value(at + 1, 1)]);
  expect(rows).toEqual(rows.map((_, at) => [count - at, (count - at) * 4]));
  expect([sheet.value(0, 2), sheet.value(0, 3)]).toEqual([
    (count * (count + 1)) / 2,
    (count * (count + 1)) / 4,
  ]);
  sheet.setValue(0, 0, 2);
  expect(book.recalculate().kept).toEqual([]);
  expect([sheet.value(1, 0), sheet.value(count, 0)]).toEqual([count + 1, 2]);
});

test('in a later batch, too, what depends on a formula that is not computed keeps its value', () => {
  const book = XlsxBook.create();
  const sheet = book.activeSheet;
  const count = 9_000;
  for (let row = 1; row <= count; row++) sheet.setFormula(row, 0, `=A${row}+1`);
  sheet.setFormula(100, 0, '=NAMELESS(A100)');
  const { changed, kept } = book.recalculate();
  expect([changed.length, kept.length]).toEqual([99, count - 99]);
  expect([sheet.value(99, 0), sheet.value(100, 0), sheet.value(count, 0)]).toEqual([99, null, null]);
  expect(unzip(book.save())['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('a circle of more formulas than the engine takes at once is left to Excel, all others are computed', () => {
  const book = XlsxBook.create();
  const sheet = book.activeSheet;
  const count = 9_000;
  sheet.setFormula(0, 0, `=A${count}+1`);
  for (let row = 1; row < count; row++) sheet.setFormula(row, 0, `=A${row}+1`);
  sheet.setFormula(0, 1, '=1+1');
  sheet.setFormula(1, 1, '=B1*2');
  const { changed, kept } = book.recalculate();
  expect([changed.length, kept.length]).toEqual([2, count]);
  expect([sheet.value(0, 1), sheet.value(1, 1)]).toEqual([2, 4]);
});
