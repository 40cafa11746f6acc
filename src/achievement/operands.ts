import Fraction from 'fraction.js';
import { comparableUnit, conversionFactor, type Quantity } from '../quantity';
import type { NoRateReason, RateInput } from './types';

/** The figures of a rate, all in one unit; null where no number is given. */
export interface Operands {
  readonly baseline: Fraction | null;
  readonly target: Fraction | null;
  readonly actual: Fraction | null;
  /** The target's unit, else that of the actual or of the baseline. */
  readonly unit: string | null;
}

/** The figures in the unit of the target; `units-differ` when they cannot be converted. */
export function operandsOf({ baseline, target, actual }: RateInput): Operands | 'units-differ' {
  const unit = unitOf(target) ?? unitOf(actual) ?? unitOf(baseline);
  const converted = [baseline, target, actual].map((quantity) => inUnit(quantity, unit));
  const [b, t, a] = converted;
  if (b === undefined || t === undefined || a === undefined) return 'units-differ';
  return { baseline: b, target: t, actual: a, unit };
}

/** Why a quantity gives no number to reckon with. */
export function missingReason(
  quantity: Quantity | null,
  role: 'baseline' | 'target' | 'actual',
): NoRateReason | null {
  if (quantity === null || quantity.kind === 'none') return `${role}-missing`;
  return quantity.kind === 'number' ? null : `${role}-not-numeric`;
}

/**
 * What each cell's number is multiplied by to be in the target's unit, as the cells hold them (% as fractions).
 * Null where the unit is of another kind: there is no rate.
 */
export interface CellUnits {
  readonly baseline: Fraction | null;
  readonly target: Fraction | null;
  readonly actual: Fraction | null;
  readonly unit: string | null;
}

/** The factors for the cells of an indicator. An empty cell is taken to have the unit of the others. */
export function cellUnits(input: RateInput): CellUnits {
  const unit = unitOf(input.target) ?? unitOf(input.actual) ?? unitOf(input.baseline);
  const factor = (quantity: Quantity | null): Fraction | null => {
    if (quantity?.kind !== 'number') return new Fraction(1);
    const factor = conversionFactor(comparableUnit(quantity), unit);
    return factor && factor.mul(storedScale(quantity.unit)).div(storedScale(unit));
  };
  return {
    baseline: factor(input.baseline),
    target: factor(input.target),
    actual: factor(input.actual),
    unit,
  };
}

/** A cell holds 95% as 0.95. */
function storedScale(unit: string | null): number {
  return unit === '%' ? 100 : 1;
}

function unitOf(quantity: Quantity | null): string | null {
  return quantity?.kind === 'number' ? comparableUnit(quantity) : null;
}

/** undefined: another kind of unit. */
function inUnit(quantity: Quantity | null, unit: string | null): Fraction | null | undefined {
  if (quantity?.kind !== 'number') return null;
  const factor = conversionFactor(comparableUnit(quantity), unit);
  return factor ? quantity.number.mul(factor) : undefined;
}
