import { tableWords } from '../../locales/ja/tables';
import { reportEdits } from '../../src/reports';
import { tableContent } from '../../src/reports/table-sheet';
import { readPlan } from '../../src/sheets/read-plan';
import { indicatorRows } from '../../src/tables/indicator-rows';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const words = { severity: () => '', message: () => '', tables: tableWords };

function read(id: string): ReturnType<typeof reading> {
  return reading(planBook(readSeed(id)));
}

function reading(book: ReturnType<typeof planBook>) {
  const found = readPlan(book.snapshot());
  if (found.plan === null) throw new Error('no plan');
  return { book, found };
}

test.each(['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'])(
  '指標の表 of %s has a row for each figure, numbers as numbers',
  (id) => {
    const { found } = read(id);
    const content = tableContent(found, tableWords);
    const rows = indicatorRows(found, { file: '' });
    const heads = content.cells.filter(({ row }) => row === 0).map(({ value }) => value);
    expect(new Set(heads).size).toBe(heads.length);
    const column = (name: string): unknown[] =>
      content.cells
        .filter(({ row, col }) => row > 0 && col === heads.indexOf(name))
        .map(({ value }) => value);
    expect(column('値')).toEqual(rows.map(({ value }) => (value === null ? null : Number(value))));
    expect(column('年度（西暦）')).toEqual(rows.map(({ fiscal_year: year }) => year));
    expect(new Set(column('区分'))).not.toContain('target');
  },
);

test('made anew it stands in its place with the figures of now; what stands beside it stays', () => {
  const { book, found } = read('ube-dx');
  const year = found.plan.settings.reportYear;
  book.apply(reportEdits('table', found, book.snapshot(), year, words, () => []));
  const rows = indicatorRows(found, { file: '' }).length;
  const edits = [
    { kind: 'setCells', sheet: '指標の表', cells: [{ row: 0, col: 40, value: '覚え書き' }] },
  ] as const;
  book.apply(edits);
  const changed = reading(book).found;
  book.apply(reportEdits('table', changed, book.snapshot(), year, words, () => []));
  const sheets = book.snapshot({ all: true }).sheets.filter(({ name }) => name.startsWith('指標の表'));
  expect(sheets).toHaveLength(1);
  const grid = sheets[0]?.grid;
  expect(grid?.values.length).toBe(rows + 1);
  expect(grid?.values[0]).toContain('覚え書き');
});
