import {
  flowTotal,
  isRunningTotal,
  measureGrade,
  rate,
  stockTotal,
  type RateContext,
  type RateInput,
  type RateResult,
} from '../achievement';
import { compareYears, type Quantity } from '../quantity';
import { expectedTarget } from './expected';
import type { Indicator } from './indicator';
import type { Measure } from './measure';
import { quantityOf } from './quantity-of';
import type { PlanSettings } from './settings';
import { valueText, type PlanValue } from './value';
import type { YearKey } from './year-key';

/** What the figures of one measure give in one year. */
export interface Evaluation {
  /** One for each indicator. */
  readonly rates: readonly RateResult[];
  /** 算定評価; null where there is no rate or grades are given by hand. */
  readonly computed: string | null;
  /** All grades of the plan are given by people: none needs a reason for not being calculated. */
  readonly isByHand: boolean;
  /** 手動評価 */
  readonly given: string | null;
  /** What is printed: the hand-given grade, else the computed one. */
  readonly grade: string | null;
}

export function evaluate(measure: Measure, settings: PlanSettings, year: YearKey): Evaluation {
  const rates = measure.indicators.map((indicator) =>
    rate(rateInput(indicator, year, settings), settings.rounding),
  );
  const computed = measureGrade(rates, settings.gradeScale, {
    on: settings.gradeOn,
    rounding: settings.rounding,
    several: settings.measureGrade,
  });
  const given = measure.grades[year]?.grade ?? null;
  const isByHand = settings.gradeScale.length === 0 || settings.measureGrade === 'manual';
  return { rates, computed, isByHand, given, grade: given ?? computed };
}

/**
 * Baseline, the year's target (else the expected value, where the plan uses it, else the final one) and actual of an
 * indicator, with all that tells its direction.
 */
export function rateInput(indicator: Indicator, year: YearKey, settings: RateSettings): RateInput {
  let known = inputs.get(indicator);
  if (known?.settings !== settings) inputs.set(indicator, (known = { settings, years: new Map() }));
  let input = known.years.get(year);
  if (!input) known.years.set(year, (input = makeInput(indicator, year, settings)));
  return input;
}

/** Of the settings that were asked for last; the same object each time, by which its direction and rate are known. */
const inputs = new WeakMap<
  Indicator,
  { readonly settings: RateSettings; readonly years: Map<YearKey, RateInput> }
>();

function makeInput(indicator: Indicator, year: YearKey, settings: RateSettings): RateInput {
  const expected = expectedTarget(indicator, year, settings);
  const { statusWords } = settings;
  return {
    baseline: quantityOf(indicator.baseline),
    target: expected ? expected.quantity : quantityOf(targetOf(indicator, year)),
    actual: quantityOf(indicator.actuals[year]),
    ...(indicator.direction ? { direction: indicator.direction } : {}),
    ...(indicator.method ? { method: indicator.method } : {}),
    ...(indicator.stages ? { stages: indicator.stages } : {}),
    ...(statusWords.length > 0 ? { stageWords: statusWords } : {}),
    context: contextOf(indicator),
    ...(expected ? { expected } : {}),
  };
}

/** What of the settings a rate needs. */
export type RateSettings = Pick<PlanSettings, 'years' | 'baselineYear' | 'statusWords' | 'yearTarget'>;

const contexts = new WeakMap<Indicator, RateContext>();

/** The same for all years of an indicator, so that its direction is, too. */
function contextOf(indicator: Indicator): RateContext {
  let context = contexts.get(indicator);
  if (!context) {
    const { name, unit = null, targets, finalTarget, actuals } = indicator;
    const inYears = (values: Indicator['targets']): (Quantity | null)[] =>
      Object.keys(values)
        .sort(compareYears)
        .map((year) => quantityOf(values[year]));
    context = {
      name,
      unit,
      targets: inYears(targets),
      finalTarget: quantityOf(finalTarget),
      actuals: inYears(actuals),
    };
    contexts.set(indicator, context);
  }
  return context;
}

/** The rate of an indicator against what is aimed at in all. */
export interface OverallRate {
  /**
   * Against the target of all years: the amounts so far (`flow`), or the last of the running totals (`stock`);
   * `final`: the year's figure against the last target.
   */
  readonly kind: 'flow' | 'stock' | 'final';
  readonly rate: RateResult;
}

/** 合計目標達成率 of an indicator up to `year`; null where it has no other target than that of the year. */
export function overallRate(indicator: Indicator, settings: PlanSettings, year: YearKey): OverallRate | null {
  const { years, rounding } = settings;
  if (indicator.totalTarget !== undefined) {
    const actuals = years
      .filter((one) => compareYears(one, year) <= 0)
      .map((one) => quantityOf(indicator.actuals[one]));
    const totalTarget = quantityOf(indicator.totalTarget);
    return isRunningTotal(indicator)
      ? { kind: 'stock', rate: stockTotal({ actuals, totalTarget }, rounding) }
      : { kind: 'flow', rate: flowTotal({ actuals, totalTarget }, rounding) };
  }
  const last = indicator.finalTarget ?? indicator.targets[years.at(-1) ?? ''];
  const own = targetOf(indicator, year);
  if (last === undefined || own === undefined || valueText(last) === valueText(own)) return null;
  const { expected: _, ...input } = rateInput(indicator, year, settings);
  return { kind: 'final', rate: rate({ ...input, target: quantityOf(last) }, rounding) };
}

export function targetOf(indicator: Indicator, year: YearKey): PlanValue | undefined {
  return indicator.targets[year] ?? indicator.finalTarget;
}
