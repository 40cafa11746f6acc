import { XlsxBook } from '../../src/book/xlsx';
import { LibreOffice } from '../support/libreoffice';

const office = new LibreOffice();
afterAll(() => office.dispose());

/** Row 1 of the sheet 値. Booleans stand in the unit test: LibreOffice has them as numbers, Excel leaves them out. */
const cells = [2, '検討', '5', null, null, 3];

const functions =
  'SUM MIN MAX COUNT COUNTA AVERAGE PRODUCT AVERAGEA MAXA MINA SUMSQ STDEV STDEVP VAR VARP GEOMEAN HARMEAN';
const lists = ['A1', 'B1', 'C1', 'D1', 'A1,B1', 'A1,C1', 'A1,D1', 'A1,F1,B1', '( B1 ), A1 ,4'];

/** MEDIAN and SMALL of nothing are #NUM! in Excel, #VALUE! in LibreOffice, and therefore not among them. */
const formulas = [
  ...functions.split(' ').flatMap((name) => lists.map((list) => `${name}(${list})`)),
  'SUM(値!A1,値!B1)',
  "SUM('値'!$A$1,'値'!$C$1)",
  'SUM(数,語)',
  'COUNT(数字)',
  'AVERAGE(数,語,数字)',
  'SUM(A1+1,B1)',
  'SUM(A1*2,ROUND(A1/3,1),C1)',
  'SUM(B1,A1:F1)',
  'IF(COUNT(A1,F1)=2,ROUND(A1/F1*100,1),"－")',
  'IF(COUNT(A1,B1)=2,ROUND(A1/B1*100,1),"－")',
  'IF(COUNTA(D1),"有","無")',
  'ROUND(SUM(A1,B1)/MAX(F1,C1),2)',
  'IFERROR(AVERAGE(B1,C1),"－")',
  'SUM(IF(A1>1,A1,B1),F1)',
  'MEDIAN(A1,F1,C1,9)',
  'SUM(IF(A1>5,A1,B1),F1)',
  'SUM(IFS(A1>1,B1),F1)',
  'SUM(SWITCH(A1,2,B1),F1)',
  'SUM((IF(A1=2,IF(A1>1,B1,3))),F1)',
  'SUM(CHOOSE(2,A1,B1),F1)',
  'COUNT(IF(A1>1,C1,A1))',
  'AND(A1,F1)',
  'OR(D1,A1)',
  'AND(B1,A1)',
  'SUMPRODUCT(A1,F1)',
  'SUMPRODUCT(A1,B1)',
  'COUNTIF(C1,">1")',
  'SUMIF(A1,">1",B1)',
  'SUMIF(A1,">1",F1)',
  'SUMIF(A1,F1-1,F1)',
  'SUMIFS(F1,A1,">1",B1,"検討")',
  'SUMIFS(F1,A1,A1,B1,B1)',
  'COUNTIFS(A1,">1",B1,"検討")',
  'COUNTIFS(A1,A1,B1,"否")',
  'COUNTIF(A1,A1)',
  'AVERAGEIF(A1,">1",F1)',
  'AVERAGEIFS(F1,A1,">1")',
  'MAXIFS(F1,A1,">1")',
  'COUNTBLANK(D1)',
  'COUNTBLANK(B1)',
  'SUBTOTAL(9,A1,B1)',
  'SUBTOTAL(3,A1,B1)',
  'NPV(0.1,A1,F1)',
  'NPV(0.1,A1,B1,F1)',
  'LARGE(A1,1)',
  'SMALL(F1,1)',
  'LOOKUP(A1,A1,F1)',
  'PERCENTILE(A1,0.5)',
  'MATCH(A1,A1,0)',
  'INDEX(A1,1)',
  'RANK(A1,A1:F1)',
];

/** A sheet with the cells, and a formula a row from row 3 on. */
function written(): XlsxBook {
  const book = XlsxBook.create();
  const sheet = book.addSheet('値');
  cells.forEach((value, col) => sheet.setValue(0, col, value));
  book.setName(null, '数', "='値'!$A$1");
  book.setName(null, '語', "='値'!$B$1");
  book.setName(null, '数字', "='値'!$C$1");
  formulas.forEach((formula, at) => sheet.setFormula(2 + at, 0, `=${formula}`));
  book.recalculate();
  return book;
}

test('functions of blocks leave out texts, digits as texts and blanks in single cells as LibreOffice does', () => {
  const book = written();
  const file = office.write('aggregates.xlsx', book.save());
  const again = XlsxBook.load(office.read(office.edit(file, 'doc.calculateAll()')));
  const results = (from: XlsxBook): unknown[] =>
    formulas.map((formula, at) => {
      const value = from.sheet('値')?.value(2 + at, 0);
      return [formula, typeof value === 'number' ? Number(value.toPrecision(12)) : value];
    });
  expect(results(book)).toEqual(results(again));
}, 300_000);
