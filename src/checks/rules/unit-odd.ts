import type { Found } from '../finding';
import type { Rule } from '../rule';
import { printedUnit } from '../series';
import { valuesOf } from '../values';
import { eachIndicator, type IndicatorData } from '../walk';
import { quantityOf } from '../../plan';

/** What has no unit by nature: 合計特殊出生率, ラスパイレス指数, 倍率. */
const unitless = /(率|比|指数|係数|度|値|スコア|偏差値|順位)(?:[（(].*)?$/u;

interface Data extends IndicatorData {
  readonly state: 'none' | 'word';
  readonly unit: string;
}

/** A column of units that names none: 「数」, or 「—」 beside figures without a unit (rates and indices need none). */
export const unitOdd: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ measure, indicator, place, data, where }): Found<Data>[] => {
      const { unit } = indicator;
      if (unit === undefined) return [];
      const none = printedUnit(indicator) === null;
      const bare = [...valuesOf(measure)].some(({ value, indicator: owner }) => {
        const quantity = quantityOf(value);
        return owner === indicator && quantity?.kind === 'number' && quantity.unit === null;
      });
      if (none && unitless.test(indicator.name)) return [];
      if (none ? !bare : !/^(数|値|量|数値|数量|金額|件数|人数|回数|率|割合|比率)$/u.test(unit.trim()))
        return [];
      return [
        {
          severity: 'info',
          where: where({ kind: 'unit', indicator: place }),
          data: { ...data, unit, state: none ? 'none' : 'word' },
        },
      ];
    }),
};
