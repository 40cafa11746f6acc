import { readGrids } from '../../../src/book/xlsx/grids';
import { loadCalculated, uncalculated, XlsxBook } from '../../../src/book/xlsx';
import { packageOf } from './support/sheet-book';

/** As openpyxl (`<v />`), writers without `v`, and Excel (an empty text, a number) leave formulas. */
const formulas = [
  '<c r="A1"><f>B1*2</f><v /></c>',
  '<c r="A2"><f>IF(B1&gt;1,"達成","")</f><v></v></c>',
  '<c r="A3"><f>B1+A1</f></c>',
  '<c r="A4" t="str"><f>IF(B1&gt;9,"達成","")</f><v></v></c>',
  '<c r="A5"><f>B1+90</f><v>7</v></c>',
  '<c r="A6"><f>CUBEVALUE(B1)</f><v/></c>',
];
const rows = formulas.map(
  (cell, i) => `<row r="${String(i + 1)}">${cell}${i === 0 ? '<c r="B1"><v>4</v></c>' : ''}</row>`,
);
const file = packageOf(`<sheetData>${rows.join('')}</sheetData>`);

test('formulas that another program left without a result are computed, those with one are left alone', () => {
  const [sheet] = loadCalculated(file).sheets;
  expect(formulas.map((_, row) => sheet?.value(row, 0))).toEqual([8, '達成', 12, '', 7, null]);
  expect(sheet && uncalculated(sheet)).toEqual([{ row: 5, col: 0 }]);
  expect(readGrids(file)[0]?.grid?.values.map(([value]) => value)).toEqual([8, '達成', 12, '', 7, null]);
});

test('a workbook whose formulas all have results is not touched by that', () => {
  const whole = packageOf('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>');
  expect(Buffer.from(loadCalculated(whole).save())).toEqual(Buffer.from(XlsxBook.load(whole).save()));
});
