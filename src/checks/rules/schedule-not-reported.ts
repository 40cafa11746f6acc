import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachScheduleCell, isFilled, isNoneSign } from '../schedule';

/**
 * Something planned for a year until now, and nothing reported. An empty cell beside a 「—」 of the plan is told as a matter
 * of writing where the row has 「—」 for such years elsewhere.
 */
export const scheduleNotReported: Rule = {
  code: 'schedule-not-reported',
  check: ({ plan, year }) =>
    eachScheduleCell(plan, year, ({ plan: planned, actual, actualField, row, data, at }): Finding[] => {
      if (actual !== '') return [];
      const sign = Object.values(row.actual).find(isNoneSign);
      const isBlank = isNoneSign(planned) && sign !== undefined;
      if (!isFilled(planned) && !isBlank) return [];
      return [
        {
          code: 'schedule-not-reported',
          severity: isBlank ? 'info' : 'warning',
          where: at.where(actualField),
          data: { ...data, plan: planned, state: isBlank ? 'blank' : 'missing' },
          ...(isBlank ? { fix: { kind: 'text', text: sign } } : {}),
        },
      ];
    }),
};
