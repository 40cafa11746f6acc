import { departmentsIn } from '../../plan';
import type { Slice } from '../state/slice';
import type { MeasureReading, PlanReading } from './book-port';

const key = 'tassei.department';

/** 私の部署: list, 次の未記入, progress and findings follow it; '' is the whole plan. Chosen once, the browser keeps it. */
export const myDepartment: Slice<string> = { initial: kept() };

function kept(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Where nothing can be kept it holds as long as the pane is open. */
export function keepDepartment(department: string): void {
  try {
    if (department === '') localStorage.removeItem(key);
    else localStorage.setItem(key, department);
  } catch {
    // as above
  }
}

/** The departments of a plan, in the order in which they come. */
export function departmentsOf({ plan, measures }: PlanReading): readonly string[] {
  const names = measures.flatMap(({ measure }) =>
    departmentsIn(measure.department, plan.settings.departments),
  );
  return [...new Set(names)];
}

/** The measures of a department, all where it is '' or the plan does not know it: it was chosen for another plan. */
export function measuresOf(reading: PlanReading, department: string): readonly MeasureReading[] {
  const { measures, plan } = reading;
  if (department === '') return measures;
  const mine = measures.filter(({ measure }) =>
    departmentsIn(measure.department, plan.settings.departments).includes(department),
  );
  return mine.length > 0 ? mine : measures;
}
