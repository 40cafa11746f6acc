import type { FieldRef } from '../../src/plan/field';
import { boxText, entryEdits } from '../../src/taskpane/workbook/entries/entry-edits';
import type { EntryField } from '../../src/taskpane/workbook/entries/entry-fields';

const actual: FieldRef = { kind: 'actual', indicator: 1, year: 'R2' };
const field = (ref: FieldRef, text: string, unit: string | null): EntryField => ({
  id: 'a 欄',
  name: '欄',
  ref,
  place: { sheet: '1', row: 3, col: 4 },
  text,
  unit,
  row: [],
  wanted: true,
});
const written = (edited: EntryField, text: string): unknown => {
  const [edit] = entryEdits(edited, text);
  return edit?.kind === 'setCells' ? edit.cells : edit;
};

test('a number without a unit gets the unit of the cell, as number and number format', () => {
  const money = field(actual, '835百万円', '百万円');
  expect(written(money, '700')).toEqual([{ row: 3, col: 4, value: 700, numberFormat: '#,##0"百万円"' }]);
  expect(written(money, '１，２００')).toEqual([
    { row: 3, col: 4, value: 1200, numberFormat: '#,##0"百万円"' },
  ]);
  expect(written(field(actual, '', '%'), '94.8')).toEqual([
    { row: 3, col: 4, value: 0.948, numberFormat: '0.0%' },
  ]);
});

test('a unit that was typed stays, a text is a text, and nothing empties the cell', () => {
  const money = field(actual, '835百万円', '百万円');
  expect(written(money, '7億円')).toEqual([{ row: 3, col: 4, value: 7, numberFormat: '#,##0"億円"' }]);
  expect(written(money, ' 検討中 ')).toMatchObject([{ row: 3, col: 4, value: '検討中' }]);
  expect(written(money, '  ')).toEqual([{ row: 3, col: 4, value: null }]);
});

test('a report is kept as it was typed, also where it is a number', () => {
  const report = field({ kind: 'report', row: 1, name: '取組状況', year: 'R2' }, '', null);
  expect(written(report, '12 件\n を処理 ')).toEqual([{ row: 3, col: 4, value: '12 件\n を処理 ' }]);
});

test('the box shows the number alone where the unit stands beside it', () => {
  expect(boxText(field(actual, '835百万円', '百万円'))).toBe('835');
  expect(boxText(field(actual, '7億円', '百万円'))).toBe('7億円');
  expect(boxText(field(actual, '検討', null))).toBe('検討');
});
