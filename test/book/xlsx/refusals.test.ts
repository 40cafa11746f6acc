import { BookFailure } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { bookTexts as english } from '../../../locales/en/book';
import { bookTexts as japanese } from '../../../locales/ja/book';
import { bytesOf, workbook, workbookFiles, zip } from './support/package';

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** Opens and reads all cells; gives the failure's code. */
function refusal(bytes: Uint8Array): string {
  return refusalWith(bytes)[0];
}

/** The same with the part that is at fault. */
function refusalWith(bytes: Uint8Array): [code: string, part?: string | number] {
  try {
    XlsxBook.load(bytes).snapshot({ all: true });
  } catch (error) {
    if (!(error instanceof BookFailure)) throw error;
    return error.data.part === undefined ? [error.code] : [error.code, error.data.part];
  }
  return ['opened'];
}

/** A compound file's first sector and a directory entry of that name, in UTF-16. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let i = 0; i < stream.length; i++) bytes[1024 + 2 * i] = stream.charCodeAt(i);
  return bytes;
}

/** Changes the declared inflated size (or another 32-bit field) of a part in the archive's directory. */
function declare(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) view.setUint32(at + 24, size, true);
  }
  return changed;
}

test('a workbook opens', () => {
  expect(refusal(workbook({ 表: CELL }))).toBe('opened');
});

test('a sheet that is protected with a password opens: only its cells are locked', () => {
  const book = XlsxBook.load(
    workbook({ 表: `${CELL}<sheetProtection password="CC1A" sheet="1" formatCells="0"/>` }),
  );
  expect(book.sheet('表')?.protection).toMatchObject({
    hasPassword: true,
    options: { allowFormatCells: true },
  });
  expect(book.snapshot().sheets[0]?.protected).toBe(true);
});

test('an encrypted workbook is told from an old one', () => {
  expect(refusal(compoundFile('EncryptedPackage'))).toBe('encrypted');
  expect(refusal(compoundFile('Workbook'))).toBe('legacy-xls');
  expect(refusal(Uint8Array.of(0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00))).toBe('legacy-xls');
});

test('a text file under the name of a workbook is called so', () => {
  expect(refusal(bytesOf('№,項目,実績\n1,公金収納,835\n'))).toBe('text-file');
  expect(refusal(Uint8Array.of(0x83, 0x56, 0x2c, 0x31, 0x0d, 0x0a))).toBe('text-file');
  expect(refusal(bytesOf('<html><table></table></html>'))).toBe('text-file');
});

