import { loadCalculated, XlsxBook } from '../../src/book/xlsx';
import { printJobOf, withoutResults } from '../../src/cli/print-job';
import { printPages, type PrintPages } from '../../src/print';
import { jobUnprinted } from '../../src/reports/print-plan';
import { packageOf } from '../book/xlsx/support/sheet-book';

/** The pages of a book with this XML of its only sheet. */
function pagesOf(sheetXml: string): { pages: PrintPages; book: XlsxBook } {
  const book = XlsxBook.load(packageOf(sheetXml));
  return { book, pages: printPages(printJobOf(book, book.sheets, null, { file: 'a.xlsx', title: 'a' })) };
}

const text = (ref: string, words: string, more = ''): string =>
  `<c r="${ref}" t="inlineStr"${more}><is><t>${words}</t></is></c>`;
const textsOn = (pages: PrintPages, page: number): string =>
  pages
    .draw(page)
    .drawings.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
    .join('|');

test('a cell at the end of the sheet makes a page, not forty million', () => {
  const { pages } = pagesOf(
    `<sheetData><row r="1">${text('A1', '表')}</row><row r="1048576">${text('XFD1048576', '端')}</row></sheetData>`,
  );
  expect([pages.count, textsOn(pages, 0), textsOn(pages, 1)]).toEqual([2, '表', '端']);
});

test('merges over whole sheets and columns stay areas', () => {
  for (const merge of ['A1:XFD1048576', 'A1:C1048576']) {
    const { pages } = pagesOf(
      `<sheetData><row r="1">${text('A1', '全体', ' s="0"')}</row></sheetData><mergeCells count="1"><mergeCell ref="${merge}"/></mergeCells>`,
    );
    expect([pages.count, textsOn(pages, pages.count - 1)]).toEqual([1, '全体']);
  }
});

test('of a text that is not wrapped each page has what is seen there', () => {
  const { pages } = pagesOf(`<sheetData><row r="1">${text('A1', 'あい'.repeat(16_000))}</row></sheetData>`);
  const drawn = Array.from({ length: pages.count }, (_, page) => textsOn(pages, page));
  expect(Math.max(...drawn.map((one) => one.length))).toBeLessThan(200);
  expect(drawn[0]?.startsWith('あい')).toBe(true);
});

test('pages without anything to be seen are not printed', () => {
  const rows = (from: number, count: number, cell: (row: number) => string): string =>
    Array.from({ length: count }, (_, i) => `<row r="${String(from + i)}">${cell(from + i)}</row>`).join('');
  const { pages } = pagesOf(
    `<sheetData>${rows(1, 20, (row) => text(`A${String(row)}`, '行'))}${rows(21, 400, (row) => `<c r="A${String(row)}" s="0"/>${text(`B${String(row)}`, ' ')}`)}${rows(500, 1, () => text('A500', '終'))}</sheetData>`,
  );
  expect([pages.count, textsOn(pages, 1)]).toEqual([2, '終']);
});

test('a title that runs past the last used column is printed whole', () => {
  const { pages } = pagesOf(
    `<sheetData><row r="1">${text('A1', '市行財政改革推進計画 取組状況一覧 令和6年度')}</row><row r="2">${text('A2', '1')}</row></sheetData>`,
  );
  const [drawn] = pages.draw(0).drawings.filter((one) => one.kind === 'text');
  expect(drawn).toMatchObject({ text: '市行財政改革推進計画 取組状況一覧 令和6年度' });
  expect(drawn && 'clip' in drawn ? drawn.clip : undefined).toBeUndefined();
});

test('formulas without a result are calculated, and those that cannot be are told', () => {
  const book = loadCalculated(
    packageOf(
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*3</f><v /></c><c r="C1"><f>WEBSERVICE("x")</f></c><c r="D1" t="str"><f>""</f><v></v></c></row></sheetData>',
    ),
  );
  expect(withoutResults(book.sheets)).toEqual([{ sheet: '表', kind: 'formula', count: 1 }]);
  const job = printJobOf(book, book.sheets, null, { file: 'a.xlsx', title: 'a' });
  expect(textsOn(printPages(job), 0)).toBe('2|6');
});

test('columns from right to left are told', () => {
  const book = XlsxBook.load(
    packageOf(
      `<sheetViews><sheetView workbookViewId="0" rightToLeft="1"/></sheetViews><sheetData><row r="1">${text('A1', 'あ')}</row></sheetData>`,
    ),
  );
  const job = printJobOf(book, book.sheets, null, { file: 'a.xlsx', title: 'a' });
  expect(jobUnprinted(job)).toEqual([{ sheet: '表', kind: 'rightToLeft', count: 1 }]);
});
