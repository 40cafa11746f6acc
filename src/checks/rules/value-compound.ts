import { valueText } from '../../plan';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import type { Quantity } from '../../quantity';
import { valuesOf } from '../values';
import { eachIndicator } from '../walk';
import { quantityOf } from '../remembered';

/** Several numbers in one value cell, 「件数 7,354 人数 171,460」: no rate can be calculated. Told once an indicator. */
export const valueCompound: Rule = {
  code: 'value-compound',
  check: ({ plan }) =>
    eachIndicator(plan, ({ measure, indicator, data, where }): Finding[] => {
      const found = [...valuesOf(measure)].filter(
        ({ value, indicator: owner }) => owner === indicator && isSeveral(quantityOf(value)),
      );
      const [first] = found;
      if (!first) return [];
      return [
        {
          code: 'value-compound',
          severity: 'info',
          where: where(first.field),
          data: { ...data, values: found.map(({ value }) => valueText(value)).join('、') },
        },
      ];
    }),
};

function isSeveral(quantity: Quantity | null): boolean {
  return quantity?.kind === 'compound' && quantity.parts.filter(({ number }) => number).length > 1;
}
