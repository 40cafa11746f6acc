import type { FieldRef, Plan, ScheduleRow, YearKey } from '../plan';
import { compareYears } from '../quantity';
import type { MeasureData } from './values';
import { eachMeasure, type MeasureAt } from './walk';

/** What every message about a cell of the schedule may tell. */
export interface ScheduleData extends MeasureData {
  readonly label: string;
  readonly year: YearKey;
}

/** One cell pair of 年次計画: what was planned and what was reported for a year. Empty cells are ''. */
export interface ScheduleCell {
  readonly row: ScheduleRow;
  readonly year: YearKey;
  readonly plan: string;
  readonly actual: string;
  readonly planField: FieldRef;
  readonly actualField: FieldRef;
  readonly data: ScheduleData;
  readonly at: MeasureAt;
}

/** 「—」「－」 and the like: printed, and means that there is nothing. */
export function isNoneSign(text: string): boolean {
  return /^[-－—―‐−ー]$/u.test(text.trim());
}

/** Whether a cell says that something is planned or was done. */
export function isFilled(text: string): boolean {
  return text.trim() !== '' && !isNoneSign(text);
}

/** Visits the schedule cells of the years up to the reported one, in plans whose form has a line for what was done. */
export function eachScheduleCell<Found>(
  plan: Plan,
  until: YearKey,
  visit: (cell: ScheduleCell) => readonly Found[],
): Found[] {
  const isReported = plan.measures.some(({ schedule }) =>
    schedule.some(({ actual }) => Object.keys(actual).length > 0),
  );
  if (!isReported) return [];
  const years = plan.settings.years.filter((year) => compareYears(year, until) <= 0);
  return eachMeasure(plan, (at) =>
    at.measure.schedule.flatMap((row, i) =>
      row.spans
        ? []
        : years.flatMap((year) =>
            visit({
              row,
              year,
              plan: row.plan[year] ?? '',
              actual: row.actual[year] ?? '',
              planField: { kind: 'schedulePlan', row: i + 1, year },
              actualField: { kind: 'scheduleActual', row: i + 1, year },
              data: { ...at.data, label: row.label, year },
              at,
            }),
          ),
    ),
  );
}