test('bytes of no known kind are no zip', () => {
  expect(refusal(Uint8Array.of(0x00, 0x01, 0x02, 0x03, 0x04))).toBe('not-a-zip');
  expect(refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('not-a-zip');
});

test('a file that is cut off anywhere is called truncated', () => {
  const whole = workbook({ 表: CELL });
  expect(refusal(new Uint8Array())).toBe('truncated');
  for (const length of [3, 4, 30, 200, Math.floor(whole.length / 2), whole.length - 23, whole.length - 1]) {
    expect(refusal(whole.subarray(0, length))).toBe('truncated');
  }
});

test('a damaged stream is called truncated, not a result', () => {
  const whole = workbook({ 表: CELL.repeat(1) + '<!--' + 'x'.repeat(4000) + '-->' });
  const at = new TextDecoder('latin1').decode(whole).indexOf('xl/worksheets/sheet1.xml') + 24 + 20;
  const damaged = Uint8Array.from(whole);
  for (let i = at; i < at + 8; i++) damaged[i] = (damaged[i] ?? 0) ^ 0xff;
  expect(refusal(damaged)).toBe('truncated');
});

test('other packages are no workbook', () => {
  expect(refusal(zip({ 'word/document.xml': '<document/>' }))).toBe('not-a-workbook');
  const document = workbookFiles({ 表: CELL }, { 'xl/workbook.xml': '<document/>' });
  expect(refusal(zip(document))).toBe('not-a-workbook');
});

test('what inflates beyond the limits is a zip bomb, by what it declares and by what it holds', () => {
  const plain = workbook({ 表: CELL });
  expect(refusal(declare(plain, 'xl/worksheets/sheet1.xml', 2 ** 31))).toBe('zip-bomb');
  const zeros = workbook({ 表: CELL }, { 'xl/worksheets/sheet1.xml': new Uint8Array(32 * 1024 ** 2) });
  expect(refusal(zeros)).toBe('zip-bomb');
  expect(refusal(declare(zeros, 'xl/worksheets/sheet1.xml', 4000))).toBe('zip-bomb');
  const four = Object.fromEntries([1, 2, 3, 4, 5].map((i) => [`xl/media/image${i}.bin`, 'x']));
  const declared = Object.keys(four).reduce(
    (bytes, part) => declare(bytes, part, 250 * 1024 ** 2),
    workbook({}, four),
  );
  expect(refusal(declared)).toBe('zip-bomb');
});

test('XML with a document type is refused before any entity is read', () => {
  const bomb =
    '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' +
    `<worksheet><sheetData>&b;</sheetData></worksheet>`;
  expect(refusal(workbook({ 表: CELL }, { 'xl/worksheets/sheet1.xml': bomb }))).toBe('xml-entities');
  expect(refusal(workbook({ 表: CELL }, { 'xl/workbook.xml': bomb }))).toBe('xml-entities');
});

test('XML that is not well-formed is told with its part', () => {
  for (const broken of [
    '<worksheet><sheetData></worksheet>',
    '<worksheet>',
    'nothing',
    '',
    '<worksheet a=1/>',
    '<worksheet/><worksheet/>',
    '<worksheet><!-- </worksheet>',
    '<a>'.repeat(100_000),
  ]) {
    const bytes = workbook({ 表: CELL }, { 'xl/worksheets/sheet1.xml': broken });
    expect(refusalWith(bytes)).toEqual(['broken-xml', 'xl/worksheets/sheet1.xml']);
  }
});

/** Changes 16 bits of a part's entry in the directory. */
function patch(bytes: Uint8Array, part: string, offset: number, value: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) view.setUint16(at + offset, value, true);
  }
  return changed;
}

test('a part that nobody reads is damaged: what Excel refuses is refused, what is only spoiled is kept and told', () => {
  const whole = workbook({ 表: CELL }, { 'xl/media/image1.png': 'picture '.repeat(80) });
  const image = 'xl/media/image1.png';
  expect(refusalWith(patch(whole, image, 8, 1))).toEqual(['encrypted', image]);
  expect(refusalWith(patch(whole, image, 10, 12))).toEqual(['truncated', image]);
  const spoiled = patch(whole, image, 16, 0x1234);
  expect(refusal(spoiled)).toBe('opened');
  expect(XlsxBook.load(spoiled).damagedParts()).toEqual([image]);
  expect(XlsxBook.load(whole).damagedParts()).toEqual([]);
});

test('a small part that holds more than it declares is damaged, and no bomb', () => {
  const whole = workbook(
    { 表: CELL },
    { 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(697)}</worksheet>` },
  );
  expect(refusalWith(declare(whole, 'xl/worksheets/sheet1.xml', 100))).toEqual([
    'truncated',
    'xl/worksheets/sheet1.xml',
  ]);
});

test('two parts of one name are refused, by case, too', () => {
  for (const name of ['xl/worksheets/Sheet1.xml', 'XL/WORKSHEETS/SHEET1.XML'])
    expect(refusalWith(workbook({ 表: CELL }, { [name]: '<worksheet/>' }))).toEqual(['duplicate-part', name]);
});

test('entities that nobody has defined are no text', () => {
  const sheet = (text: string): Uint8Array =>
    workbook({
      表: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`,
    });
  for (const text of ['&nbsp;', '&copy;2026', 'A & B', '&#xZZ;', '&;'])
    expect(refusalWith(sheet(text))).toEqual(['broken-xml', 'xl/worksheets/sheet1.xml']);
  for (const text of ['&amp;nbsp;', '&#12354;', '&#x3042;', '<![CDATA[A & B]]>'])
    expect(refusal(sheet(text))).toBe('opened');
});

test('every code has a sentence in both languages, with the data where there is any', () => {
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  expect(japanese['broken-xml']({ part: 'xl/styles.xml' })).toBe(
    '中の XML が壊れています（xl/styles.xml）。Excel で開いて修復し、保存し直してください。',
  );
  expect(english['sheet-missing']({ sheet: '1' })).toBe('The sheet “1” was renamed or deleted.');
});
