import { tallyContent } from '../../src/reports/tally-sheet';
import type { Tally } from '../../src/reports/tally';
import { readSeed } from '../support/seed';

/** 集計 with so many departments of one measure each. */
function content(departments: number): ReturnType<typeof tallyContent> {
  const one = (name: string): Tally['all'] => ({ name, counts: [1, 0], none: 0, total: 1 });
  return tallyContent(readSeed('sanyo-onoda'), {
    year: 'R2',
    grades: ['A', 'B'],
    all: one(''),
    byYear: [],
    byPolicy: [],
    byDepartment: Array.from({ length: departments }, (_, i) => one(`第${String(i + 1)}課`)),
  });
}

/** Of each chart of departments: its title, how many departments it shows, the height of its row in pt. */
function charts(departments: number): unknown[] {
  const { rows, charts: all = [] } = content(departments);
  return all
    .filter(({ kind }) => kind === 'stacked-bar')
    .map(({ title, categories, at }) => [title, categories.rows, rows[at.row]]);
}

test('one department has a chart as high as its legend needs', () => {
  expect(charts(1)).toEqual([['部署別の評価', 1, 129.75]]);
});

test('up to 21 departments stand in one chart', () => {
  expect(charts(21)).toEqual([['部署別の評価', 21, 396]]);
});

test('more departments stand in charts of about the same size, each in one row', () => {
  expect(charts(22)).toEqual([
    ['部署別の評価（1/2）', 11, 235.5],
    ['部署別の評価（2/2）', 11, 235.5],
  ]);
  expect(charts(60)).toEqual([
    ['部署別の評価（1/3）', 20, 379.5],
    ['部署別の評価（2/3）', 20, 379.5],
    ['部署別の評価（3/3）', 20, 379.5],
  ]);
});

test('every chart of departments takes the names of its series from the head of the table', () => {
  const { cells, charts: all = [] } = content(60);
  const textAt = (row: number, col: number): unknown =>
    cells.find((cell) => cell.row === row && cell.col === col)?.value;
  const bars = all.filter(({ kind }) => kind === 'stacked-bar');
  expect(
    bars.map(({ categories, series }) => [
      textAt(categories.row, 0),
      ...series.map(({ name }) => textAt(name.row, name.col)),
    ]),
  ).toEqual([
    ['第1課', 'A', 'B', '評価なし'],
    ['第21課', 'A', 'B', '評価なし'],
    ['第41課', 'A', 'B', '評価なし'],
  ]);
});

test('without departments there is no chart of them', () => {
  expect(charts(0)).toEqual([]);
});
