import type { BookFailure, Edit } from '../../../src/book';
import { patternKinds, type SheetContent } from '../../../src/book/sheet-content';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { packageOf, stylesOf } from '../xlsx/support/sheet-book';
import { bookContents } from '../../support/workbook-content';

/** What people have set in a sheet beside the usual looks, when it is made anew and that is taken back. */

let excel: OpenOffice;

afterEach(() => {
  excel.close();
  Reflect.deleteProperty(globalThis, 'Office');
});

/** An Excel that tells the pieces of a text; the page asks its own `Office` for that. */
async function openNew(sheetXml: string): Promise<void> {
  excel = await openInOffice(packageOf(sheetXml, styles()), { excelApi: '1.18' });
  Object.assign(globalThis, { Office: excel.Office });
}

const fills = patternKinds.map(
  (kind) =>
    `<fill><patternFill patternType="${kind}"><fgColor rgb="FFC00000"/><bgColor rgb="FFFFFF00"/></patternFill></fill>`,
);
const xf = (more: string, inside = ''): string =>
  `<xf numFmtId="0" fontId="0" borderId="0" xfId="0" ${more}>${inside}</xf>`;
const styles = (extra: readonly string[] = []): string =>
  stylesOf(
    [
      ...fills.map((_, i) => xf(`fillId="${String(2 + i)}" applyFill="1"`)),
      xf('fillId="0" applyAlignment="1"', '<alignment horizontal="fill"/>'),
      ...extra.map((_, i) => xf(`fillId="${String(2 + fills.length + i)}" applyFill="1"`)),
    ],
    [],
    [...fills, ...extra],
  );
const cell = (ref: string, style: number, text: string): string =>
  `<c r="${ref}" s="${String(style)}" t="inlineStr"><is>${text}</is></c>`;
const rich =
  '<r><rPr><b/><strike/><sz val="14"/><color rgb="FFFF0000"/><rFont val="BIZ UDGothic"/></rPr><t>目標</t></r>' +
  '<r><rPr><u/><vertAlign val="superscript"/><sz val="11"/><rFont val="BIZ UDGothic"/></rPr><t xml:space="preserve"> 注1</t></r>';
const sheet = (more = ''): string =>
  `<sheetData>${[
    ...patternKinds.map(
      (_, i) => `<row r="${String(i + 1)}">${cell(`A${String(i + 1)}`, i + 1, '<t>網</t>')}</row>`,
    ),
    `<row r="30">${cell('B30', fills.length + 1, '<t>=-</t>')}${more}</row>`,
  ].join('')}</sheetData>`;

const anew: SheetContent = {
  name: '表',
  columns: [],
  rows: [],
  styles: [],
  cells: [{ row: 0, col: 0, value: 1 }],
};
const replace: Edit = { kind: 'putSheet', content: anew, replace: true };

async function failure(work: Promise<unknown>): Promise<BookFailure> {
  return work.then(
    () => {
      throw new Error('nothing failed');
    },
    (error: unknown) => error as BookFailure,
  );
}

test('patterns, filling texts and the pieces of a text are as before, where Excel tells them (1.18)', async () => {
  await openNew(sheet(cell('C30', 0, rich)));
  const before = bookContents(excel.book);
  expect(JSON.stringify(before)).toContain('"script":"super"');
  const undo = await excel.office.apply([replace]);
  expect(bookContents(excel.book)).not.toEqual(before);
  await excel.office.apply(undo);
  expect(bookContents(excel.book)).toEqual(before);
  // and in the file that comes of it
  expect(bookContents(XlsxBook.load(excel.book.save()))).toEqual(before);
});

test('patterns and filling texts are as before in every Excel', async () => {
  excel = await openInOffice(packageOf(sheet(), styles()));
  const before = bookContents(excel.book);
  const undo = await excel.office.apply([replace]);
  await excel.office.apply(undo);
  expect(bookContents(excel.book)).toEqual(before);
});

test('the file’s own way keeps them too', () => {
  const book = XlsxBook.load(packageOf(sheet(cell('C30', 0, rich)), styles()));
  const before = bookContents(book);
  const undo = book.apply([replace]);
  book.apply(undo);
  expect(bookContents(XlsxBook.load(book.save()))).toEqual(before);
});

test('what cannot be told is asked for before anything is written; who wants it all the same gets it', async () => {
  const gradient =
    '<fill><gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FF0000FF"/></stop></gradientFill></fill>';
  excel = await openInOffice(
    packageOf(sheet(cell('C30', 0, rich) + cell('D30', fills.length + 2, '<t>段</t>')), styles([gradient])),
  );
  const before = bookContents(excel.book);
  const lost = [
    { sheet: '表', kind: 'richText', count: 1 },
    { sheet: '表', kind: 'gradient', count: 1 },
  ];
  const found = await failure(excel.office.apply([replace]));
  expect([found.code, found.losses]).toEqual(['would-be-lost', expect.arrayContaining(lost)]);
  expect(found.losses).toHaveLength(lost.length);
  expect(bookContents(excel.book)).toEqual(before);
  await excel.office.apply([replace], { mayLose: true });
  expect(excel.book.sheet('表')?.value(0, 0)).toBe(1);
});

test('where a text of several looks is told, it is none of what would be lost', async () => {
  await openNew(sheet(cell('C30', 0, rich)));
  const [content] = await excel.office.contents(['表']);
  expect(content?.others).toBeUndefined();
  expect(content?.cells.find(({ row, col }) => row === 29 && col === 2)?.runs).toMatchObject([
    { text: '目標', font: { bold: true, strike: true, size: 14, color: '#FF0000' } },
    { text: ' 注1', font: { underline: true, size: 11 }, script: 'super' },
  ]);
});

test('a text of several looks is written over only when that is wanted; texts whose cells differ among each other are not asked about', async () => {
  const bold = '<r><rPr><b/><sz val="11"/><rFont val="BIZ UDGothic"/></rPr><t>太字</t></r>';
  excel = await openInOffice(packageOf(sheet(cell('C30', 0, rich) + cell('D30', 0, bold)), styles()));
  const before = bookContents(excel.book);
  const write = (cols: readonly number[]): Edit => ({
    kind: 'setCells',
    sheet: '表',
    cells: cols.map((col) => ({ row: 29, col, value: `新${String(col)}` })),
  });
  for (const cols of [[2], [1, 2, 3]]) {
    const { code, losses } = await failure(excel.office.apply([write(cols)]));
    expect([code, losses]).toEqual(['would-be-lost', [{ sheet: '表', kind: 'richText', count: 1 }]]);
    expect(bookContents(excel.book)).toEqual(before);
  }
  await excel.office.apply(await excel.office.apply([write([1, 3])]));
  expect(excel.book.sheet('表')?.value(29, 3)).toBe('太字');
  await excel.office.apply([write([1, 2, 3])], { mayLose: true });
  expect([1, 2, 3].map((col) => excel.book.sheet('表')?.value(29, col))).toEqual(['新1', '新2', '新3']);
});
