import { nameWithUnit, overviewLines, type Plan, type YearKey } from '../../plan';
import type { Finding } from '../finding';
import { pairedLines } from '../overview-lines';
import type { Rule } from '../rule';
import { measureData, plainNumber } from '../values';
import { overviewYear } from './overview-differs';

/**
 * A measure or an indicator that the overview lacks, or one of the overview that no sheet has; and an overview that shows
 * another year than the one that is being reported, once that has actuals.
 */
export const overviewRows: Rule = {
  code: 'overview-rows',
  check: ({ plan, year }) => {
    const { overview } = plan;
    if (!overview) return [];
    const numbers = new Set(plan.measures.map((m) => plainNumber(m.number)));
    const listed = new Set(overview.map((row) => plainNumber(row.number)));
    const withoutSheet = overview.flatMap((row, index): Finding[] =>
      numbers.has(plainNumber(row.number))
        ? []
        : [
            {
              code: 'overview-rows',
              severity: 'warning',
              where: { kind: 'overview', row: index + 1, part: 'measure' },
              data: { number: row.number, title: row.title, state: 'no-sheet' },
            },
          ],
    );
    const notListed = plan.measures.flatMap((measure, index): Finding[] =>
      listed.has(plainNumber(measure.number))
        ? []
        : [
            {
              code: 'overview-rows',
              severity: 'warning',
              where: { kind: 'measure', measure: index, field: { kind: 'number' } },
              data: { ...measureData(measure), state: 'not-listed' },
            },
          ],
    );
    return [...withoutSheet, ...notListed, ...indicatorLines(plan), ...ofOtherYear(plan, year)];
  },
};

/** Indicators, where the overview names any. */
function indicatorLines({ measures, overview = [], overviewColumns }: Plan): Finding[] {
  if (overviewColumns && !overviewColumns.includes('indicator')) return [];
  const byNumber = new Map(measures.map((measure) => [plainNumber(measure.number), measure]));
  return overview.flatMap((row, index): Finding[] => {
    const measure = byNumber.get(plainNumber(row.number));
    if (!measure) return [];
    const { unlisted, unknown } = pairedLines(row, measure);
    const finding = (state: string, name: string, line?: number): Finding => ({
      code: 'overview-rows',
      severity: 'warning',
      where: {
        kind: 'overview',
        row: index + 1,
        part: 'indicator',
        ...(line === undefined || line === 1 ? {} : { line }),
      },
      data: { number: row.number, title: row.title, indicator: name, state },
    });
    return [
      ...unlisted.map((one) => finding('indicator-not-listed', nameWithUnit(one))),
      ...unknown.map((line) =>
        finding('indicator-unknown', overviewLines(row)[line - 1]?.indicator ?? '', line),
      ),
    ];
  });
}

function ofOtherYear(plan: Plan, year: YearKey): Finding[] {
  const [first] = plan.overview ?? [];
  const isBegun = plan.measures.some(({ indicators }) => indicators.some(({ actuals }) => actuals[year]));
  const shown = first && isBegun ? overviewYear(plan, year) : year;
  if (!first || shown === year) return [];
  return [
    {
      code: 'overview-rows',
      severity: 'warning',
      where: { kind: 'overview', row: 1, part: 'current' },
      data: { number: first.number, title: first.title, state: 'other-year', shown, year },
    },
  ];
}
