import type { ContentValidation, Edit, SheetContent } from '../../../src/book';
import { XlsxBook } from '../../../src/book/xlsx';
import { openInOffice, type OpenOffice } from '../../support/office-book';
import { bookContents } from '../../support/workbook-content';

/** What people let their cells take is theirs: a sheet made anew, or removed, has it again when that is undone. */

let excel: OpenOffice;
afterEach(() => {
  excel.close();
});

const at = (row: number, col = 0, rows = 2, cols = 1) => ({ area: { row, col, rows, cols } });
const all: readonly ContentValidation[] = [
  { ...at(0), kind: 'whole', operator: 'between', formulas: ['=1', '=10'], strict: true },
  { ...at(2), kind: 'decimal', operator: 'greaterThanOrEqual', formulas: ['=0'] },
  { ...at(4), kind: 'date', operator: 'lessThan', formulas: ['=TODAY()'], strict: true, ignoreBlanks: false },
  { ...at(6), kind: 'time', operator: 'notBetween', formulas: ['=0.25', '=0.5'] },
  { ...at(8), kind: 'textLength', operator: 'lessThanOrEqual', formulas: ['=$C$1'] },
  { ...at(10, 0, 3, 2), kind: 'custom', formulas: ['=COUNTIF($A:$A,A11)=1'], strict: true },
  { ...at(13), kind: 'any', formulas: [], prompt: { title: '記入', text: '半角の数字で' } },
  { ...at(15), list: ['有', '無'], strict: true, alert: { style: 'stop', title: '誤り', text: '有か無' } },
  {
    ...at(17),
    list: ['A', 'B'],
    alert: { style: 'warning', title: '', text: '一覧にありません' },
    arrow: false,
  },
  { ...at(19), list: '=C19:C25', strict: true },
  { ...at(400, 60, 1, 1), kind: 'whole', operator: 'equal', formulas: ['=A401'] },
];

const sheet: SheetContent = {
  name: '表',
  columns: [60],
  rows: [],
  styles: [],
  cells: [{ row: 0, col: 0, value: 1 }],
  validations: all,
};

test.each<[string, boolean, Edit]>([
  ['made anew', false, { kind: 'putSheet', content: { ...sheet, validations: [] }, replace: true }],
  ['made anew, protected', true, { kind: 'putSheet', content: { ...sheet, validations: [] }, replace: true }],
  ['removed', false, { kind: 'removeSheet', sheet: '表' }],
])('of every kind, in both shells: %s', async (_, protect, edit) => {
  const book = XlsxBook.create();
  book.apply([{ kind: 'putSheet', content: { ...sheet, protect } }]);
  const file = book.save();
  const before = bookContents(XlsxBook.load(file));
  expect(XlsxBook.load(file).sheet('表')?.validations).toEqual(all);

  book.apply(book.apply([edit]));
  expect(bookContents(book)).toEqual(before);

  excel = await openInOffice(file);
  const undo = await excel.office.apply([edit]);
  expect(bookContents(excel.book)).not.toEqual(before);
  await excel.office.apply(undo);
  expect(bookContents(excel.book)).toEqual(before);
});
