import type { Measure, Plan } from '../plan';

/** The plan has no further year to report. */
export interface NoNextYear {
  readonly code: 'plan-ended';
  /** The last year of the plan. */
  readonly year: string;
}

/**
 * Next year's sheets from this year's: the same measures, targets, actuals and grades, with the following year to be
 * reported. Activities that were planned for this year are the base of the next; the texts of reports stay in the old
 * workbook, where the sheets have their places; the overview is made when there is something to list, and so is the count
 * by status.
 */
export function nextYearPlan(plan: Plan): Plan | NoNextYear {
  const { years, reportYear } = plan.settings;
  const next = years[years.indexOf(reportYear) + 1];
  if (next === undefined) return { code: 'plan-ended', year: reportYear };
  const { overview: _, statusCounts: __, ...rest } = plan;
  const { ignored: ___, ...settings } = plan.settings;
  return {
    ...rest,
    settings: { ...settings, reportYear: next },
    measures: plan.measures.map((measure) => ({
      ...measure,
      ...(measure.activities ? { activities: movedOn(measure.activities, reportYear, next) } : {}),
    })),
  };
}

type Activities = NonNullable<Measure['activities']>;

/** With those of one year for the next, where it has none yet. */
function movedOn(activities: Activities, year: string, next: string): Activities {
  if (activities.some((one) => one.year === next)) return activities;
  return activities.map((one) => (one.year === year ? { ...one, year: next } : one));
}
