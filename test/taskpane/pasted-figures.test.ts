import { openFigures, placePasted, type OpenFigure } from '../../src/taskpane/entry/open-figures';
import { cellsOfText } from '../../src/sheets/list/from-text';
import { readPlan } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const row = (number: string, title: string, indicator: string): OpenFigure => ({
  field: {
    id: `${number} ${indicator}`,
    name: '実績',
    ref: { kind: 'actual', indicator: 1, year: 'R2' },
    place: { sheet: number, row: 0, col: 0 },
    text: '',
    unit: '件',
    row: [],
    wanted: true,
  },
  number,
  title,
  indicator,
});
const rows = [
  row('01', '収納対策', '収納率'),
  row('02', '子育て支援の充実', '利用者数'),
  row('02', '子育て支援の充実', '満足度'),
  row('3', '広報', '件数'),
];
const placed = (text: string, at = 0): unknown => {
  const { texts, left } = placePasted(cellsOfText(text), rows, at);
  return { texts: Object.fromEntries(texts), left };
};

test('a column goes down from where it is pasted; empty lines leave theirs, and what has no row is told', () => {
  expect(placed('1,200\r\n\r\n94.8%\r\n', 1)).toEqual({
    texts: { '02 利用者数': '1,200', '3 件数': '94.8%' },
    left: [],
  });
  expect(placed('5\n6\n7', 2)).toEqual({ texts: { '02 満足度': '5', '3 件数': '6' }, left: ['7'] });
});

test('with names before them figures go where they belong, in any order, never by a guess', () => {
  expect(placed('3\t件数\t40\n１\t収納率\t96.8%\n2\t満足度\t\n')).toEqual({
    texts: { '3 件数': '40', '01 収納率': '96.8%' },
    left: [],
  });
  // two rows are called so, a row is named twice, nothing is called so
  expect(placed('子育て支援の充実\t5\n広報\t6\n広報\t7\n9\t8')).toEqual({
    texts: { '3 件数': '6' },
    left: ['子育て支援の充実 5', '広報 7', '9 8'],
  });
});

test('the list has the actuals of the year that are empty', () => {
  const reading = readPlan(planBook(readSeed('ube-reform')).snapshot());
  if (!reading.plan) throw new Error('no plan');
  const found = openFigures(reading.measures, 'R4', new Set());
  expect(found.length).toBeGreaterThan(10);
  expect(found[0]).toMatchObject({ number: '01', field: { unit: '%', text: '' } });
});
