import { valueText } from '../../plan';
import { compareYears, keyOfMatch, normalText, yearPattern } from '../../quantity';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { valuesOf } from '../values';
import { eachIndicator } from '../walk';

/** A target for a time after the plan's end: 「R7までに1 …」 in a plan to R5. */
export const yearOutside: Rule = {
  code: 'year-outside',
  check: ({ plan }) =>
    eachIndicator(plan, ({ measure, indicator, data, where }): Finding[] => {
      const last = plan.settings.years.at(-1);
      if (last === undefined) return [];
      return [...valuesOf(measure)].flatMap(({ field, value, indicator: owner }): Finding[] => {
        if (owner !== indicator || !['target', 'finalTarget', 'totalTarget'].includes(field.kind)) return [];
        const later = yearsIn(valueText(value)).filter((year) => compareYears(year, last) > 0);
        if (later.length === 0) return [];
        return [
          {
            code: 'year-outside',
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
