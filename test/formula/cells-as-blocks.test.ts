import { XlsxBook } from '../../src/book/xlsx';
import { writeCellsAsBlocks } from '../../src/formula/cells-as-blocks';

test('single cells become blocks where a function takes a block, and nowhere else', () => {
  const cases = [
    ['SUM(A1,B1)', 'SUM(A1:A1,B1:B1)'],
    ['sum( $A$1 , B1:B2,4)', 'sum( $A$1:$A$1 , B1:B2,4)'],
    ["COUNT('計 画'!B$2,表!C3)", "COUNT('計 画'!B$2:B$2,'表'!C3:C3)"],
    ['SUM(A1*2,-B1,(C1),((D1)))', 'SUM(A1*2,-B1,(C1:C1),((D1:D1)))'],
    ['SUM(ABS(A1),ROUND(MAX(B1,C1),0),D1)', 'SUM(ABS(A1),ROUND(MAX(B1:B1,C1:C1),0),D1:D1)'],
    ['SUM(A1:INDEX(B:B,3),A1:A1,A:A,2:2)', 'SUM(A1:INDEX(B:B,3),A1:A1,A:A,2:2)'],
    ['ROUND(A1,2)&"SUM(A1)"', 'ROUND(A1,2)&"SUM(A1)"'],
    ['SUM(A1)&"(A1,"&B1', 'SUM(A1:A1)&"(A1,"&B1'],
    ['IF(A1,B1,SUM(IF(A1,B1,(C1)),D1))', 'IF(A1,B1,SUM(IF(A1,B1:B1,(C1:C1)),D1:D1))'],
    ['SUMIF(A1,B1,C1)', 'SUMIF(A1:A1,B1,C1:C1)'],
    ['SUMIFS(A1,B1,C1,D1,E1)', 'SUMIFS(A1:A1,B1:B1,C1,D1:D1,E1)'],
    ['COUNTIFS(A1,B1,C1,D1)', 'COUNTIFS(A1:A1,B1,C1:C1,D1)'],
    ['RANK(A1,B1)+SUBTOTAL(A1,B1)', 'RANK(A1,B1:B1)+SUBTOTAL(A1,B1:B1)'],
    ['_xlfn.STDEV.S(A1)', '_xlfn.STDEV.S(A1:A1)'],
    ['SUM(A1 B1,C1#)', 'SUM(A1 B1,C1#)'],
    ['SUM(', 'SUM('],
  ];
  expect(cases.map(([formula = '']) => [formula, writeCellsAsBlocks(formula)])).toEqual(cases);
});

test('booleans in referred cells are left out, those in the formula count, and nothing to count is an error', () => {
  const book = XlsxBook.create();
  const sheet = book.activeSheet;
  [2, true, '5', null].forEach((value, col) => sheet.setValue(0, col, value));
  const cases: [formula: string, value: unknown][] = [
    ['=SUM(A1,B1)', 2],
    ['=SUM(A1,TRUE,"4")', 7],
    ['=COUNT(A1,B1,C1,D1)', 1],
    ['=COUNTA(A1,B1,C1,D1)', 3],
    ['=MAX(B1)', 0],
    ['=MIN(A1,B1)', 2],
    ['=PRODUCT(A1,B1,C1)', 2],
    ['=AVERAGE(B1)', { error: '#DIV/0!' }],
    ['=AVERAGE(A1,B1)', 2],
    ['=AVERAGEA(A1,B1)', 1.5],
    ['=MEDIAN(C1)', { error: '#NUM!' }],
    ['=SMALL(C1,1)', { error: '#NUM!' }],
    ['=AND(B1,C1)', true],
    ['=OR(C1,D1)', { error: '#VALUE!' }],
  ];
  cases.forEach(([formula], at) => sheet.setFormula(2 + at, 0, formula));
  expect(book.recalculate().kept).toEqual([]);
  expect(cases.map(([formula], at) => [formula, sheet.value(2 + at, 0)])).toEqual(cases);
});
