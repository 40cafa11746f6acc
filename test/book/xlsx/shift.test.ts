import { BookFailure } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { shiftFormulaText } from '../../../src/book/xlsx/parts/shift';
import { fullContent } from './support/content';
import { unzip, workbook } from './support/package';

function open(): XlsxBook {
  const book = XlsxBook.create();
  book.apply([
    { kind: 'putSheet', content: fullContent },
    {
      kind: 'putSheet',
      content: {
        name: '他',
        columns: [],
        rows: [],
        styles: [],
        cells: [{ row: 0, col: 0, formula: "='1 公金'!B3+SUM('1 公金'!B2:C9)" }],
      },
    },
  ]);
  return book;
}

test('inserted rows move cells, heights, merges, names, formulas, rules, breaks and the print area', () => {
  const book = open();
  const sheet = book.sheet('1 公金');
  if (!sheet) throw new Error('sheet');
  sheet.insertRows(2, 2);
  const again = XlsxBook.load(book.save());
  const moved = again.sheet('1 公金');
  if (!moved) throw new Error('moved');
  expect([moved.value(4, 1), moved.formula(4, 2), moved.value(4, 2)]).toEqual([1234.5, '=目標*2', 2469]);
  expect(moved.formula(5, 1)).toBe('=IF(B5>1000,"大","小")');
  expect(moved.customRowHeight(4)).toBe(20.25);
  expect(moved.merges).toEqual(fullContent.merges);
  expect(again.names(moved)[0]).toEqual({ name: '目標', refersTo: "='1 公金'!$B$5", hidden: false });
  expect(moved.page).toMatchObject({
    printArea: { row: 0, col: 0, rows: 14, cols: 4 },
    titleRows: [0, 1],
    rowBreaks: [5, 8],
  });
  expect(moved.validations.map(({ area }) => area.row)).toEqual([8, 8]);
  expect(moved.conditionals.map(({ area, formula }) => [area.row, area.rows, formula])).toEqual([
    [4, 2, '=B5>1000'],
    [4, 2, '=B5<0'],
  ]);
  expect(again.sheet('他')?.formula(0, 0)).toBe("='1 公金'!B5+SUM('1 公金'!B2:C11)");
});

test('deleted rows and columns leave #REF! where something pointed at them', () => {
  const book = open();
  const sheet = book.sheet('1 公金');
  if (!sheet) throw new Error('sheet');
  sheet.deleteRows(2, 1);
  expect(book.sheet('他')?.formula(0, 0)).toBe("='1 公金'!#REF!+SUM('1 公金'!B2:C8)");
  expect(book.names(sheet)[0]?.refersTo).toBe("='1 公金'!#REF!");
  sheet.deleteColumns(0, 1);
  expect(sheet.merges).toEqual([{ row: 0, col: 0, rows: 1, cols: 2 }]);
  expect(sheet.columnWidth(2)).toBe(90);
  sheet.insertColumns(1, 3);
  expect(sheet.merges).toEqual([{ row: 0, col: 0, rows: 1, cols: 5 }]);
  expect(sheet.formula(2, 0)).toBe('=IF(#REF!>1000,"大","小")');
});

test('what is inserted and deleted again leaves the sheet as it was', () => {
  const book = open();
  const sheet = book.sheet('1 公金');
  if (!sheet) throw new Error('sheet');
  const before = book.contentOf(sheet);
  sheet.insertRows(1, 5);
  sheet.deleteRows(1, 5);
  sheet.insertColumns(2, 1);
  sheet.deleteColumns(2, 1);
  expect(book.contentOf(sheet)).toEqual(before);
});

test('tables and anchors move; a table is not torn', () => {
  const relations = (...targets: [kind: string, target: string][]): string =>
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    targets
      .map(([kind, target], i) => `<Relationship Id="rId${i}" Type="http://x/${kind}" Target="${target}"/>`)
      .join('') +
    '</Relationships>';
  const bytes = workbook(
    { 表: '<sheetData/>' },
    {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(
        ['table', '../tables/table1.xml'],
        ['drawing', '../drawings/drawing1.xml'],
        ['comments', '../comments1.xml'],
      ),
      'xl/tables/table1.xml': '<table ref="B2:D5"><autoFilter ref="B2:D5"/></table>',
      'xl/drawings/drawing1.xml':
        '<d:w xmlns:d="d"><d:a><d:from><d:col>1</d:col><d:row>4</d:row></d:from><d:to><d:col>3</d:col><d:row>9</d:row></d:to></d:a></d:w>',
      'xl/comments1.xml':
        '<comments><commentList><comment ref="A1"/><comment ref="B9"/></commentList></comments>',
    },
  );
  const book = XlsxBook.load(bytes);
  const sheet = book.sheet('表');
  sheet?.insertRows(3, 2);
  const saved = unzip(book.save());
  expect(saved['xl/tables/table1.xml']).toBe('<table ref="B2:D7"><autoFilter ref="B2:D7"/></table>');
  expect(saved['xl/drawings/drawing1.xml']).toContain(
    '<d:row>6</d:row></d:from><d:to><d:col>3</d:col><d:row>11</d:row>',
  );
  expect(saved['xl/comments1.xml']).toContain('<comment ref="A1"/><comment ref="B11"/>');
  const before = unzip(book.save());
  expect(() => sheet?.insertColumns(2, 1)).toThrow(new BookFailure('table-in-the-way'));
  expect(unzip(book.save())).toEqual(before);
});

test('a formula follows the rows that it means', () => {
  const insert = { axis: 'row', at: 3, count: 2 } as const;
  expect(shiftFormulaText('A3+A4+$A$4+A2:A9+B:B+2:5+他!A9+表!A9', '表', true, insert)).toBe(
    "A3+A6+$A$6+A2:A11+B:B+2:7+他!A9+'表'!A11",
  );
  expect(shiftFormulaText('A9+表!A9+S:表!A9', '表', false, insert)).toBe("A9+'表'!A11+S:表!A9");
});
