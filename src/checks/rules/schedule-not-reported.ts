import type { Plan, YearKey } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachScheduleCell, isFilled, isNoneSign, type ScheduleData } from '../schedule';

/** More than this many empty cells of a year in which nothing is reported are one finding. */
const many = 10;

interface Data extends ScheduleData {
  readonly state: 'blank' | 'missing' | 'not-begun';
  readonly plan: string;
  readonly count?: number;
}

/**
 * Something planned for a year until now, and nothing reported; a year in which nobody has reported anything yet is told
 * once, at the first empty cell. An empty cell beside a 「—」 of the plan is told as a matter of writing where the row has
 * 「—」 for such years elsewhere.
 */
export const scheduleNotReported: Rule<Data> = {
  check: ({ plan, year }) => {
    const findings = eachScheduleCell(
      plan,
      year,
      ({ plan: planned, actual, actualField, row, data, at }): Found<Data>[] => {
        if (actual !== '') return [];
        const sign = Object.values(row.actual).find(isNoneSign);
        const isBlank = isNoneSign(planned) && sign !== undefined;
        if (!isFilled(planned) && !isBlank) return [];
        return [
          {
            severity: isBlank ? 'info' : 'warning',
            where: at.where(actualField),
            data: { ...data, plan: planned, state: isBlank ? 'blank' : 'missing' },
            ...(isBlank ? { fix: { kind: 'text', text: sign } } : {}),
          },
        ];
      },
    );
    return plan.settings.years.flatMap((one) => {
      const ofYear = findings.filter(({ data }) => data.year === one);
      const missing = ofYear.filter(({ data }) => data.state === 'missing');
      const [first] = missing;
      if (!first || missing.length <= many || isBegun(plan, one)) return ofYear;
      return [{ ...first, data: { ...first.data, state: 'not-begun', count: missing.length } }];
    });
  },
};

function isBegun(plan: Plan, year: YearKey): boolean {
  return plan.measures.some(({ schedule }) => schedule.some(({ actual }) => isFilled(actual[year] ?? '')));
}
