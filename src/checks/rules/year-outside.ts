import { valueText } from '../../plan';
import { compareYears, keyOfMatch, normalText, yearPattern } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { valuesOf } from '../values';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly value: string;
  readonly years: string;
  readonly last: string;
}

/** A target for a time after the plan's end: 「R7までに1 …」 in a plan to R5. */
export const yearOutside: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ measure, indicator, data, where }): Found<Data>[] => {
      const last = plan.settings.years.at(-1);
      if (last === undefined) return [];
      return [...valuesOf(measure)].flatMap(({ field, value, indicator: owner }): Found<Data>[] => {
        if (owner !== indicator || !['target', 'finalTarget', 'totalTarget'].includes(field.kind)) return [];
        const later = yearsIn(valueText(value)).filter((year) => compareYears(year, last) > 0);
        if (later.length === 0) return [];
        return [
          {
            severity: 'info',
            where: where(field),
            data: { ...data, value: valueText(value), years: later.join('、'), last },
          },
        ];
      });
    }),
};

const everyYear = new RegExp(yearPattern, 'gu');

function yearsIn(text: string): string[] {
  return [...normalText(text).matchAll(everyYear)].flatMap(([found]) => keyOfMatch(found) ?? []);
}
