import Fraction from 'fraction.js';
import { comparableUnit, conversionFactor, type NumberQuantity, type Quantity } from '../quantity';
import { isPoints, levelFrom, readingOf, type ValueReading } from './change-form';
import type { NoRateReason } from './no-rate-reason';
import type { RateInput } from './types';

/** The figures of a rate, all in one unit; null where no number is given. */
export interface Operands {
  readonly baseline: Fraction | null;
  readonly target: Fraction | null;
  readonly actual: Fraction | null;
  /** The target's unit, else that of the actual or of the baseline. */
  readonly unit: string | null;
}

/**
 * The figures in the unit of the target; a reason when they cannot be converted. A target that says a change (74人減) is
 * the level that it leads to, in the unit of the baseline; changes on both sides have their signs, and start from 0.
 * @param needsBaseline a baseline that the method does not use may be in any unit
 */
export function operandsOf(input: RateInput, needsBaseline = true): Operands | NoRateReason {
  const reading = readingOf(input);
  if (reading.kind === 'unclear') return reading.reason;
  if (reading.kind === 'from-baseline') return fromBaseline(input, reading);
  const changes = reading.kind === 'changes';
  const used = needsBaseline && !changes ? input.baseline : null;
  const { target, actual } = input;
  const unit = unitOf(target) ?? unitOf(actual) ?? unitOf(used);
  const [b, t, a] = [used, target, actual].map((quantity) => inUnit(quantity, unit));
  if (b === undefined || t === undefined || a === undefined) return 'units-differ';
  if (!changes) return { baseline: b, target: t, actual: a, unit };
  return {
    baseline: new Fraction(0),
    target: t && t.mul(reading.target),
    actual: a && a.mul(reading.actual),
    unit,
  };
}

function fromBaseline(
  { baseline, target, actual }: RateInput,
  reading: Extract<ValueReading, { kind: 'from-baseline' }>,
): Operands | NoRateReason {
  if (baseline?.kind !== 'number' || target?.kind !== 'number') return 'change-without-baseline';
  const unit = baseline.unit ?? unitOf(actual) ?? (reading.relative ? null : target.unit);
  const change = reading.relative ? target.number : inUnit(asPoints(target), unit);
  const reached = inUnit(actual, unit);
  if (change === undefined || reached === undefined) return 'units-differ';
  return {
    baseline: baseline.number,
    target: change && levelFrom(baseline.number, change, reading),
    actual: reached,
    unit,
  };
}

/** Points are per cents of the same whole. */
function asPoints(change: NumberQuantity): NumberQuantity {
  return isPoints(change.unit) ? { ...change, unit: '%' } : change;
}

/** Why a quantity gives no number to calculate with. */
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
  /** How the target is read; absent: as it stands. */
  readonly reading?: ValueReading;
}

/** The factors for the cells of an indicator. An empty cell is taken to have the unit of the others. */
export function cellUnits(input: RateInput): CellUnits {
  const reading = readingOf(input);
  const fromBaseline = reading.kind === 'from-baseline';
  const { baseline, target, actual } = input;
  const unit = fromBaseline
    ? (unitOf(baseline) ?? unitOf(actual) ?? (reading.relative ? null : unitOf(target)))
    : (unitOf(target) ?? unitOf(actual) ?? unitOf(baseline));
  const factor = (quantity: Quantity | null): Fraction | null => {
    if (quantity?.kind !== 'number') return new Fraction(1);
    const factor = conversionFactor(comparableUnit(quantity), unit);
    return factor && factor.mul(storedScale(quantity.unit)).div(storedScale(unit));
  };
  return {
    baseline: factor(baseline),
    target: fromBaseline ? changeFactor(target, unit, reading.relative) : factor(target),
    actual: factor(actual),
    unit,
    ...(reading.kind === 'plain' ? {} : { reading }),
  };
}

/** What a change in its cell is multiplied by: a share of the baseline (20% is stored as 0.2), or an amount in its unit. */
function changeFactor(target: Quantity | null, unit: string | null, relative: boolean): Fraction | null {
  if (target?.kind !== 'number' || relative) return new Fraction(1);
  // 5ポイント is stored as 5, and 50% as 0.5
  if (isPoints(target.unit)) return new Fraction(1, 100);
  const factor = conversionFactor(comparableUnit(target), unit);
  return factor && factor.mul(storedScale(target.unit)).div(storedScale(unit));
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
