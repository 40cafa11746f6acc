import Fraction from 'fraction.js';
import { exactText, type Quantity } from '../quantity';
import { chooseMethod, methodDefaults, type MethodDefaults } from './choose';
import { methodOf } from './methods';
import type { FigureMethod } from './methods/method';
import type { NoRateReason } from './no-rate-reason';
import { missingReason, operandsOf } from './operands';
import { printRate } from './rounding';
import type { RateChoice, RateFound, RateInput, RateResult, Rounding } from './types';
import { wordsOf } from './words-of';

/**
 * 達成率 in % as an exact rational, or the reason why there is none. Never NaN, never a silent 0, no cap.
 * Every amount is converted to the target's unit first. Source: `docs/rate-and-quantity.md`.
 */
export function rate(
  input: RateInput,
  rounding: Rounding,
  defaults: MethodDefaults = methodDefaults,
): RateResult {
  if (defaults !== methodDefaults) return calculated(input, rounding, defaults);
  const known = results.get(input);
  if (known?.rounding === rounding) return known.result;
  const result = calculated(input, rounding, defaults);
  results.set(input, { rounding, result });
  return result;
}

/** The last result of an input: a plan is rounded in one way. */
const results = new WeakMap<RateInput, { readonly rounding: Rounding; readonly result: RateResult }>();

function calculated(input: RateInput, rounding: Rounding, defaults: MethodDefaults): RateResult {
  const choice = chooseMethod(input, defaults);
  const found = calculate(input, choice);
  if (typeof found === 'string') return { ok: false, reason: found, choice, input };
  if (!methodOf(choice).isRate) return { ok: true, exact: found, printed: exactText(found), choice, input };
  const exact = found.mul(100);
  return { ok: true, exact, printed: printRate(exact, rounding), choice, input };
}

/** The result where it is a rate in %; null without one, and for the method 差. */
export function rateIn(result: RateResult | undefined): RateFound | null {
  return result?.ok && methodOf(result.choice).isRate ? result : null;
}

/** What stands behind a printed result: 「%」, or nothing where it is no rate. */
export function percentSign({ choice }: RateFound): '%' | '' {
  return methodOf(choice).isRate ? '%' : '';
}

/** A result as a cell holds it: 52.1% is 0.521. */
export function cellValue(result: RateFound): Fraction {
  return methodOf(result.choice).isRate ? result.exact.div(100) : result.exact;
}

/** Whether somebody chose to judge by hand. */
export function isByHand(choice: RateChoice): boolean {
  return methodOf(choice).from === 'hand' && choice.why === 'given';
}

function calculate(input: RateInput, choice: RateChoice): Fraction | NoRateReason {
  const method = methodOf(choice);
  switch (method.from) {
    case 'hand':
      return isByHand(choice) ? 'manual' : 'target-not-numeric';
    case 'words':
      if (isMissing(input.target)) return 'target-missing';
      return isMissing(input.actual) ? 'actual-missing' : method.calculate(wordsOf(input, choice));
    case 'figures':
      return fromFigures(method, input, choice);
  }
}

function fromFigures(method: FigureMethod, input: RateInput, choice: RateChoice): Fraction | NoRateReason {
  const unread = operandsOf(input, method.needs.includes('baseline'));
  const needs = choice.unsettled ? (['target', 'actual'] as const) : method.needs;
  for (const role of needs) {
    // changes start from nothing
    if (role === 'baseline' && typeof unread !== 'string' && unread.baseline) continue;
    const reason = missingReason(input[role], role);
    if (reason) return reason;
  }
  if (choice.unsettled) return metExactly(input);
  if (typeof unread === 'string') return unread;
  const { baseline, target, actual } = unread;
  if (!target) return 'target-missing';
  if (!actual) return 'actual-missing';
  const { direction, strict = false, positive = false } = choice;
  return method.calculate({ baseline: baseline ?? zero, target, actual, direction, strict, positive });
}

const zero = new Fraction(0);
const one = new Fraction(1);

/** Whichever way is meant, the target itself is 100%. */
function metExactly(input: RateInput): Fraction | NoRateReason {
  const operands = operandsOf(input, false);
  if (typeof operands === 'string') return operands;
  const { target, actual } = operands;
  if (!target || !actual) return 'direction-unsure';
  return target.n !== 0n && actual.equals(target) ? one : 'direction-unsure';
}

function isMissing(quantity: Quantity | null): boolean {
  return quantity === null || quantity.kind === 'none';
}
