import { targetOf, valueText } from '../../plan';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData } from '../values';

/** An indicator with a target but no actual for the year that is reported. */
export const actualMissing: Rule = {
  code: 'actual-missing',
  check: ({ plan, year }) =>
    plan.measures.flatMap((measure, index) =>
      measure.indicators.flatMap((indicator, i): Finding[] => {
        const target = targetOf(indicator, year);
        if (target === undefined || indicator.actuals[year] !== undefined) return [];
        return [
          {
            code: 'actual-missing',
            severity: 'error',
            where: { kind: 'measure', measure: index, field: { kind: 'actual', indicator: i + 1, year } },
            data: { ...measureData(measure), indicator: indicator.name, year, target: valueText(target) },
          },
        ];
      }),
    ),
};
