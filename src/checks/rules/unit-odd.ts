import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { printedUnit } from '../series';
import { valuesOf } from '../values';
import { eachIndicator } from '../walk';
import { quantityOf } from '../remembered';

/** A column of units that names none: 「数」, or 「—」 beside figures without a unit. */
export const unitOdd: Rule = {
  code: 'unit-odd',
  check: ({ plan }) =>
    eachIndicator(plan, ({ measure, indicator, place, data, where }): Finding[] => {
      const { unit } = indicator;
      if (unit === undefined) return [];
      const none = printedUnit(indicator) === null;
      const bare = [...valuesOf(measure)].some(({ value, indicator: owner }) => {
        const quantity = quantityOf(value);
        return owner === indicator && quantity?.kind === 'number' && quantity.unit === null;
      });
      if (none ? !bare : !/^(数|値|量|数値|数量|金額|件数|人数|回数|率|割合|比率)$/u.test(unit.trim()))
        return [];
      return [
        {
          code: 'unit-odd',
          severity: 'info',
          where: where({ kind: 'unit', indicator: place }),
          data: { ...data, unit, state: none ? 'none' : 'word' },
        },
      ];
    }),
};
