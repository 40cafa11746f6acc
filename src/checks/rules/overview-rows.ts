import { nameWithUnit, overviewLines, type Plan, type YearKey } from '../../plan';
import type { Found } from '../finding';
import { pairedLines } from '../overview-lines';
import type { Rule } from '../rule';
import { measureData, plainNumber, type MeasureData } from '../values';
import { overviewYear } from './overview-differs';

interface Data extends MeasureData {
  readonly state: 'no-sheet' | 'not-listed' | 'indicator-not-listed' | 'indicator-unknown' | 'other-year';
  readonly indicator?: string;
  readonly shown?: string;
  readonly year?: string;
}

/**
 * A measure or an indicator that the overview lacks, or one of the overview that no sheet has; and an overview that shows
 * another year than the one that is being reported, once that has actuals.
 */
export const overviewRows: Rule<Data> = {
  check: ({ plan, year }) => {
    const { overview } = plan;
    if (!overview) return [];
    const numbers = new Set(plan.measures.map((m) => plainNumber(m.number)));
    const listed = new Set(overview.map((row) => plainNumber(row.number)));
    const withoutSheet = overview.flatMap((row, index): Found<Data>[] =>
      numbers.has(plainNumber(row.number))
        ? []
        : [
            {
              severity: 'warning',
              where: { kind: 'overview', row: index + 1, part: 'measure' },
              data: { number: row.number, title: row.title, state: 'no-sheet' },
            },
          ],
    );
    const notListed = plan.measures.flatMap((measure, index): Found<Data>[] =>
      listed.has(plainNumber(measure.number))
        ? []
        : [
            {
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
function indicatorLines({ measures, overview = [], overviewColumns }: Plan): Found<Data>[] {
  if (overviewColumns && !overviewColumns.includes('indicator')) return [];
  const byNumber = new Map(measures.map((measure) => [plainNumber(measure.number), measure]));
  return overview.flatMap((row, index): Found<Data>[] => {
    const measure = byNumber.get(plainNumber(row.number));
    if (!measure) return [];
    const { unlisted, unknown } = pairedLines(row, measure);
    const finding = (state: Data['state'], name: string, line?: number): Found<Data> => ({
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

function ofOtherYear(plan: Plan, year: YearKey): Found<Data>[] {
  const [first] = plan.overview ?? [];
  const isBegun = plan.measures.some(({ indicators }) => indicators.some(({ actuals }) => actuals[year]));
  const shown = first && isBegun ? overviewYear(plan, year) : year;
  if (!first || shown === year) return [];
  return [
    {
      severity: 'warning',
      where: { kind: 'overview', row: 1, part: 'current' },
      data: { number: first.number, title: first.title, state: 'other-year', shown, year },
    },
  ];
}
