import { departmentsIn, type YearKey } from '../../plan';
import { pending, unfilled } from '../workbook/entries/entry-fields';
import { measuresOf } from '../workbook/my-department';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

/** What one department has not filled in. */
export interface UnfilledGroup {
  /** '' where the measure names none. */
  readonly department: string;
  readonly measures: readonly UnfilledMeasure[];
}

export interface UnfilledMeasure {
  readonly one: MeasureReading;
  /** Boxes that are empty, and figures that are not known yet (集計中). */
  readonly open: number;
  readonly pending: number;
}

/** Measures of 私の部署 with something left to fill in; one of several departments stands with each of them. */
export function unfilledByDepartment(
  reading: PlanReading,
  year: YearKey,
  department: string,
): readonly UnfilledGroup[] {
  const { departments: known } = reading.plan.settings;
  const groups = new Map<string, UnfilledMeasure[]>();
  for (const one of measuresOf(reading, department)) {
    const left = { one, open: unfilled(one, year).length, pending: pending(one, year).length };
    if (left.open + left.pending === 0) continue;
    const names = departmentsIn(one.measure.department, known);
    for (const name of names.length === 0 ? [''] : names) {
      if (department !== '' && names.includes(department) && name !== department) continue;
      groups.set(name, [...(groups.get(name) ?? []), left]);
    }
  }
  return [...groups].map(([name, measures]) => ({ department: name, measures }));
}
