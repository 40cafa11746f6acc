import { XlsxBook } from '../../src/book/xlsx';
import { readCriterion } from '../../src/formula/criteria';
import { readPattern } from '../../src/formula/wildcard';

/** What formulas give beside these cells of column A, with 1, 2, 4, 8 … in column B. */
function results(
  cells: readonly (string | number | boolean | null)[],
  formulas: readonly string[],
): unknown[] {
  const book = XlsxBook.create();
  const sheet = book.activeSheet;
  cells.forEach((value, row) => {
    sheet.setValue(row, 0, value);
    sheet.setValue(row, 1, 2 ** row);
  });
  formulas.forEach((formula, row) => sheet.setFormula(row, 3, `=${formula}`));
  expect(book.recalculate().kept).toEqual([]);
  return formulas.map((_, row) => sheet.value(row, 3));
}

test('numbers of criteria meet numbers: TRUE, blanks and texts are none', () => {
  const cells = [7, true, null, '7', 0, '語', false, -1];
  const cases: [formula: string, value: unknown][] = [
    ['SUMIFS(B1:B8,A1:A8,">0")', 1],
    ['SUMIF(A1:A8,">0",B1:B8)', 1],
    ['AVERAGEIF(A1:A8,">=0",B1:B8)', 8.5],
    ['MAXIFS(B1:B8,A1:A8,"<1")', 128],
    ['MINIFS(B1:B8,A1:A8,"<1")', 16],
    ['COUNTIF(A1:A8,"<5")', 2],
    ['COUNTIF(A1:A8,"=0")', 1],
    ['COUNTIF(A1:A8,7)', 2],
    ['COUNTIF(A1:A8,"<>7")', 6],
    ['COUNTIF(A1:A8,TRUE)', 1],
    ['COUNTIF(A1:A8,"TRUE")', 1],
    ['COUNTIF(A1:A8,"<>")', 7],
    ['COUNTIF(A1:A8,"=")', 1],
    ['COUNTIF(A1:A8,A3)', 1],
    ['SUMIFS(A1:A8,B1:B8,"<=8")', 7],
    ['COUNTIFS(A1:A8,">=0",B1:B8,"<5")', 1],
  ];
  expect(
    results(
      cells,
      cases.map(([formula]) => formula),
    ).map((value, i) => [cases[i]?.[0], value]),
  ).toEqual(cases);
});

test('words, wild cards, thousands, percents and days of criteria are read as Excel reads them', () => {
  const meets = (criterion: string, value: string | number): boolean => readCriterion(criterion)(value);
  expect([
    meets('達成*', '達成（前倒し）'),
    meets('=?成', '達成'),
    meets('<>達成*', '未達成'),
    meets('~*', '*'),
    meets('~*', '達成'),
    meets('ABC', 'abc'),
    meets('a*c', 'a\nc'),
    meets('1*', 15),
    meets('>=1,200', 1200),
    meets('50%', 0.5),
    meets('>=2024/4/1', 45_383),
    meets('<2024/4/1', 45_383),
    meets('>か', 'さ'),
    meets('>か', 3),
  ]).toEqual([true, true, true, true, false, true, true, false, true, true, true, false, true, false]);
});

test('lookups and SEARCH take wild cards and exact words', () => {
  const cells = ['検討', '検討・準備', 'a*b', 'axb', 'AXB', 12];
  const cases: [formula: string, value: unknown][] = [
    ['SEARCH("b*a","ab-ba-a")', 2],
    ['SEARCH("~*","a*b")', 2],
    ['SEARCH("x?b","a-xyb",2)', 3],
    ['SEARCH("","abc",3)', 3],
    ['MATCH("検討?*",A1:A6,0)', 2],
    ['MATCH("a~*b",A1:A6,0)', 3],
    ['VLOOKUP("*準備",A1:B6,2,FALSE)', 2],
    ['HLOOKUP("検討",A1:B6,6,FALSE)', 12],
    ['XLOOKUP("a?b",A1:A6,B1:B6,"－",2)', 4],
    ['XLOOKUP("a?b",A1:A6,B1:B6,"－")', '－'],
    ['XMATCH("axb",A1:A6,0,-1)', 5],
    ['MATCH(12,A1:A6,0)', 6],
    ['MATCH(5,B1:B6)', 3],
    ['MATCH(33,B1:B6,0)', { error: '#N/A' }],
    ['VLOOKUP(9,B1:B6,1)', 8],
    ['XMATCH(9,B1:B6,-1)', 4],
    ['XMATCH(9,B1:B6,1)', 5],
  ];
  expect(
    results(
      cells,
      cases.map(([formula]) => formula),
    ).map((value, i) => [cases[i]?.[0], value]),
  ).toEqual(cases);
});

test('many stars over a long text come to an end', () => {
  const text = 'a'.repeat(32_000);
  const pattern = readPattern('a*a*?*a*a*a*b');
  expect([pattern.matches(text), pattern.find(text, 0), pattern.find(`${text}b`, 5)]).toEqual([false, -1, 5]);
  expect(
    results([text], ['SEARCH("a*a*a*a*a*b",A1)', 'COUNTIF(A1:A1,"*a*a*a*a*b")', 'MATCH("*a*a*a*b",A1:A1,0)']),
  ).toEqual([{ error: '#VALUE!' }, 0, { error: '#N/A' }]);
});
