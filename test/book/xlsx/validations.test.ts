import { XlsxBook } from '../../../src/book/xlsx';
import { packageOf } from './support/sheet-book';

const x14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

function sheetOf(xml: string) {
  const book = XlsxBook.load(packageOf(`<sheetData/>${xml}`));
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  return { book, sheet };
}

test('a rule of several areas is said for each of them, also after its corner is gone', () => {
  const { book, sheet } = sheetOf(
    '<conditionalFormatting sqref="B2:B3 D5"><cfRule type="expression" dxfId="0" priority="1"><formula>B2&gt;$A$1</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="custom" allowBlank="1" sqref="B2:B3 D5"><formula1>LEN(B2)&lt;9</formula1></dataValidation></dataValidations>',
  );
  const formulas = () => [
    sheet.validations.map((one) => one.kind && one.formulas),
    sheet.conditionals.map(({ formula }) => formula),
  ];
  expect(formulas()).toEqual([
    [['=LEN(B2)<9'], ['=LEN(D5)<9']],
    ['=B2>$A$1', '=D5>$A$1'],
  ]);
  sheet.clearValidations({ row: 1, col: 1, rows: 1, cols: 1 });
  sheet.clearConditionals({ row: 1, col: 1, rows: 1, cols: 1 });
  expect(formulas()).toEqual([
    [['=LEN(B3)<9'], ['=LEN(D5)<9']],
    ['=B3>$A$1', '=D5>$A$1'],
  ]);
  sheet.clearValidations({ row: 0, col: 1, rows: 9, cols: 1 });
  expect(XlsxBook.load(book.save()).sheets[0]?.validations).toEqual([
    { area: { row: 4, col: 3, rows: 1, cols: 1 }, kind: 'custom', formulas: ['=LEN(D5)<9'] },
  ]);
});

test('lists of other sheets stand in an extension in what Excel writes', () => {
  const { book, sheet } = sheetOf(
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" ${x14}><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'課'!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  );
  const list = { list: "='課'!$A$1:$A$9", strict: true };
  expect(sheet.validations).toEqual([{ area: { row: 1, col: 1, rows: 2, cols: 1 }, ...list }]);
  sheet.clearValidations({ row: 1, col: 1, rows: 1, cols: 1 });
  expect(XlsxBook.load(book.save()).sheets[0]?.validations).toEqual([
    { area: { row: 2, col: 1, rows: 1, cols: 1 }, ...list },
  ]);
  sheet.clearValidations({ row: 2, col: 1, rows: 1, cols: 1 });
  expect(sheet.part.root.child('extLst')).toBeUndefined();
});
