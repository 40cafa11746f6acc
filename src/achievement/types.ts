import type Fraction from 'fraction.js';
import type { Quantity } from '../quantity/quantity';
import type { Evidence, EvidenceCode } from './evidence-code';
import type { NoRateReason } from './no-rate-reason';
import type { Direction, RateMethod } from './terms';
import type { Doubt, Sureness } from './weigh';

export interface Rounding {
  /** Half away from zero, as Excel's ROUND, or towards zero. */
  readonly mode: 'half-up' | 'truncate';
  /** Decimal places of the printed rate (%). */
  readonly places: number;
}

/** What one rate is calculated from. `null` is an empty cell. */
export interface RateInput {
  readonly baseline: Quantity | null;
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  /** Absent: follows from the evidence (`evidenceOf`). */
  readonly direction?: Direction;
  /** Absent: the default of the direction and qualifier. */
  readonly method?: RateMethod;
  /** Ordered stages, first to last, for the method 段階. */
  readonly stages?: readonly string[];
  /** 進捗区分 of the plan, in whatever order: reaching the very word of the target is 100%. */
  readonly stageWords?: readonly string[];
  /** What the indicator says beside these figures; absent for bare figures. */
  readonly context?: RateContext;
  /** The target is none of the plan's, but lies on the line from baseline to final target. */
  readonly expected?: ExpectedValue;
}

/** The whole of an indicator, which tells the way that is wanted. */
export interface RateContext {
  readonly name: string;
  /** Where it stands apart from the values. */
  readonly unit: string | null;
  /** Of all years, in their order. */
  readonly targets: readonly (Quantity | null)[];
  readonly finalTarget: Quantity | null;
  readonly actuals: readonly (Quantity | null)[];
}

/** 期待値: `passed` of `years` years between the baseline and the final target. */
export interface ExpectedValue {
  readonly final: Quantity;
  readonly passed: number;
  readonly years: number;
}

/** A rate with all that is needed to explain it, or the reason why there is none. */
export type RateResult = RateFound | NoRate;

export interface RateChoice {
  readonly direction: Direction;
  readonly method: RateMethod;
  /** A limit that is not kept by reaching it: 未満, 超. */
  readonly strict?: boolean;
  /**
   * A negative target has no level: −450 of −300 that is to rise is no 150%. Not so where △ only says that something is a
   * reduction (減少面積 △18,000).
   */
  readonly positive?: boolean;
  /** Why these were chosen: a code for the words in `locales/`. */
  readonly why: ChoiceReason;
  /** All that speaks for a direction, and how sure that makes it. Absent: it was given. */
  readonly evidence?: readonly Evidence[];
  readonly sureness?: Sureness;
  readonly doubt?: Doubt;
  /** 要確認: another direction would give another rate. */
  readonly unsettled?: boolean;
}

/** Why a method was chosen: the strongest evidence for its direction, or what else decided. */
export type ChoiceReason =
  | EvidenceCode
  | 'given'
  | 'direction-given'
  /** A falling indicator without a baseline to measure the change from. */
  | 'no-baseline'
  /** Nothing speaks for a direction. */
  | 'no-evidence'
  | 'negative-figures'
  | 'changes'
  | 'stages'
  | 'stage-words'
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
