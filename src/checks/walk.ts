import type { FieldRef, Indicator, Measure, Plan } from '../plan';
import type { Finding, FindingPlace } from './finding';
import { measureData } from './values';

/** One indicator on its way through a rule. */
export interface IndicatorAt {
  readonly measure: Measure;
  /** Index of the measure in the plan. */
  readonly index: number;
  readonly indicator: Indicator;
  /** Place of the indicator in its measure, from 1. */
  readonly place: number;
  /** Number, title and name, which every message may use. */
  readonly data: { readonly number: string; readonly title: string; readonly indicator: string };
  readonly where: (field: FieldRef) => FindingPlace;
}

export interface MeasureAt {
  readonly measure: Measure;
  readonly index: number;
  readonly data: { readonly number: string; readonly title: string };
  readonly where: (field: FieldRef) => FindingPlace;
}

export function eachMeasure(plan: Plan, visit: (at: MeasureAt) => readonly Finding[]): Finding[] {
  return plan.measures.flatMap((measure, index) =>
    visit({
      measure,
      index,
      data: measureData(measure),
      where: (field) => ({ kind: 'measure', measure: index, field }),
    }),
  );
}

export function eachIndicator(plan: Plan, visit: (at: IndicatorAt) => readonly Finding[]): Finding[] {
  return eachMeasure(plan, ({ measure, index, data, where }) =>
    measure.indicators.flatMap((indicator, i) =>
      visit({ measure, index, indicator, place: i + 1, data: { ...data, indicator: indicator.name }, where }),
    ),
  );
}
