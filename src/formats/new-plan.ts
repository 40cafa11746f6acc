import { departmentsIn, type Measure, type Plan, type PlanSettings, type YearKey } from '../plan';
import type { PlanFormat } from './format';

/** What a new plan has to be told; all else follows from its form. */
export interface NewPlan {
  readonly municipality: string;
  readonly title: string;
  /** In order. */
  readonly years: readonly YearKey[];
  readonly baselineYear: YearKey;
  readonly reportYear: YearKey;
  readonly measures: readonly Measure[];
}

/** A plan in this form with its usual settings; the departments are those of the measures. */
export function newPlan(format: PlanFormat, plan: NewPlan): Plan {
  const { municipality, title, years, baselineYear, reportYear, measures } = plan;
  const departments = measures.flatMap(({ department }) => departmentsIn(department));
  const settings: PlanSettings = {
    years: [...years],
    baselineYear,
    reportYear,
    departments: [...new Set(departments)],
    ...format.defaults,
    rounding: { mode: 'half-up', places: 1 },
    gradeOn: 'exact',
    total: 'mean-of-rates',
    disabledRules: [],
    extra: {},
  };
  return { format: format.id, municipality, title, settings, measures: [...measures] };
}

/** Empty measures numbered from 1, as many sheets as somebody wants to fill in by hand. */
export function blankMeasures(count: number): Measure[] {
  return Array.from({ length: count }, (_, i) => blankMeasure(String(i + 1)));
}

/** An empty measure. */
export function blankMeasure(number: string, title = ''): Measure {
  return {
    number,
    title,
    department: '',
    fields: {},
    marks: {},
    indicators: [],
    schedule: [],
    reports: [],
    grades: {},
  };
}
