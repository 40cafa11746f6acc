import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData } from '../values';

/**
 * A rate that stands in a city's own form and does not follow from the target and the actual beside it, in any of the ways in
 * which rates are calculated; or one that was typed where the form has a formula.
 */
export const ownRateDiffers: Rule = {
  code: 'own-rate-differs',
  check: ({ plan, ownRates = [] }) =>
    ownRates.flatMap(
      ({ measure: index, field, state, shown, expected, target, actual, formula }): Finding[] => {
        const measure = plan.measures[index];
        if (!measure) return [];
        const name = measure.indicators[field.indicator - 1]?.name ?? '';
        return [
          {
            code: 'own-rate-differs',
            severity: state === 'replaced' || state === 'final' ? 'info' : 'error',
            where: { kind: 'measure', measure: index, field },
            data: {
              ...measureData(measure),
              indicator: name,
              year: field.year,
              state,
              shown,
              expected,
              target,
              actual,
              formula,
            },
          },
        ];
      },
    ),
};
