import { unzipSync } from 'fflate';
import { XlsxBook } from '../../../src/book/xlsx';
import { readZip } from '../../../src/book/xlsx/package/zip';
import { MAIN, RELATIONS, unzip, utf16, workbook, workbookFiles, zip } from './support/package';

const SHEET = 'xl/worksheets/sheet1.xml';

/** The first sheet's XML after an edit. */
function edited(bytes: Uint8Array, edit: (book: XlsxBook) => void): string {
  const book = XlsxBook.load(bytes);
  edit(book);
  return unzip(book.save())[SHEET] ?? '';
}

test('a workbook that was only read is saved with the same parts and the same compressed streams', () => {
  const bytes = workbook(
    { 表: '<sheetData/>', 裏: '<sheetData/>' },
    { 'docProps/odd.bin': Uint8Array.of(1, 2, 3) },
  );
  const book = XlsxBook.load(bytes);
  book.snapshot({ all: true });
  expect(readZip(book.save()).map(({ name, stream, crc, time }) => ({ name, stream, crc, time }))).toEqual(
    readZip(bytes).map(({ name, stream, crc, time }) => ({ name, stream, crc, time })),
  );
});

test('an edit changes the bytes of its sheet only', () => {
  const bytes = workbook(
    { 表: '<sheetData/>', 裏: '<sheetData/>' },
    { 'xl/vbaProject.bin': Uint8Array.of(9, 8, 7) },
  );
  const book = XlsxBook.load(bytes);
  book.sheet('表')?.setValue(4, 1, '実績');
  const [before, after] = [unzipSync(bytes), unzipSync(book.save())];
  const changed = Object.keys(before).filter((path) => String(before[path]) !== String(after[path]));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  expect(changed).toEqual([SHEET]);
});

test('what stands in an edited sheet beside the edit stays: unknown elements, attributes, comments, CDATA', () => {
  const inner =
    '<!-- 様式 --><sheetData><row r="2" x:dyDescent="0.25" xmlns:x="urn:x"><c r="B2" s="0" foo="&quot;"><v>1</v><extLst/></c>' +
    '<c r="D2" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c></row></sheetData><other a=\'"\'><deep>&#x3042;</deep></other>';
  const xml = edited(workbook({ 表: inner }), (book) => book.sheet('表')?.setValue(1, 1, 2));
  expect(xml).toBe(
    `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
      inner.replace('<v>1</v>', '<v>2</v>').replace("'\"'", '"&quot;"') +
      '</worksheet>',
  );
});

test('rows and cells without an address count on, and get one when the sheet is edited', () => {
  const inner =
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c/><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>';
  const book = XlsxBook.load(workbook({ 表: inner }));
  const sheet = book.sheet('表');
  expect([sheet?.value(0, 1), sheet?.value(4, 1), sheet?.value(5, 0)]).toEqual([2, 3, 4]);
  sheet?.setValue(2, 2, 9);
  sheet?.setValue(0, 0, true);
  expect(unzip(book.save())[SHEET]).toContain(
    '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="C3"><v>9</v></c></row>' +
      '<row r="5"><c r="A5"/><c r="B5"><v>3</v></c></row><row r="6"><c r="A6"><v>4</v></c></row></sheetData>',
  );
});

test('parts are found whatever the case of their names, with absolute targets and with backslashes', () => {
  const files = workbookFiles({ 表: '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>' });
  const odd: Record<string, string | Uint8Array> = {};
  for (const [path, content] of Object.entries(files)) {
    const name = path.startsWith('xl/worksheets')
      ? 'xl\\Worksheets\\SHEET1.xml'
      : path.replace('xl/workbook', 'xl/Workbook');
    odd[name] =
      typeof content === 'string'
        ? content.replace('"worksheets/sheet1.xml"', '"/xl/worksheets/sheet1.xml"')
        : content;
  }
  const book = XlsxBook.load(zip(odd));
  expect(book.sheet('表')?.value(0, 0)).toBe(7);
  book.sheet('表')?.setValue(0, 0, 8);
  expect(unzip(book.save())['xl\\Worksheets\\SHEET1.xml']).toContain('<v>8</v>');
});

test('a part in UTF-16 is read, and written in UTF-8 when it is edited', () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>様式</t></is></c></row></sheetData></worksheet>`;
  const book = XlsxBook.load(workbook({ 表: '' }, { [SHEET]: utf16(xml) }));
  expect(book.sheet('表')?.value(0, 0)).toBe('様式');
  book.sheet('表')?.setValue(0, 0, 1);
  expect(unzip(book.save())[SHEET]).toBe(
    `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  );
});

test('a prefixed root and another relationship prefix are kept and continued', () => {
  const files = workbookFiles(
    { 表: '' },
    {
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="表" sheetId="1" rel:id="rId1" xmlns:rel="${RELATIONS}"/></x:sheets></x:workbook>`,
      [SHEET]: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    },
  );
  const book = XlsxBook.load(zip(files));
  book.sheet('表')?.setValue(0, 1, '追記');
  book.addSheet('新');
  const saved = unzip(book.save());
  expect(saved[SHEET]).toContain(
    '<x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>追記</x:t></x:is></x:c>',
  );
  expect(saved['xl/workbook.xml']).toContain(`<x:sheet name="新" sheetId="2" r:id="rId2"/>`);
  expect(XlsxBook.load(book.save()).sheets.map(({ name }) => name)).toEqual(['表', '新']);
});

