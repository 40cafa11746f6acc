import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData } from '../values';

/** A measure that the overview lacks, or a line of the overview without a sheet. */
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
    return [...withoutSheet, ...notListed];
  },
};
