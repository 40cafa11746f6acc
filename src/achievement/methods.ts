import Fraction from 'fraction.js';
import type { Direction, RateMethod } from './terms';
import type { NoRateReason } from './types';

/** The figures that a method may ask for, in one unit; those that it needs are there. */
export interface Figures {
  readonly baseline: Fraction;
  readonly target: Fraction;
  readonly actual: Fraction;
  readonly direction: Direction;
  /** 未満 and 超: the limit itself is missed. */
  readonly strict: boolean;
  /** The figure is to rise: a negative target has no level. */
  readonly positive: boolean;
}

/** A method as data: which figures it needs, and how it calculates. The result is a ratio (1 = 100%), or a reason. */
export interface Method {
  readonly needs: readonly ('baseline' | 'target' | 'actual')[];
  readonly calculate: (figures: Figures) => Fraction | NoRateReason;
}

const one = new Fraction(1);
const two = new Fraction(2);
const zero = new Fraction(0);

/** The methods that calculate with numbers; 段階 goes by the order of words, 手動 not at all. */
export const methods: Readonly<Record<Exclude<RateMethod, 'stage' | 'manual'>, Method>> = {
  level: {
    needs: ['target', 'actual'],
    calculate: ({ target, actual, positive }) => {
      if (isZero(target)) return 'target-zero';
      return positive && target.s < 0n ? 'target-negative' : actual.div(target);
    },
  },
  inverse: {
    needs: ['target', 'actual'],
    calculate: ({ target, actual }) => {
      if (isZero(actual)) return isZero(target) ? 'target-zero' : 'actual-zero';
      // The quotient of negative figures falls as they get better.
      if (actual.s < 0n) return 'actual-negative';
      return isNegative(target) ? 'target-negative' : target.div(actual);
    },
  },
  complement: {
    needs: ['target', 'actual'],
    calculate: ({ target, actual }) => {
      if (isZero(target)) return 'target-zero';
      return target.s < 0n ? 'target-negative' : two.sub(actual.div(target));
    },
  },
  change: {
    needs: ['target', 'actual', 'baseline'],
    calculate: ({ baseline, target, actual, direction }) => {
      if (!target.equals(baseline)) return actual.sub(baseline).div(target.sub(baseline));
      return direction === 'keep' && actual.equals(target) ? one : 'target-equals-baseline';
    },
  },
  limit: {
    needs: ['target', 'actual'],
    calculate: ({ target, actual, direction, strict }) => {
      const order = actual.compare(target);
      if (isMet(order, direction, strict)) return one;
      if (isZero(target)) return zero;
      // The quotient of negative figures grows as they move away from the limit.
      if (target.s < 0n) return 'target-negative';
      return order > 0 ? target.div(actual) : actual.div(target);
    },
  },
  difference: {
    needs: ['target', 'actual'],
    calculate: ({ target, actual }) => actual.sub(target),
  },
};

/** Whether a limit is kept: `order` is that of the actual to the target. */
export function isMet(order: number, direction: Direction, strict = false): boolean {
  if (direction === 'keep') return order === 0;
  if (order === 0) return !strict;
  return order > 0 === (direction === 'up');
}

function isNegative(value: Fraction): boolean {
  return value.s < 0n && !isZero(value);
}

function isZero(value: Fraction): boolean {
  return value.n === 0n;
}
