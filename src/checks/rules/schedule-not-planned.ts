import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachScheduleCell, isFilled, type ScheduleData } from '../schedule';

interface Data extends ScheduleData {
  readonly actual: string;
}

/** Something reported for a year without anything planned. */
export const scheduleNotPlanned: Rule<Data> = {
  check: ({ plan, year }) =>
    eachScheduleCell(plan, year, ({ plan: planned, actual, actualField, data, at }): Found<Data>[] =>
      isFilled(actual) && !isFilled(planned)
        ? [
            {
              severity: 'info',
              where: at.where(actualField),
              data: { ...data, actual },
            },
          ]
        : [],
    ),
};
