import Fraction from 'fraction.js';
import { conversionFactor, fixed, unitParts, type Quantity } from '../quantity';
import { missingReason } from './operands';
import type { NoRateReason } from './no-rate-reason';

export type EffectResult =
  | {
      readonly ok: true;
      /** Exact, in the actual's unit. */
      readonly exact: Fraction;
      /** With the unit's own decimals, without thousands separator: `-9`, `1.4`. */
      readonly printed: string;
      readonly unit: string | null;
    }
  | { readonly ok: false; readonly reason: NoRateReason };

/** Units that 美祢 prints with a decimal; all others (%, 日, 人 …) stand without. */
const decimalsOfUnit: Readonly<Record<string, number>> = { 倍: 1, 億円: 1 };

/** How many decimals an effect in this unit has. */
export function effectPlaces(unit: string | null): number {
  if (unit === null) return 0;
  return decimalsOfUnit[unit] ?? decimalsOfUnit[unitParts(unit).base] ?? 0;
}

/**
 * 実施効果: actual − baseline, or the amount itself where there is no baseline (削減額, 件数).
 * @param unit the unit where the form has it in a column of its own
 */
export function effect(
  baseline: Quantity | null,
  actual: Quantity | null,
  unit: string | null = null,
  places?: number,
): EffectResult {
  const missing = missingReason(actual, 'actual');
  if (missing || actual?.kind !== 'number') return { ok: false, reason: missing ?? 'actual-missing' };
  const printedUnit = actual.unit ?? unit;
  let exact = actual.number;
  if (baseline?.kind === 'number') {
    const factor = conversionFactor(baseline.unit, actual.unit);
    if (!factor) return { ok: false, reason: 'units-differ' };
    exact = exact.sub(baseline.number.mul(factor));
  }
  return { ok: true, exact, printed: fixed(exact, places ?? effectPlaces(printedUnit)), unit: printedUnit };
}
