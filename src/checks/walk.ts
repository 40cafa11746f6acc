import type { FieldRef, Indicator, Measure, Plan } from '../plan';
import { remembered } from '../plan/remember';
import type { FindingPlace } from './finding';
import { measureData, type MeasureData } from './values';

/** What every message about an indicator may tell. */
export interface IndicatorData extends MeasureData {
  readonly indicator: string;
}

/** One indicator on its way through a rule. */
export interface IndicatorAt {
  readonly measure: Measure;
  /** Index of the measure in the plan. */
  readonly index: number;
  readonly indicator: Indicator;
  /** Place of the indicator in its measure, from 1. */
  readonly place: number;
  readonly data: IndicatorData;
  readonly where: (field: FieldRef) => FindingPlace;
}

export interface MeasureAt {
  readonly measure: Measure;
  readonly index: number;
  readonly data: MeasureData;
  readonly where: (field: FieldRef) => FindingPlace;
}

export function eachMeasure<Found>(plan: Plan, visit: (at: MeasureAt) => readonly Found[]): Found[] {
  return measuresOf(plan).flatMap(visit);
}

/** Every rule goes the same way. */
const measuresOf = remembered((plan: Plan): readonly MeasureAt[] =>
  plan.measures.map((measure, index) => ({
    measure,
    index,
    data: measureData(measure),
    where: (field) => ({ kind: 'measure', measure: index, field }),
  })),
);

const indicatorsOf = remembered((plan: Plan): readonly IndicatorAt[] =>
  measuresOf(plan).flatMap(({ measure, index, data, where }) =>
    measure.indicators.map((indicator, i) => ({
      measure,
      index,
      indicator,
      place: i + 1,
      data: { ...data, indicator: indicator.name },
      where,
    })),
  ),
);

export function eachIndicator<Found>(plan: Plan, visit: (at: IndicatorAt) => readonly Found[]): Found[] {
  return indicatorsOf(plan).flatMap(visit);
}
