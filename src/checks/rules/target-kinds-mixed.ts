import { quantityOf, valueText } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { inYears } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly words: string;
  readonly years: string;
  readonly figure: string;
}

/** Words in some years and numbers in others: 「調査・検討」→「実証」→「3件」. The years of words have no rate. One yet to be set is not told. */
export const targetKindsMixed: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const kinds = inYears(indicator.targets).map(([year, value]) => ({
        year,
        value,
        quantity: quantityOf(value),
      }));
      const number = kinds.find(({ quantity }) => quantity?.kind === 'number');
      const words = kinds.filter(
        ({ quantity }) => quantity?.kind === 'text' && quantity.qualifier !== '後年度設定',
      );
      const [first] = words;
      if (!number || !first) return [];
      return [
        {
          severity: 'info',
          where: where({ kind: 'target', indicator: place, year: first.year }),
          data: {
            ...data,
            words: [...new Set(words.map(({ value }) => valueText(value)))].join('、'),
            years: words.map(({ year }) => year).join('、'),
            figure: valueText(number.value),
          },
        },
      ];
    }),
};
