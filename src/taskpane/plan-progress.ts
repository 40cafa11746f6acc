import type { Measure, YearKey } from '../plan';
import { unfilled } from './entry-fields';
import type { MeasureReading, PlanReading } from './services';

export interface DepartmentProgress {
  readonly department: string;
  /** Measures without an empty field. */
  readonly filled: number;
  readonly total: number;
}

export interface GradeCount {
  /** `null`: without a grade. */
  readonly grade: string | null;
  readonly count: number;
}

/** What the user would do next. */
export type NextStep =
  | { readonly kind: 'fill'; readonly count: number; readonly measure: MeasureReading }
  | { readonly kind: 'grade'; readonly count: number }
  | { readonly kind: 'report' };

/** How many measures of each department are filled in, in the order of the plan. */
export function departmentProgress(reading: PlanReading, year: YearKey): readonly DepartmentProgress[] {
  const found = new Map<string, { filled: number; total: number }>();
  for (const one of reading.measures) {
    const { department } = one.measure;
    const progress = found.get(department) ?? { filled: 0, total: 0 };
    progress.total += 1;
    if (unfilled(one, year).length === 0) progress.filled += 1;
    found.set(department, progress);
  }
  return [...found].map(([department, progress]) => ({ department, ...progress }));
}

/** Measures by grade, in the scale's order; those without one last. */
export function gradeCounts(
  reading: PlanReading,
  gradeOf: (measure: Measure) => string | null,
): readonly GradeCount[] {
  const counts = new Map<string | null, number>(
    reading.plan.settings.gradeScale.map(({ grade }) => [grade, 0]),
  );
  for (const { measure } of reading.measures) {
    const grade = gradeOf(measure);
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  const none = counts.get(null) ?? 0;
  counts.delete(null);
  const graded = [...counts].map(([grade, count]) => ({ grade, count }));
  return none > 0 ? [...graded, { grade: null, count: none }] : graded;
}

export function nextStep(reading: PlanReading, year: YearKey, grades: readonly GradeCount[]): NextStep {
  const open = reading.measures.map((measure) => ({ measure, count: unfilled(measure, year).length }));
  const [first] = open.filter(({ count }) => count > 0);
  if (first) {
    return { kind: 'fill', count: open.reduce((sum, { count }) => sum + count, 0), measure: first.measure };
  }
  const without = reading.measures.filter(({ measure }) => measure.indicators.length > 0).length;
  const missing = grades.find(({ grade }) => grade === null)?.count ?? 0;
  const gradable = missing - (reading.measures.length - without);
  return gradable > 0 ? { kind: 'grade', count: gradable } : { kind: 'report' };
}
