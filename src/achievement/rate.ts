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
  const reckoned = reckon(input, choice);
  if (typeof reckoned === 'string') return { ok: false, reason: reckoned, choice, input };
  if (choice.method === 'difference')
    return { ok: true, exact: reckoned, printed: exactText(reckoned), choice, input };
  const exact = reckoned.mul(100);
  return { ok: true, exact, printed: printRate(exact, rounding), choice, input };
}

function reckon(input: RateInput, choice: RateChoice): Fraction | NoRateReason {
  if (choice.method === 'manual') return choice.why === 'given' ? 'manual' : 'target-not-numeric';
  if (choice.method === 'stage') return stageRatio(input);
  const method = methods[choice.method];
  for (const role of method.needs) {
    const reason = missingReason(input[role], role);
    if (reason) return reason;
  }
  // A baseline that the method does not use may be in any unit.
  const used = method.needs.includes('baseline') ? input : { ...input, baseline: null };
  const operands = operandsOf(used);
  if (operands === 'units-differ') return operands;
  const { baseline, target, actual } = operands;
  if (!target) return 'target-missing';
  if (!actual) return 'actual-missing';
  const { direction, strict = false } = choice;
  return method.reckon({ baseline: baseline ?? zero, target, actual, direction, strict });
}

const zero = new Fraction(0);

/** Position of the actual among the stages ÷ position of the target: 作成 of 検討 → 作成 → 実施 is 2/3. */
function stageRatio({ target, actual, stages = [] }: RateInput): Fraction | NoRateReason {
  if (isMissing(target)) return 'target-missing';
  if (isMissing(actual)) return 'actual-missing';
  const [of, at] = [target, actual].map((quantity) => stages.indexOf(quantity.text.trim()) + 1);
  return of && at ? new Fraction(at, of) : 'stage-unknown';
}

function isMissing(quantity: Quantity | null): quantity is null {
  return quantity === null || quantity.kind === 'none';
}
