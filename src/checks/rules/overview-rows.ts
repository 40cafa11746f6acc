import type { Plan, YearKey } from '../../plan';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData, plainNumber } from '../values';
import { overviewYear } from './overview-differs';

/**
 * A measure that the overview lacks, or a line of the overview without a sheet; and an overview that shows another year than
 * the one that is being reported, once that has actuals.
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
    return [...withoutSheet, ...notListed, ...ofOtherYear(plan, year)];
  },
};

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
