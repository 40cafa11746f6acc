import { tableWords } from '../../locales/ja/tables';
import { XlsxBook } from '../../src/book/xlsx';
import { reportEdits } from '../../src/reports';
import { trendsContent } from '../../src/reports/trends-sheet';
import { readPlan } from '../../src/sheets/read-plan';
import { canBeDrawn, trendOf } from '../../src/tables/trend';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const words = { severity: () => '', message: () => '', tables: tableWords };

test.each(['sanyo-onoda', 'ube-reform', 'ube-dx', 'mine', 'seki'])(
  '推移 of %s has a chart for every indicator with two numbers',
  (id) => {
    const plan = readSeed(id);
    const trends = plan.measures.flatMap(({ indicators }) =>
      indicators.map((one) => trendOf(one, plan.settings)),
    );
    const content = trendsContent(plan);
    const drawn = trends.filter(canBeDrawn);
    expect(content.charts).toHaveLength(drawn.length);
    const at = (row: number, col: number): unknown => {
      const value = content.cells.find((cell) => cell.row === row && cell.col === col)?.value ?? null;
      // words of a narrow cell are broken where they may be
      return typeof value === 'string' ? value.replace(/\n/gu, '') : value;
    };
    content.charts?.forEach(({ categories, series }, i) => {
      const { years = [] } = drawn[i] ?? {};
      const line = (place: number): unknown[] =>
        years.map((_, c) => at(series[place]?.values.row ?? 0, (series[place]?.values.col ?? 0) + c));
      expect(years.map((_, c) => at(categories.row, categories.col + c))).toEqual(
        years.map(({ year }) => year),
      );
      for (const [place, kind] of [
        [0, 'target'],
        [1, 'actual'],
      ] as const)
        expect(line(place)).toEqual(
          years.map((one) => one[kind]?.number?.valueOf() ?? one[kind]?.text ?? null),
        );
    });
  },
);

test('six a page, and no picture is cut by a page', () => {
  const content = trendsContent(readSeed('sanyo-onoda'));
  const charts = content.charts ?? [];
  const breaks = [0, ...(content.page?.rowBreaks ?? []), content.rows.length];
  const perPage = breaks
    .slice(1)
    .map((end, i) => charts.filter(({ at }) => at.row >= (breaks[i] ?? 0) && at.row < end).length);
  expect(Math.max(...perPage)).toBe(6);
  expect(perPage.slice(0, -1).every((n) => n === 6)).toBe(true);
});

test('made anew it takes its place, and comes back from the file as it was', () => {
  const book = planBook(readSeed('ube-dx'));
  const make = (): void => {
    const reading = readPlan(book.snapshot());
    if (reading.plan === null) throw new Error('no plan');
    book.apply(reportEdits('trends', reading, book.snapshot(), 'R5', words, () => []));
  };
  make();
  make();
  const again = XlsxBook.load(book.save());
  const sheets = again.sheets.filter(({ name }) => name.startsWith('推移'));
  expect(sheets).toHaveLength(1);
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const made = trendsContent(readSeed('ube-dx'));
  expect(again.contentOf(sheet).charts).toEqual(made.charts);
});
