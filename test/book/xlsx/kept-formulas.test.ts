import { XlsxBook } from '../../../src/book/xlsx';

test('an aggregate over what INDEX or XLOOKUP gives is left to Excel, not calculated wrongly', () => {
  const book = XlsxBook.create();
  const [sheet] = book.sheets;
  sheet?.setValue(0, 0, '12');
  sheet?.setFormula(0, 1, '=SUM(INDEX(A1:A3,1))');
  sheet?.setFormula(1, 1, '=INDEX(A1:A3,1)');
  book.recalculate();
  expect([sheet?.value(0, 1), sheet?.value(1, 1)]).toEqual([null, '12']);
});
