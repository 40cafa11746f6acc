import type { Direction, RateMethod } from './terms';
import type { Comparison, GradeOn } from './grade';
import type { EvidenceCode } from './evidence-code';
import type { CalculationWords } from './methods/method';
import type { NoRateReason } from './no-rate-reason';
import type { ChoiceReason, Rounding } from './types';
import type { Doubt, Sureness } from './weigh';

/** The words with which a rate is explained; `locales/<language>/achievement.ts` has them. */
export interface AchievementWords extends CalculationWords {
  readonly directions: Readonly<Record<Direction, string>>;
  readonly methods: Readonly<Record<RateMethod, string>>;
  /** Why a method was chosen, as a clause. */
  readonly choices: Readonly<Record<Exclude<ChoiceReason, EvidenceCode>, string>>;
  /** What speaks for a direction, as a clause. */
  readonly evidence: Readonly<Record<EvidenceCode, (data: Readonly<Record<string, string>>) => string>>;
  readonly because: (clauses: readonly string[]) => string;
  readonly against: (clauses: readonly string[]) => string;
  readonly sureness: Readonly<Record<Sureness, string>>;
  /** Why an indicator is 要確認. */
  readonly doubts: Readonly<Record<Doubt, string>>;
  /** Between clauses. */
  readonly comma: string;
  /** Between sentences of one reason. */
  readonly stop: string;
  /** Why there is no rate; `printed` is the text that stands in the cell concerned. */
  readonly reasons: Readonly<Record<NoRateReason, (printed: string) => string>>;
  readonly percent: string;
  readonly noRate: string;
  readonly noGrade: string;
  /** A direction and a method with the reason for them. */
  readonly choice: (direction: string, method: string, why: string) => string;
  /** An explanation with the choice of the method behind it. */
  readonly chosen: (line: string, choice: string) => string;
  /** Whichever way is meant, the target itself is reached. */
  readonly metExactly: (actual: string, target: string) => string;
  /** The target is an expected value: on the line from the baseline to the final target, after `passed` of `years` years. */
  readonly expected: (value: string, final: string, passed: number, years: number) => string;
  /** Before rounding, where rounding would give another grade. */
  readonly unrounded: (exact: string) => string;
  readonly converted: (printed: string, converted: string) => string;
  /** The range of a grade (%); null where it is open. `above`: without `from` itself; `included`: with `to` itself. */
  readonly range: (from: string | null, to: string | null, above?: boolean, included?: boolean) => string;
  /** How an actual stands to its baseline, of scales that go by that. */
  readonly compared: Readonly<Record<Comparison, string>>;
  readonly graded: (grade: string, range: string) => string;
  /** The formula of a method in words. */
  readonly formulas: Readonly<Record<RateMethod, (direction: Direction) => string>>;
  /** The unrounded rate, and how it is rounded for print. */
  readonly rounded: (exact: string, mode: Rounding['mode'], places: number) => string;
  /** One grade with its range. */
  readonly threshold: (grade: string, range: string) => string;
  /** All grades with their ranges, and which rate decides. */
  readonly thresholds: (grades: readonly string[], on: GradeOn) => string;
}
