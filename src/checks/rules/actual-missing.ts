import { targetOf, valueText, type FieldRef } from '../../plan';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachIndicator } from '../walk';
import { quantityOf } from '../remembered';

/** An indicator with a target but no actual for the year that is reported. A target yet to be set asks for none. */
export const actualMissing: Rule = {
  code: 'actual-missing',
  check: ({ plan, year, hasField }) =>
    eachIndicator(plan, ({ indicator, place, index, data, where }): Finding[] => {
      const target = targetOf(indicator, year);
      const quantity = quantityOf(target);
      if (target === undefined || indicator.actuals[year] !== undefined) return [];
      if (quantity?.kind === 'none' || (quantity?.kind === 'text' && quantity.qualifier !== undefined)) return [];
      const field: FieldRef = { kind: 'actual', indicator: place, year };
      if (hasField?.(index, field) === false) return [];
      return [
        {
          code: 'actual-missing',
          severity: 'error',
          where: where(field),
          data: { ...data, year, target: valueText(target) },
        },
      ];
    }),
};
