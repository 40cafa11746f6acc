import { XlsxBook } from '../../../src/book/xlsx';
import { MAIN, RELATIONS, unzip, workbook, workbookFiles, zip } from './support/package';

const cells = '<sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const xm = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

function sheetAfter(bytes: Uint8Array, change: (book: XlsxBook) => void, path = 'sheet1'): string {
  const book = XlsxBook.load(bytes);
  change(book);
  return unzip(book.save())[`xl/worksheets/${path}.xml`] ?? '';
}

test('lists that lose their last entry go with it, and counts follow', () => {
  const lists = [
    '<dataValidations count="1"><dataValidation type="whole" sqref="A2"><formula1>1</formula1></dataValidation></dataValidations>',
    '<hyperlinks><hyperlink ref="A2" location="表!A1"/></hyperlinks>',
    '<ignoredErrors><ignoredError sqref="A2" numberStoredAsText="1"/></ignoredErrors>',
    `<extLst><ext ${x14} uri="{1}"><x14:dataValidations count="1" ${xm}><x14:dataValidation type="list"><x14:formula1><xm:f>表!C1</xm:f></x14:formula1><xm:sqref>A2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
  ];
  const bytes = workbook({ 表: cells + lists.join('') });
  for (const change of [
    (book: XlsxBook) => book.sheets[0]?.deleteRows(1, 1),
    (book: XlsxBook) => book.sheets[0]?.deleteColumns(0, 1),
  ])
    expect(sheetAfter(bytes, change)).not.toMatch(/dataValidation|hyperlink|ignoredError|extLst/);
  const two = workbook({
    表: `${cells}<dataValidations count="2"><dataValidation type="whole" sqref="A2"><formula1>1</formula1></dataValidation><dataValidation type="whole" sqref="B9:B10"><formula1>1</formula1></dataValidation></dataValidations>`,
  });
  expect(sheetAfter(two, (book) => book.sheets[0]?.deleteRows(1, 1))).toContain(
    '<dataValidations count="1"><dataValidation type="whole" sqref="B8:B9">',
  );
});

test('a copied sheet names no part of the original, and has names of its own', () => {
  const view =
    '<customSheetViews><customSheetView guid="{A}"><pageSetup orientation="landscape" r:id="rId7"/></customSheetView></customSheetViews>';
  const book = XlsxBook.load(
    workbook(
      { 表: cells + view },
      {
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="目標">表!$A$2</definedName><definedName name="率">0.5</definedName><definedName name="自分" localSheetId="0">表!$B$2</definedName></definedNames></workbook>`,
      },
    ),
  );
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  const copy = book.copySheet(sheet, '写し');
  expect(unzip(book.save())['xl/worksheets/sheet2.xml']).toContain('<pageSetup orientation="landscape"/>');
  expect(book.names(copy).map(({ name, refersTo }) => [name, refersTo])).toEqual([
    ['自分', "='写し'!$B$2"],
    ['目標', "='写し'!$A$2"],
  ]);
  expect(book.names(null).map(({ refersTo }) => refersTo)).toEqual(['=表!$A$2', '=0.5']);
});

test('what is removed is named nowhere in the content types, however often it was', () => {
  const files = workbookFiles({ 表: cells, 裏: cells });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
  const types = String(files['[Content_Types].xml']).replace(
    '</Types>',
    `<Override PartName="/xl/Worksheets/sheet2.xml" ContentType="${type}"/></Types>`,
  );
  const book = XlsxBook.load(zip({ ...files, '[Content_Types].xml': types }));
  const [, back] = book.sheets;
  if (back) book.removeSheet(back);
  expect(unzip(book.save())['[Content_Types].xml']).not.toMatch(/sheet2/i);
});

test('the data of a pivot table follow their sheet’s name and its rows', () => {
  const files = workbookFiles({ 表: cells, 表計: cells });
  const cache = 'application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml';
  const types = String(files['[Content_Types].xml']).replace(
    '</Types>',
    `<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${cache}"/></Types>`,
  );
  const path = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const source = '<worksheetSource ref="A1:C9" sheet="表"/>';
  const book = XlsxBook.load(
    zip({
      ...files,
      '[Content_Types].xml': types,
      [path]: `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet">${source}</cacheSource></pivotCacheDefinition>`,
    }),
  );
  const [sheet, other] = book.sheets;
  if (!sheet || !other) throw new Error('no sheet');
  other.insertRows(0, 5);
  expect(unzip(book.save())[path]).toContain(source);
  sheet.insertRows(1, 3);
  book.renameSheet(sheet, '実績');
  expect(unzip(book.save())[path]).toContain('<worksheetSource ref="A1:C12" sheet="実績"/>');
});
