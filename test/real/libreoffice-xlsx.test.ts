import { XlsxBook } from '../../src/book/xlsx';
import { fullContent } from '../book/xlsx/support/content';
import { LibreOffice } from '../support/libreoffice';
import { schemaViolations } from '../support/shared';

const office = new LibreOffice();
afterAll(() => office.dispose());

/** A workbook with everything that we write, then edited once more. */
function written(): XlsxBook {
  const book = XlsxBook.create();
  book.apply([
    { kind: 'putSheet', content: { ...fullContent, visibility: 'visible' } },
    { kind: 'putSheet', content: { ...fullContent, name: "2 市's", merges: [] }, after: null },
    { kind: 'setName', sheet: null, name: '全体', refersTo: "='1 公金'!$B$3" },
    { kind: 'removeSheet', sheet: 'Sheet1' },
  ]);
  book.apply([
    {
      kind: 'setCells',
      sheet: '1 公金',
      cells: [
        { row: 2, col: 1, value: 950, numberFormat: '0.0"%"' },
        { row: 7, col: 0, formula: '=ROUND(全体/3,2)' },
        { row: 7, col: 1, formula: '=IF(Z1="","空",Z1)&TEXT(全体,"#,##0")' },
        { row: 7, col: 2, formula: `=SUMPRODUCT((A1:D7>0)*1)` },
        { row: 7, col: 3, formula: `='2 市''s'!C3/7` },
        { row: 8, col: 0, formula: '=ROUND(1.005,2)+ROUND(0.285*100,0)+ROUND(-2.5,0)' },
        { row: 8, col: 1, formula: '=COUNTIF(A:A,"A")' },
        { row: 8, col: 2, formula: '=VLOOKUP("A",A1:B9,1,FALSE)' },
        { row: 8, col: 3, formula: '=SUMIFS(B3:B3,B3:B3,">900")' },
      ],
    },
  ]);
  const sheet = book.sheet('1 公金');
  if (sheet) book.copySheet(sheet, '写し');
  book.renameSheet(book.sheets[0] ?? book.activeSheet, '改名');
  return book;
}

test('a workbook of ours holds to the schemas of the standard', () => {
  const empty = office.write('empty.xlsx', XlsxBook.create().save());
  const full = office.write('full.xlsx', written().save());
  expect(schemaViolations(empty, full)).toBe('');
});

test('LibreOffice opens a workbook of ours, recalculates it, and comes to the values that we saved', () => {
  const book = written();
  const file = office.write('values.xlsx', book.save());
  const again = XlsxBook.load(office.read(office.edit(file, 'doc.calculateAll()')));
  expect(again.sheets.map(({ name }) => name)).toEqual(['改名', '1 公金', '写し']);
  // LibreOffice writes a constant TRUE as a formula, and numbers with 15 digits
  const values = (from: XlsxBook): unknown[] =>
    from.sheets.flatMap((sheet) => {
      const found: unknown[] = [];
      sheet.eachCell(({ row, col }) => {
        const formula = sheet.formula(row, col);
        const value = sheet.value(row, col);
        if (formula === null || formula === '=TRUE()') return;
        found.push([sheet.name, row, col, typeof value === 'number' ? Number(value.toPrecision(14)) : value]);
      });
      return found;
    });
  expect(values(book)).toHaveLength(4 + 2 * 12);
  expect(values(again)).toEqual(values(book));
}, 300_000);

test('names, merges, drop-downs, breaks and paper survive the way through LibreOffice', () => {
  const file = office.write('round.xlsx', written().save());
  const book = XlsxBook.load(office.read(office.edit(file, 'pass')));
  const sheet = book.sheet('1 公金');
  if (!sheet) throw new Error('sheet');
  expect(book.names(sheet).map(({ name, refersTo }) => [name, refersTo.replace(/'/g, '')])).toEqual(
    expect.arrayContaining([
      ['目標', '=1 公金!$B$3'],
      ['tassei_format', '="sanyo-onoda"'],
    ]),
  );
  expect(sheet.merges).toEqual(fullContent.merges);
  expect(sheet.page).toMatchObject({
    paper: 'A3',
    orientation: 'landscape',
    titleRows: [0, 1],
    fitWidth: 1,
    fitHeight: null,
  });
  expect(sheet.validations.map(({ area }) => area)).toEqual(
    expect.arrayContaining((fullContent.validations ?? []).map(({ area }) => area)),
  );
  expect(sheet.protection).toMatchObject({ hasPassword: false, options: { allowFormatCells: true } });
  expect(sheet.columnWidth(0)).toBeCloseTo(30, -1);
}, 300_000);
