import { keepUnchanged, touchedSheets, withSheets } from '../../src/book/changed-sheets';
import type { BookSnapshot, SheetSnapshot } from '../../src/book/snapshot';

const sheet = (id: string, name: string, formula: string | null | undefined): SheetSnapshot => ({
  id,
  name,
  visibility: 'visible',
  protected: false,
  names: [{ name: '番号', refersTo: `='${name}'!$A$1` }],
  grid:
    formula === undefined
      ? null
      : {
          area: { row: 0, col: 0, rows: 1, cols: 1 },
          values: [[1]],
          formulas: [[formula]],
          numberFormats: [['General']],
        },
});
const book: BookSnapshot = {
  sheets: [
    sheet('a', '1 公金', null),
    sheet('b', "2 '21年", null),
    sheet('c', '一覧', "='1 公金'!A1"),
    sheet('d', '集計', "=SUM(A1,'2 ''21年'!A1,控え!B2)"),
    sheet('e', '控え', undefined),
  ],
  names: [],
};

test('a changed sheet is read with those whose formulas name it', () => {
  expect([...touchedSheets(book, new Set(['a']))!]).toEqual(['a', 'c']);
  expect([...touchedSheets(book, new Set(['a', 'b']))!]).toEqual(['a', 'b', 'c', 'd']);
});

test('a sheet that is not of ours is not read, but what hangs on it is', () => {
  expect([...touchedSheets(book, new Set(['e']))!]).toEqual(['d']);
});

test('a sheet that nobody knows makes all be read', () => {
  expect(touchedSheets(book, new Set(['a', 'new']))).toBeNull();
});

test('a sheet as it is now takes its old place; under another name all has to be read', () => {
  const now = sheet('b', "2 '21年", '=2');
  expect(withSheets(book, [now])).toEqual({ ...book, sheets: book.sheets.with(1, now) });
  expect(withSheets(book, [sheet('b', '2', '=2')])).toBeNull();
});

test('sheets in which nothing changed stay the same objects, and so does a book of such', () => {
  const again = structuredClone(book);
  expect(keepUnchanged(book, again)).toBe(book);
  const other = { ...again, sheets: again.sheets.with(2, sheet('c', '一覧', "='1 公金'!A2")) };
  const kept = keepUnchanged(book, other);
  expect(kept).toEqual(other);
  expect(kept.sheets.map((one, i) => one === book.sheets[i])).toEqual([true, true, false, true, true]);
});
