import Fraction from 'fraction.js';
import { exactText, type Quantity } from '../quantity';
import { chooseMethod, methodDefaults, type MethodDefaults } from './choose';
import { methods } from './methods';
import { missingReason, operandsOf } from './operands';
import { printRate } from './rounding';
import type { NoRateReason, RateChoice, RateInput, RateResult, Rounding } from './types';

/**
 * 達成率 in % as an exact rational, or the reason why there is none. Never NaN, never a silent 0, no cap.
 * Every amount is converted to the target's unit first. Source: `docs/rate-and-quantity.md`.
 */
export function rate(
  input: RateInput,
  rounding: Rounding,
  defaults: MethodDefaults = methodDefaults,
): RateResult {
  const choice = chooseMethod(input, defaults);
  const calculated = calculate(input, choice);
  if (typeof calculated === 'string') return { ok: false, reason: calculated, choice, input };
  if (choice.method === 'difference')
    return { ok: true, exact: calculated, printed: exactText(calculated), choice, input };
  const exact = calculated.mul(100);
  return { ok: true, exact, printed: printRate(exact, rounding), choice, input };
}

function calculate(input: RateInput, choice: RateChoice): Fraction | NoRateReason {
  if (choice.method === 'manual') return choice.why === 'given' ? 'manual' : 'target-not-numeric';
  if (choice.method === 'stage') return stageRatio(input, choice);
  const method = methods[choice.method];
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

/**
 * Position of the actual among the stages ÷ position of the target: 作成 of 検討 → 作成 → 実施 is 2/3. Of the plan's words,
 * whose order says nothing unless 段階 is set, only the very word of the target.
 */
function stageRatio(
  { target, actual, stages, stageWords = [] }: RateInput,
  { why }: RateChoice,
): Fraction | NoRateReason {
  if (isMissing(target)) return 'target-missing';
  if (isMissing(actual)) return 'actual-missing';
  const words = stages ?? stageWords;
  const [of, at] = [target, actual].map((quantity) => words.indexOf(quantity.text.trim()) + 1);
  if (!of || !at) return 'stage-unknown';
  if (why === 'stage-words' && of !== at) return 'stage-order';
  return new Fraction(at, of);
}

function isMissing(quantity: Quantity | null): quantity is null {
  return quantity === null || quantity.kind === 'none';
}
