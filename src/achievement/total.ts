import Fraction from 'fraction.js';
import { conversionFactor, exactText, type NumberQuantity, type Quantity } from '../quantity';
import { mean } from './grade';
import { operandsOf } from './operands';
import { rate, rateIn } from './rate';
import { lastOf } from './running-total';
import { printRate } from './rounding';
import type { RateInput, RateResult, Rounding } from './types';

/** One total over several indicators: Σ actual ÷ Σ target, the mean of the rates, or the share of those achieved. */
export type TotalKind = 'ratio-of-sums' | 'mean-of-rates' | 'count-achieved';

export type TotalResult =
  | {
      readonly ok: true;
      /** %, exact. */
      readonly exact: Fraction;
      readonly printed: string;
      /** How many indicators have a rate, and how many have none and are left out. */
      readonly counted: number;
      readonly left: number;
      /** How many of those counted reached 100%. */
      readonly achieved: number;
    }
  | { readonly ok: false; readonly reason: 'no-rates' | 'units-differ' | 'target-zero' };

/** 合計 of several indicators of one year. Indicators without a rate, and those with the method 差, are left out and counted. */
export function total(results: readonly RateResult[], kind: TotalKind, rounding: Rounding): TotalResult {
  const rated = results.flatMap((result) => rateIn(result) ?? []);
  if (rated.length === 0) return { ok: false, reason: 'no-rates' };
  const achieved = rated.filter(({ exact }) => exact.compare(100) >= 0).length;
  const exact =
    kind === 'ratio-of-sums'
      ? ratioOfSums(rated.map(({ input }) => input))
      : kind === 'mean-of-rates'
        ? mean(rated.map((result) => result.exact))
        : new Fraction(achieved * 100, rated.length);
  if (typeof exact === 'string') return { ok: false, reason: exact };
  return {
    ok: true,
    exact,
    printed: printRate(exact, rounding),
    counted: rated.length,
    left: results.length - rated.length,
    achieved,
  };
}

/** What the years of a flow give together: the actuals so far, and the target of all years. */
export interface FlowYears {
  readonly actuals: readonly (Quantity | null)[];
  readonly totalTarget: Quantity | null;
}

/**
 * 合計目標達成率 of a flow (削減額, 件数): the amounts of all years so far ÷ the total target.
 * Of a stock (職員数, 収納率) it is `rate` with the final year's target.
 */
export function flowTotal({ actuals, totalTarget }: FlowYears, rounding: Rounding): RateResult {
  const unit = totalTarget?.kind === 'number' ? totalTarget.unit : null;
  const actual = sumQuantities(actuals, unit);
  const input: RateInput = {
    baseline: null,
    target: totalTarget,
    actual: actual === 'units-differ' ? null : actual,
    method: 'level',
  };
  const result = rate(input, rounding);
  return actual === 'units-differ'
    ? { ok: false, reason: 'units-differ', choice: result.choice, input }
    : result;
}

/** 合計目標達成率 of running totals (累計): the last of them ÷ the total target. */
export function stockTotal({ actuals, totalTarget }: FlowYears, rounding: Rounding): RateResult {
  return rate({ baseline: null, target: totalTarget, actual: lastOf(actuals), method: 'level' }, rounding);
}

/** The sum of those that are numbers, in the unit of the first that has one or in the given one; null when none is a number. */
export function sumQuantities(
  quantities: readonly (Quantity | null)[],
  unit: string | null = null,
): NumberQuantity | null | 'units-differ' {
  const numbers = quantities.filter((quantity): quantity is NumberQuantity => quantity?.kind === 'number');
  if (numbers.length === 0) return null;
  const common = unit ?? numbers.find((quantity) => quantity.unit !== null)?.unit ?? null;
  let sum = new Fraction(0);
  for (const quantity of numbers) {
    const factor = conversionFactor(quantity.unit, common);
    if (!factor) return 'units-differ';
    sum = sum.add(quantity.number.mul(factor));
  }
  return {
    kind: 'number',
    text: exactText(sum) + (common ?? ''),
    number: sum,
    unit: common,
    qualifier: null,
    yearNote: null,
  };
}

function ratioOfSums(inputs: readonly RateInput[]): Fraction | 'units-differ' | 'target-zero' {
  const common =
    inputs.map((input) => operandsOf(input, false)).find((one) => typeof one !== 'string')?.unit ?? null;
  const targets = sumQuantities(
    inputs.map(({ target }) => target),
    common,
  );
  const actuals = sumQuantities(
    inputs.map(({ actual }) => actual),
    common,
  );
  if (targets === 'units-differ' || actuals === 'units-differ' || !targets || !actuals) return 'units-differ';
  return targets.number.n === 0n ? 'target-zero' : actuals.number.div(targets.number).mul(100);
}
