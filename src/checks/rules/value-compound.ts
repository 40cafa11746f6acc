import { quantityOf, valueText } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import type { Quantity } from '../../quantity';
import { valuesOf } from '../values';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly values: string;
}

/** Several numbers in one value cell, 「件数 7,354 人数 171,460」: no rate can be calculated. Told once an indicator. */
export const valueCompound: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ measure, indicator, data, where }): Found<Data>[] => {
      const found = [...valuesOf(measure)].filter(
        ({ value, indicator: owner }) => owner === indicator && isSeveral(quantityOf(value)),
      );
      const [first] = found;
      if (!first) return [];
      return [
        {
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
