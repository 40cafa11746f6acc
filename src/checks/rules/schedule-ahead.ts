import { compareYears } from '../../quantity';
import type { Found } from '../finding';
import { normalNotation } from '../notation';
import type { Rule } from '../rule';
import { eachScheduleCell, isFilled, type ScheduleData } from '../schedule';
import { inYears } from '../series';

interface Data extends ScheduleData {
  readonly plan: string;
  readonly actual: string;
  readonly plannedFor: string;
}

/** What was planned for a later year is reported already (前倒し): true, or written a column too early. */
export const scheduleAhead: Rule<Data> = {
  check: ({ plan, year }) =>
    eachScheduleCell(
      plan,
      year,
      ({ row, year: at, plan: planned, actual, actualField, data, at: measure }): Found<Data>[] => {
        const same = (text: string): boolean => normalNotation(text) === normalNotation(actual);
        if (!isFilled(actual) || !isFilled(planned) || same(planned)) return [];
        const past = inYears(row.plan).some(([other, text]) => compareYears(other, at) < 0 && same(text));
        const later = inYears(row.plan).find(([other, text]) => compareYears(other, at) > 0 && same(text));
        if (past || !later) return [];
        return [
          {
            severity: 'info',
            where: measure.where(actualField),
            data: { ...data, plan: planned, actual, plannedFor: later[0] },
          },
        ];
      },
    ),
};
