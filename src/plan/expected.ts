import type Fraction from 'fraction.js';
import { expectedQuantity, type ExpectedValue } from '../achievement';
import { compareYears, conversionFactor, type NumberQuantity } from '../quantity';
import type { Indicator } from './indicator';
import type { PlanSettings } from './settings';
import type { YearKey } from './year-key';
import { quantityOf } from './quantity-of';

/** 期待値 of a year, and the figures that it lies between. */
export interface ExpectedTarget extends ExpectedValue {
  readonly quantity: NumberQuantity;
  /** What the baseline's number in its cell is multiplied by to be in the unit of the final target. */
  readonly factor: Fraction;
  /** Where the final target stands. */
  readonly from: { readonly kind: 'finalTarget' } | { readonly kind: 'target'; readonly year: YearKey };
}

/**
 * The expected value of a year that has no target of its own: on the straight line from the baseline, in its year, to the
 * final target, in its year or the plan's last one. Exact, in the unit of the final target. Null where the plan does not
 * use it, where one of the two is no number, or where the year is not between them.
 */
export function expectedTarget(
  indicator: Indicator,
  year: YearKey,
  { years, baselineYear, yearTarget }: Pick<PlanSettings, 'years' | 'baselineYear' | 'yearTarget'>,
): ExpectedTarget | null {
  if (yearTarget !== 'expected' || indicator.targets[year] !== undefined) return null;
  const last = years.at(-1) ?? year;
  const own = indicator.finalTarget === undefined;
  const final = quantityOf(own ? indicator.targets[last] : indicator.finalTarget);
  const baseline = quantityOf(indicator.baseline);
  if (final?.kind !== 'number' || baseline?.kind !== 'number') return null;
  const start = yearOf(baseline) ?? baselineYear;
  const end = yearOf(final) ?? last;
  const factor = conversionFactor(baseline.unit, final.unit);
  if (!factor || compareYears(start, year) >= 0 || compareYears(year, end) >= 0) return null;
  const [passed, all] = [compareYears(year, start), compareYears(end, start)];
  const quantity = expectedQuantity(baseline, final, passed, all);
  if (!quantity) return null;
  return {
    quantity,
    factor: inCells(factor, baseline.unit, final.unit),
    final,
    passed,
    years: all,
    from: own ? { kind: 'target', year: last } : { kind: 'finalTarget' },
  };
}

/** A cell holds 95% as 0.95. */
function inCells(factor: Fraction, from: string | null, to: string | null): Fraction {
  const stored = (unit: string | null): number => (unit === '%' ? 100 : 1);
  return factor.mul(stored(from)).div(stored(to));
}

/** The year that is printed with a value, 「982百万円 (H28)」, where it is one year and no more. */
function yearOf({ yearNote }: NumberQuantity): YearKey | null {
  return yearNote !== null && /^[MTSHR]\d{1,2}$/u.test(yearNote) ? yearNote : null;
}
