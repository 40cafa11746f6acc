import { nameWithUnit, overviewLines, type Plan } from '../../plan';
import type { Finding } from '../finding';
import { pairedLines } from '../overview-lines';
import type { Rule } from '../rule';
import { measureData } from '../values';

/** A measure or an indicator that the overview lacks, or one of the overview that no sheet has. */
export const overviewRows: Rule = {
  code: 'overview-rows',
  check: ({ plan }) => {
    const { overview } = plan;
    if (!overview) return [];
    const numbers = new Set(plan.measures.map((m) => m.number));
    const listed = new Set(overview.map((row) => row.number));
    const withoutSheet = overview.flatMap((row, index): Finding[] =>
      numbers.has(row.number)
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
      listed.has(measure.number)
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
    return [...withoutSheet, ...notListed, ...indicators(plan)];
  },
};

/** Indicators, where the overview names any. */
function indicators({ measures, overview = [], overviewColumns }: Plan): Finding[] {
  if (overviewColumns && !overviewColumns.includes('indicator')) return [];
  const byNumber = new Map(measures.map((measure) => [measure.number, measure]));
  return overview.flatMap((row, index): Finding[] => {
    const measure = byNumber.get(row.number);
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
