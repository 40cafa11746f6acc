import type Fraction from 'fraction.js';
import type { Direction, RateMethod } from './terms';
import type { Quantity } from '../quantity/quantity';

export interface Rounding {
  /** Half away from zero, as Excel's ROUND, or towards zero. */
  readonly mode: 'half-up' | 'truncate';
  /** Decimal places of the printed rate (%). */
  readonly places: number;
}

/** What one rate is reckoned from. `null` is an empty cell. */
export interface RateInput {
  readonly baseline: Quantity | null;
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  /** Absent: guessed from baseline, target and qualifier. */
  readonly direction?: Direction;
  /** Absent: the default of the direction and qualifier. */
  readonly method?: RateMethod;
  /** Ordered stages, first to last, for the method 段階. */
  readonly stages?: readonly string[];
}

/** A rate with all that is needed to explain it, or the reason why there is none. */
export type RateResult = RateFound | NoRate;

export interface RateChoice {
  readonly direction: Direction;
  readonly method: RateMethod;
  /** A limit that is not kept by reaching it: 未満, 超. */
  readonly strict?: boolean;
  /** Why these were chosen: a code for the words in `locales/`. */
  readonly why: ChoiceReason;
}

export type ChoiceReason =
  | 'given'
  | 'direction-given'
  | 'qualifier-limit'
  | 'target-above-baseline'
  | 'target-below-baseline'
  | 'target-equals-baseline'
  | 'target-zero'
  | 'no-baseline'
  | 'stages'
  | 'not-numeric';

export interface RateFound {
  readonly ok: true;
  /** %, exact. For the method 差: the difference in the unit. */
  readonly exact: Fraction;
  /** Rounded, without a thousands separator: `52.1`, `-742.4`. */
  readonly printed: string;
  readonly choice: RateChoice;
  readonly input: RateInput;
}

export interface NoRate {
  readonly ok: false;
  readonly reason: NoRateReason;
  readonly choice: RateChoice;
  readonly input: RateInput;
}

export type NoRateReason =
  | 'target-missing'
  | 'target-not-numeric'
  | 'actual-missing'
  | 'actual-not-numeric'
  | 'target-zero'
  | 'target-negative'
  | 'actual-zero'
  | 'baseline-missing'
  | 'baseline-not-numeric'
  | 'target-equals-baseline'
  | 'units-differ'
  | 'stage-unknown'
  | 'manual';
