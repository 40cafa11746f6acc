import { flowTotal, measureGrade, rate, type RateInput, type RateResult } from '../achievement';
import { compareYears, quantityShown, readQuantity, toCell, type Quantity } from '../quantity';
import type { Indicator } from './indicator';
import type { Measure } from './measure';
import type { PlanSettings, YearKey } from './settings';
import { valueText, type PlanValue } from './value';

/** What the figures of one measure give in one year. */
export interface Evaluation {
  /** One for each indicator. */
  readonly rates: readonly RateResult[];
  /** 算定評価; null where there is no rate or grades are given by hand. */
  readonly computed: string | null;
  /** 手動評価 */
  readonly given: string | null;
  /** What is printed: the hand-given grade, else the computed one. */
  readonly grade: string | null;
}

export function evaluate(measure: Measure, settings: PlanSettings, year: YearKey): Evaluation {
  const rates = measure.indicators.map((indicator) => rate(rateInput(indicator, year), settings.rounding));
  const computed = measureGrade(rates, settings.gradeScale, {
    on: settings.gradeOn,
    rounding: settings.rounding,
    several: settings.measureGrade,
  });
  const given = measure.grades[year]?.grade ?? null;
  return { rates, computed, given, grade: given ?? computed };
}

/** Baseline, the year's target (else the final one) and actual of an indicator. */
export function rateInput(indicator: Indicator, year: YearKey): RateInput {
  return {
    baseline: quantityOf(indicator.baseline),
    target: quantityOf(targetOf(indicator, year)),
    actual: quantityOf(indicator.actuals[year]),
    ...(indicator.direction ? { direction: indicator.direction } : {}),
    ...(indicator.method ? { method: indicator.method } : {}),
    ...(indicator.stages ? { stages: indicator.stages } : {}),
  };
}

/** The rate of an indicator against what is aimed at in all. */
export interface OverallRate {
  /** `flow`: the amounts so far against the target of all years; `final`: the year's figure against the last target. */
  readonly kind: 'flow' | 'final';
  readonly rate: RateResult;
}

/** 合計目標達成率 of an indicator up to `year`; null where it has no other target than that of the year. */
export function overallRate(
  indicator: Indicator,
  { years, rounding }: PlanSettings,
  year: YearKey,
): OverallRate | null {
  if (indicator.totalTarget !== undefined) {
    const actuals = years
      .filter((one) => compareYears(one, year) <= 0)
      .map((one) => quantityOf(indicator.actuals[one]));
    return {
      kind: 'flow',
      rate: flowTotal({ actuals, totalTarget: quantityOf(indicator.totalTarget) }, rounding),
    };
  }
  const last = indicator.finalTarget ?? indicator.targets[years.at(-1) ?? ''];
  const own = targetOf(indicator, year);
  if (last === undefined || own === undefined || valueText(last) === valueText(own)) return null;
  return { kind: 'final', rate: rate({ ...rateInput(indicator, year), target: quantityOf(last) }, rounding) };
}

export function targetOf(indicator: Indicator, year: YearKey): PlanValue | undefined {
  return indicator.targets[year] ?? indicator.finalTarget;
}

/** A value as the sheet's formulas see it: a figure typed as a text is a text. */
export function quantityOf(value: PlanValue | undefined): Quantity | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return asStored(readQuantity(value));
  if (value.stored === 'text') return { kind: 'text', text: value.text };
  return quantityShown(value.text, value.exact);
}

/** What no number format can show again (「1億2,000万円」) stands in its cell as a text, and no formula reckons with it. */
function asStored(quantity: Quantity): Quantity {
  if (quantity.kind !== 'number' || typeof toCell(quantity).value === 'number') return quantity;
  return { kind: 'text', text: quantity.text };
}
