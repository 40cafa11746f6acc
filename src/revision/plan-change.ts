import type { PlanSettings } from '../plan';

/** What a plan becomes. What is absent stays as it is. */
export interface PlanChange {
  readonly municipality?: string;
  readonly title?: string;
  readonly settings?: Partial<PlanSettings>;
  /** All measures of the plan to be, in their order. */
  readonly measures?: readonly MeasurePlace[];
}

/** A measure of the plan to be, and where it comes from. */
export interface MeasurePlace {
  /** Index of the measure in the plan that stands now; null: a blank one. */
  readonly from: number | null;
  /** A copy of it: what is filled in each year is left out. */
  readonly isCopy?: boolean;
  readonly number?: string;
  readonly title?: string;
  readonly department?: string;
  /** Texts of the form that a blank measure begins with: its policy, so that it stands among its own. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Its indicators; absent: as they are. */
  readonly indicators?: readonly IndicatorPlace[];
}

export interface IndicatorPlace {
  /** Counted from 1; null: a blank one. */
  readonly from: number | null;
  /** A copy: name, unit and targets without what was reached. */
  readonly isCopy?: boolean;
}

/** All measures as they stand. */
export function asTheyStand(count: number): MeasurePlace[] {
  return Array.from({ length: count }, (_, from) => ({ from }));
}
