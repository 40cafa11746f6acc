import type { Plan } from '../plan';

/** The plan has no further year to report. */
export interface NoNextYear {
  readonly code: 'plan-ended';
  /** The last year of the plan. */
  readonly year: string;
}

/**
 * Next year's sheets from this year's: the same measures, targets, actuals and grades, with the following year to be
 * reported. The texts of the years before stay in the old workbook, where the sheets have their places; the overview is
 * made when there is something to list, and so is the count by status.
 */
export function nextYearPlan(plan: Plan): Plan | NoNextYear {
  const { years, reportYear } = plan.settings;
  const next = years[years.indexOf(reportYear) + 1];
  if (next === undefined) return { code: 'plan-ended', year: reportYear };
  const { overview: _, statusCounts: __, ...rest } = plan;
  const { ignored: ___, ...settings } = plan.settings;
  return { ...rest, settings: { ...settings, reportYear: next } };
}
