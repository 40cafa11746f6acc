import type { CellValue } from '../../src/book/cell';
import { XlsxBook, type XlsxSheet } from '../../src/book/xlsx';
import type { FunctionAnswers } from '../../src/book/xlsx/model';
import { addFuturePrefixes, dropFuturePrefixes } from '../../src/formula/future-functions';
import { unzip } from '../book/xlsx/support/package';

/** Knows the results that it is given, by the call. */
class Answers implements FunctionAnswers {
  readonly known = new Map<string, CellValue>();
  readonly asked: string[] = [];
  readonly meanwhile = { error: '#BUSY!' };

  result(id: string, args: readonly CellValue[]): CellValue | undefined {
    const call = JSON.stringify([id, ...args]);
    if (!this.known.has(call)) this.asked.push(call);
    return this.known.get(call);
  }
}

let book: XlsxBook;
let sheet: XlsxSheet;
let answers: Answers;

beforeEach(() => {
  book = XlsxBook.create();
  sheet = book.activeSheet;
  answers = new Answers();
  book.functionAnswers = answers;
});

const busy = { error: '#BUSY!' };
const cell = (row: number, col: number): object => ({ sheetId: sheet.id, row, col });
const grade = '["GRADE",0.8,null]';

test('formulas wait with all that depends on them, and go on when the answer is known', () => {
  sheet.setValue(0, 0, 0.8);
  sheet.setFormula(0, 1, '=TASSEI.GRADE(A1)');
  sheet.setFormula(0, 2, '=IFERROR(B1&"判定","")');
  sheet.setFormula(0, 3, '=A1*10');
  expect(book.recalculate()).toEqual({
    changed: [cell(0, 3), cell(0, 1), cell(0, 2)],
    kept: [],
    waiting: [cell(0, 1), cell(0, 2)],
  });
  expect([1, 2, 3].map((col) => sheet.value(0, col))).toEqual([busy, busy, 8]);
  answers.known.set(grade, 'B');
  expect(book.recalculate()).toEqual({ changed: [cell(0, 1), cell(0, 2)], kept: [], waiting: [] });
  expect([1, 2].map((col) => sheet.value(0, col))).toEqual(['B', 'B判定']);
  expect(book.recalculate()).toEqual({ changed: [], kept: [], waiting: [] });
  expect(answers.asked).toEqual([grade]);
});

test('what waits is found where rows were inserted above it, and is forgotten with its sheet', () => {
  sheet.setValue(0, 0, 0.8);
  sheet.setFormula(0, 1, '=TASSEI.GRADE(A1)');
  const other = book.addSheet('他');
  other.setFormula(0, 0, `=TASSEI.GRADE(${sheet.name}!A1)`);
  book.recalculate();
  sheet.insertRows(0, 2);
  expect(book.recalculate().waiting).toEqual([cell(2, 1), { sheetId: other.id, row: 0, col: 0 }]);
  book.removeSheet(other);
  answers.known.set(grade, 'B');
  expect(book.recalculate().waiting).toEqual([]);
  expect([sheet.value(0, 1), sheet.value(2, 1)]).toEqual([null, 'B']);
});

test('a file that is saved while formulas wait has no value for them, and is calculated by Excel when it opens', () => {
  sheet.setFormula(0, 0, '=TASSEI.GRADE(0.8)');
  const parts = unzip(book.save());
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1"><f>_xldudf_TASSEI_GRADE(0.8)</f></c>');
  expect(parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"');
});

test('a block that is given to a function would spill, and is left to Excel', () => {
  sheet.setFormula(0, 1, '=TASSEI.GRADE(A1:A3)');
  sheet.setFormula(0, 2, '=TASSEI.GRADE(A2:A2)');
  expect(book.recalculate()).toMatchObject({ kept: [cell(0, 1)], waiting: [cell(0, 2)] });
  expect([sheet.value(0, 1), sheet.value(0, 2)]).toEqual([null, busy]);
  expect(answers.asked).toEqual(['["GRADE",null,null]']);
});

test('a function of the time, which asks something else every time, is left to Excel', () => {
  sheet.setFormula(0, 0, '=TASSEI.GRADE(NOW())');
  expect(book.recalculate()).toEqual({ changed: [], kept: [cell(0, 0)], waiting: [] });
  expect(answers.asked).toEqual([]);
});

test('formulas that are all alike are told apart, more of them than the engine remembers', () => {
  const count = 9_000;
  sheet.setValue(0, 0, 0.8);
  answers.known.set(grade, 'B');
  for (let row = 0; row < count; row++) sheet.setFormula(row, 1, '=TASSEI.GRADE($A$1)');
  expect(book.recalculate()).toMatchObject({ kept: [], waiting: [] });
  expect([sheet.value(0, 1), sheet.value(count - 1, 1)]).toEqual(['B', 'B']);
});

test('without somebody who answers, formulas keep their values', () => {
  book.functionAnswers = null;
  sheet.setFormula(0, 0, '=TASSEI.GRADE(0.8)');
  expect(book.recalculate()).toEqual({ changed: [], kept: [cell(0, 0)], waiting: [] });
  expect(sheet.value(0, 0)).toBe(null);
});

test('only the functions of the add-in are written with the prefix for add-ins', () => {
  const typed = 'tassei.rate(A1)+TASSEI.SCORE(A1)+IFNA(A1,"TASSEI.RATE(")+TASSEI.GRADE(A1)';
  const file =
    '_xldudf_TASSEI_RATE(A1)+TASSEI.SCORE(A1)+_xlfn.IFNA(A1,"TASSEI.RATE(")+_xldudf_TASSEI_GRADE(A1)';
  expect(addFuturePrefixes(typed)).toBe(file);
  expect(dropFuturePrefixes(file)).toBe(typed.replace('tassei.rate', 'TASSEI.RATE'));
});
