import { XlsxBook } from '../../../src/book/xlsx';
import { adoptEdits } from '../../../src/forms/adopt';
import { readPlan } from '../../../src/sheets/read-plan';
import { understandForm } from '../../../src/sheets/understand-form';
import { cityBook, openRowBook } from '../../forms/books';
import { openInOffice } from '../../support/office-book';

const words = { title: '試作計画', municipality: '試作市' };

/** The form used through Office.js, read there and in the file, and taken back. */
async function used(bytes: Uint8Array) {
  const excel = await openInOffice(bytes);
  const whole = await excel.office.readWhole();
  const { detection, form } = understandForm(whole, { title: words.title });
  const edits = adoptEdits(whole, detection, form, words, (code) => code);
  const inverse = await excel.office.apply(edits, { basis: whole });
  const there = readPlan(await excel.office.read());
  const inFile = readPlan(XlsxBook.load(excel.book.save()).snapshot());
  await excel.office.apply(inverse);
  const after = await excel.office.readWhole();
  const back = after.sheets.map(({ name, names, grid }) => [name, names, grid?.values]);
  const before = whole.sheets.map(({ name, names, grid }) => [name, names, grid?.values]);
  excel.close();
  return { there, inFile, back, before };
}

test.each([
  [
    'a measure a sheet, on sheets that are called 1, 2, 3',
    cityBook,
    ['窓口の改善', '債権の管理', '研修の充実'],
  ],
  ['a measure a row, with merged cells', openRowBook, ['道路の整備', '橋の点検', '公園の整備']],
] as const)('Excel gives the plan that the file gives: %s', async (_, bytes, titles) => {
  const { there, inFile, back, before } = await used(bytes());
  expect(there.plan).toEqual(inFile.plan);
  expect(there.plan?.measures.map(({ title }) => title)).toEqual(titles);
  expect(back).toEqual(before);
});
