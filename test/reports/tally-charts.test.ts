import { findFormat, formats } from '../../src/formats';
import { fitsOneLine } from '../../src/layout/text-fit';
import { cellMetrics } from '../../src/print/cell-metrics';
import { tally } from '../../src/reports';
import { tallyContent } from '../../src/reports/tally-sheet';
import type { Tally } from '../../src/reports/tally';
import { readSeed } from '../support/seed';

/** 集計 with so many departments of one measure each. */
function content(departments: number): ReturnType<typeof tallyContent> {
  const one = (name: string): Tally['all'] => ({ name, counts: [1, 0], none: 0, total: 1 });
  return tallyContent(readSeed('sanyo-onoda'), {
    year: 'R2',
    grades: ['A', 'B'],
    graded: true,
    all: one(''),
    byYear: [],
    figures: [],
    sharedMeasures: false,
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
});

test('a table that fits on a page is not cut', () => {
  const { rows, page, cells } = content(21);
  const [end = 0] = page?.rowBreaks ?? [];
  expect(cells.find(({ row, col }) => row === end && col === 0)?.value).toBe('部署別');
  expect(heightsOfPages(rows, page?.rowBreaks).every((height) => height <= 745)).toBe(true);
});

test('a table that is longer than a page goes on under the same heads', () => {
  const { rows, page, cells } = content(60);
  const breaks = page?.rowBreaks ?? [];
  const at = (row: number): unknown => cells.find((cell) => cell.row === row && cell.col === 0)?.value;
  expect(breaks.slice(0, 2).map((row) => [at(row), at(row + 1)])).toEqual([
    ['部署', '第18課'],
    ['部署', '第53課'],
  ]);
  expect(heightsOfPages(rows, breaks).every((height) => height <= 745)).toBe(true);
});

test('a plan without any grade has no charts, and says so', () => {
  const none = { name: '', counts: [0, 0], none: 1, total: 1 };
  const { charts: all, cells } = tallyContent(readSeed('sanyo-onoda'), {
    year: 'R2',
    grades: ['A', 'B'],
    graded: true,
    all: none,
    sharedMeasures: false,
    byYear: [none],
    figures: [],
    byPolicy: [],
    byDepartment: [{ ...none, name: '財政課' }],
  });
  expect(all).toEqual([]);
  expect(cells.some(({ value }) => value === '※評価のある施策はまだありません。')).toBe(true);
});

function heightsOfPages(rows: readonly (number | null)[], breaks: readonly number[] = []): number[] {
  const starts = [0, ...breaks, rows.length];
  return starts
    .slice(1)
    .map((end, i) => rows.slice(starts[i], end).reduce<number>((sum, height) => sum + (height ?? 0), 0));
}

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
    ['第18課', 'A', 'B', '評価なし'],
    ['第36課', 'A', 'B', '評価なし'],
    ['第53課', 'A', 'B', '評価なし'],
  ]);
});

test('without departments there is no chart of them', () => {
  expect(charts(0)).toEqual([]);
});

test('a word of status stands on one line in the heads of the tables', () => {
  const seki = readSeed('seki');
  const format = findFormat('seki');
  if (!format) throw new Error('no format');
  const { cells, columns } = tallyContent(seki, tally(seki, format, 'R3'));
  const heads = cells.filter(({ value }) => typeof value === 'string' && value.includes('遅れている'));
  const narrow = heads.filter(({ col, value }) => !fitsOneLine(String(value), columns[col] ?? 0, 10.5));
  expect(heads.length).toBeGreaterThan(3);
  expect(narrow).toEqual([]);
  expect(columns.reduce<number>((sum, width) => sum + width, 0)).toBeLessThan(516);
});

test.each(formats.map(({ id }) => id))(
  '%s: the heads of 集計 keep their room in a face whose figures are wider than ours',
  (id) => {
    const format = findFormat(id);
    if (!format) throw new Error(id);
    const plan = readSeed(id);
    const { cells, columns } = tallyContent(plan, tally(plan, format, plan.settings.reportYear));
    const heads = cells.filter(({ value }) => value === '100％以上');
    expect(heads.length).toBeGreaterThan(0);
    // figures of メイリオ are 0.64 em wide, those of BIZ UDゴシック half an em
    const width = (3 * 0.64 + 3) * 10.5 + cellMetrics.tight.x;
    expect(heads.filter(({ col }) => (columns[col] ?? 0) < width)).toEqual([]);
  },
);

test('a form without grades is counted by its indicators, as a whole and by group', () => {
  const dx = readSeed('ube-dx');
  const format = findFormat('ube-dx');
  if (!format) throw new Error('no format');
  const [first, ...others] = dx.measures;
  if (!first) throw new Error('no measure');
  const [indicator] = first.indicators;
  if (!indicator) throw new Error('no indicator');
  const reached = { ...first, indicators: [{ ...indicator, actuals: { R5: '84.0%' } }] };
  const counted = tally({ ...dx, measures: [reached, ...others] }, format, 'R5');
  expect(counted.graded).toBe(false);
  expect(counted.byDepartment.find(({ name }) => name === first.department)?.figures).toEqual({
    targets: 1,
    actuals: 1,
    rates: 1,
    reached: 1,
  });
});
