import { compareYears } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Figure } from '../series';
import { slipOf } from '../slips';
import { eachIndicator, type IndicatorData } from '../walk';

/** How many times the largest, or which part of the smallest, of the known figures an actual may be. */
const reach = 10;

interface Data extends IndicatorData {
  readonly state: 'far' | 'sign';
  readonly year: string;
  readonly value: string;
  readonly known: string;
}

/**
 * 実績の桁外れ: an actual more than ten times the largest of baseline, targets and earlier actuals or less than a tenth of
 * the smallest, or negative where all those are positive (amounts that can fall, 削減額 and the like, may be). Zeros tell
 * nothing and are left out; two other figures are needed. A slip of units is told by its own rule.
 */
export const actualImplausible: Rule<Data> = {
  check: ({ plan, year }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const series = seriesOf(indicator, place);
      const slips = new Set(slipOf(series)?.figures);
      return series.actuals.flatMap((actual): Found<Data>[] => {
        if (slips.has(actual) || actual.year === null || compareYears(actual.year, year) > 0) return [];
        const known = series.all.filter((f) => f !== actual && isKnown(f, actual) && f.number.n !== 0n);
        const state = stateOf(actual, known, indicator.name);
        if (!state) return [];
        return [
          {
            severity: 'warning',
            where: where(actual.field),
            data: {
              ...data,
              year: actual.year,
              value: actual.text,
              state,
              known: [...new Set(known.map(({ text }) => text))].join('、'),
            },
          },
        ];
      });
    }),
};

/** Baseline, targets, and the actuals before. */
function isKnown(figure: Figure, actual: Figure): boolean {
  if (figure.role !== 'actual') return true;
  return figure.year !== null && actual.year !== null && compareYears(figure.year, actual.year) < 0;
}

/**
 * A figure that comes nearer to zero by steps as before (2.4, 1.1, 0.1) is a tenth of all others without a slip: it is no further
 * from the year before than the years before were from each other.
 */
function goesOn(actual: Figure, known: readonly Figure[]): boolean {
  const before = known.filter(({ role }) => role === 'actual');
  const steps = before.slice(1).flatMap((one, i) => {
    const from = before[i];
    return from ? [one.number.sub(from.number).abs()] : [];
  });
  const last = before.at(-1);
  if (!last || steps.length < 2 || actual.number.abs().compare(last.number.abs()) > 0) return false;
  const step = actual.number.sub(last.number).abs();
  return steps.some((one) => step.compare(one) <= 0);
}

function stateOf(actual: Figure, known: readonly Figure[], name: string): 'far' | 'sign' | null {
  if (known.length < 2 || actual.number.n === 0n) return null;
  if (actual.number.s < 0n && known.every(({ number }) => number.s > 0n)) {
    return /削減|増減|増加|減少|効果|差額|差引|収支|縮減/u.test(name) ? null : 'sign';
  }
  if (goesOn(actual, known)) return null;
  const sizes = known.map(({ number }) => number.abs());
  const size = actual.number.abs();
  const above = sizes.every((one) => size.compare(one.mul(reach)) > 0);
  const below = sizes.every((one) => size.mul(reach).compare(one) < 0);
  return above || below ? 'far' : null;
}
