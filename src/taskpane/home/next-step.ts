import { unsettledIndicators, type YearKey } from '../../plan';
import { entryFields, unfilled } from '../workbook/entries/entry-fields';
import type { PaneFinding } from '../workbook/checking/pane-findings';
import type { MeasureState } from './plan-progress';
import type { StandingBy } from './standing';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

/** What the user would do next. */
export type NextStep =
  /** Nobody has reported the year yet. */
  | { readonly kind: 'start'; readonly measure: MeasureReading }
  | { readonly kind: 'fill'; readonly count: number; readonly measure: MeasureReading }
  /** Whether errors are open is not known yet. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'check'; readonly count: number }
  /** Indicators that are 要確認: they have no rate, and their measures no grade. */
  | { readonly kind: 'settle'; readonly count: number }
  /** Grades that are calculated, and those that a human gives. */
  | { readonly kind: 'grade'; readonly count: number }
  | { readonly kind: 'judge'; readonly count: number }
  | { readonly kind: 'overview' }
  | { readonly kind: 'print' };

/**
 * The way of a year: report it, fill in what is missing, mend errors, settle what is not sure, grade, make the overview, print.
 * @param findings `null` while they are not known
 * @returns `null` for a plan without measures
 */
export function nextStep(
  reading: PlanReading,
  year: YearKey,
  by: StandingBy,
  findings: readonly PaneFinding[] | null,
  stateOf: (one: MeasureReading) => MeasureState,
): NextStep | null {
  const { measures, plan, overview } = reading;
  if (measures.length === 0) return null;
  const open = measures.map((measure) => ({ measure, count: unfilled(measure, year).length }));
  const [first] = open.filter(({ count }) => count > 0);
  if (first) {
    if (!measures.some((one) => isReported(one, year))) return { kind: 'start', measure: first.measure };
    return { kind: 'fill', count: open.reduce((sum, { count }) => sum + count, 0), measure: first.measure };
  }
  if (!findings) return { kind: 'wait' };
  const errors = findings.filter(({ severity, ignored }) => severity === 'error' && ignored === null);
  if (errors.length > 0) return { kind: 'check', count: errors.length };
  const unsettled = unsettledIndicators(plan, year).length;
  if (unsettled > 0) return { kind: 'settle', count: unsettled };
  const ungraded = measures.map(stateOf).filter((state) => state.canBeGraded && !state.isGraded).length;
  if (ungraded > 0 && by !== 'target') {
    const byHand = by === 'words' || plan.settings.measureGrade === 'manual';
    return { kind: byHand ? 'judge' : 'grade', count: ungraded };
  }
  return { kind: overview ? 'print' : 'overview' };
}

function isReported(one: MeasureReading, year: YearKey): boolean {
  return entryFields(one, year).some(({ wanted, text }) => wanted && text !== '');
}