test('a strict workbook is read with its dates, and new sheets are strict', () => {
  const strict = (xml: string): string =>
    xml
      .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
  const files = workbookFiles({
    表: '<sheetData><row r="1"><c r="A1" t="d"><v>2021-03-31T12:00:00</v></c></row></sheetData>',
  });
  const book = XlsxBook.load(
    zip(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strict(String(xml))]))),
  );
  expect(book.sheet('表')?.value(0, 0)).toBe(44286.5);
  book.addSheet('新').setValue(0, 0, 1);
  expect(unzip(book.save())['xl/worksheets/sheet2.xml']).toContain(
    'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
  );
});

test('without styles.xml a format makes one', () => {
  const book = XlsxBook.load(workbook({ 表: '<sheetData/>' }));
  book.sheet('表')?.setStyle({ row: 0, col: 0, rows: 1, cols: 1 }, { font: { bold: true }, fill: '#FFFF00' });
  const again = XlsxBook.load(book.save());
  expect(again.sheet('表')?.style(0, 0)).toEqual({
    font: { name: 'Calibri', size: 11, bold: true },
    fill: '#FFFF00',
  });
  expect(again.sheet('表')?.style(5, 5)).toEqual({ font: { name: 'Calibri', size: 11 } });
});

test('a sheet whose part is missing stays a tab, and the others can be edited', () => {
  const files = { ...workbookFiles({ 一: '<sheetData/>', 二: '<sheetData/>' }) };
  delete (files as Record<string, unknown>)['xl/worksheets/sheet1.xml'];
  const book = XlsxBook.load(zip(files));
  expect(book.sheets.map(({ name }) => name)).toEqual(['二']);
  book.sheet('二')?.setValue(0, 0, 1);
  expect(unzip(book.save())['xl/workbook.xml']).toContain('name="一"');
});

test('a new cell looks as its row or its column does', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font><b/></font></fonts><fills/><borders/><cellXfs><xf/><xf/><xf/></cellXfs></styleSheet>`;
  const files = workbookFiles(
    {
      表: '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData><row r="1" s="2" customFormat="1"/></sheetData>',
    },
    {
      'xl/styles.xml': styles,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    },
  );
  const xml = edited(zip(files), (book) => {
    book.sheet('表')?.setValue(0, 1, 1);
    book.sheet('表')?.setValue(1, 1, 2);
    book.sheet('表')?.setValue(1, 4, 3);
  });
  expect(xml).toContain(
    '<c r="B1" s="2"><v>1</v></c></row><row r="2"><c r="B2" s="1"><v>2</v></c><c r="E2"><v>3</v></c></row>',
  );
});

test('a shared formula gets texts of its own when its first cell is overwritten', () => {
  const inner =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
  const book = XlsxBook.load(workbook({ 表: inner }));
  expect(book.sheet('表')?.formula(2, 1)).toBe('=A3*$A$1');
  book.sheet('表')?.setValue(0, 1, '手入力');
  const xml = unzip(book.save())[SHEET];
  expect(xml).toContain('<c r="B2"><f>A2*$A$1</f><v>2</v></c>');
  expect(xml).toContain('<c r="B3"><f>A3*$A$1</f><v>3</v></c>');
});

test('the calculation chain goes when a formula comes or goes, and stays otherwise', () => {
  const files = workbookFiles({
    表: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>',
  });
  const relations = String(files['xl/_rels/workbook.xml.rels']).replace(
    '</Relationships>',
    `<Relationship Id="rId9" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/></Relationships>`,
  );
  const bytes = zip({
    ...files,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
  });
  const kept = XlsxBook.load(bytes);
  kept.sheet('表')?.setValue(3, 0, 'x');
  expect(Object.keys(unzip(kept.save()))).toContain('xl/calcChain.xml');
  const gone = XlsxBook.load(bytes);
  gone.sheet('表')?.setValue(0, 0, 'x');
  const saved = unzip(gone.save());
  expect(Object.keys(saved)).not.toContain('xl/calcChain.xml');
  expect(saved['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
});

test('texts survive whatever characters they have', () => {
  const texts = ['', ' 前後 ', '一行\n二行', 'a\tb', '_x000D_', '<&>"\'', '𠮷野家', 'カ\u0001ナ', '\ud800'];
  const book = XlsxBook.create();
  texts.forEach((text, row) => book.sheets[0]?.setValue(row, 0, text));
  const again = XlsxBook.load(book.save()).sheets[0];
  expect(texts.map((_, row) => again?.value(row, 0))).toEqual([...texts.slice(0, -1), '\ufffd']);
});
