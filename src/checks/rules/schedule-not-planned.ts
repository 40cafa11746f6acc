import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachScheduleCell, isFilled } from '../schedule';

/** Something reported for a year without anything planned. */
export const scheduleNotPlanned: Rule = {
  code: 'schedule-not-planned',
  check: ({ plan, year }) =>
    eachScheduleCell(plan, year, ({ plan: planned, actual, actualField, data, at }): Finding[] =>
      isFilled(actual) && !isFilled(planned)
        ? [
            {
              code: 'schedule-not-planned',
              severity: 'info',
              where: at.where(actualField),
              data: { ...data, actual },
            },
          ]
        : [],
    ),
};
