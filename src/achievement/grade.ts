import Fraction from 'fraction.js';
import { fromDouble } from '../quantity';
import { readingOf } from './change-form';
import { compare } from './evidence';
import { roundRate } from './rounding';
import { isByHand, rateIn } from './rate';
import type { RateResult, Rounding } from './types';

/** How an actual stands to the baseline in the direction of its indicator: 改善・維持・悪化. */
export type Comparison = 'better' | 'same' | 'worse';

/**
 * One step of a scale, best first: the grade is given from this rate (%) on; the last has `from: null`. In a scale by
 * comparison with the baseline each step has `compared` instead.
 */
export interface ScaleStep {
  readonly grade: string;
  readonly from: number | null;
  /** 超: `from` itself belongs to the step below. */
  readonly above?: boolean | undefined;
  readonly compared?: Comparison | undefined;
}
export type Scale = readonly ScaleStep[];

/** Whether the unrounded or the printed rate decides. */
export type GradeOn = 'exact' | 'printed';

/** How a measure's grade follows from its indicators: the worst, the mean of the rates, or by hand. */
export type SeveralRule = 'worst' | 'mean' | 'manual';

export interface GradeOptions {
  readonly on: GradeOn;
  readonly rounding: Rounding;
  readonly several: SeveralRule;
}

/**
 * The grade of one rate; null without a rate, for the method 差, and where the scale has no step for it. A scale by
 * comparison needs no rate, but baseline, actual and a direction that is sure.
 */
export function grade(result: RateResult, scale: Scale, on: GradeOn): string | null {
  if (isComparison(scale)) return gradeOfComparison(comparisonOf(result), scale);
  const found = rateIn(result);
  return found && gradeOf(on === 'printed' ? new Fraction(found.printed) : found.exact, scale);
}

/** The step that a rate (%) reaches; null when it is below the last step, and in a scale by comparison. */
export function stepOf(percent: Fraction, scale: Scale): ScaleStep | null {
  return scale.find((step) => reaches(percent, step)) ?? null;
}

/** Whether the grades follow from the comparison with the baseline, and not from a rate. */
export function isComparison(scale: Scale): boolean {
  return scale.some(({ compared }) => compared !== undefined);
}

/** Null where there is nothing to compare, or nobody knows which way is better. */
export function comparisonOf({ input, choice }: RateResult): Comparison | null {
  const { baseline, actual } = input;
  if (isByHand(choice)) return null;
  if (baseline?.kind !== 'number' || actual?.kind !== 'number') return null;
  const { kind } = readingOf(input);
  if (kind === 'changes' || kind === 'unclear') return null;
  const order = compare(actual, baseline);
  if (order === null) return null;
  if (order === 0) return 'same';
  if (choice.sureness === 'unsure') return null;
  return choice.direction !== 'keep' && order > 0 === (choice.direction === 'up') ? 'better' : 'worse';
}

/**
 * A measure's grade from the rates of its indicators; those without a rate do not count. Null by hand, without any rate,
 * and while the rate of an indicator waits for its direction (要確認). Comparisons have no mean: the worst counts.
 */
export function measureGrade(
  results: readonly RateResult[],
  scale: Scale,
  { on, rounding, several }: GradeOptions,
): string | null {
  if (several === 'manual') return null;
  if (isComparison(scale)) return gradeOfComparison(worstComparison(results), scale);
  if (results.some((result) => !result.ok && result.reason === 'direction-unsure')) return null;
  const exact = results.flatMap((result) => rateIn(result)?.exact ?? []);
  if (exact.length === 0) return null;
  const decisive = several === 'worst' ? worst(exact) : mean(exact);
  return gradeOf(on === 'printed' ? roundRate(decisive, rounding) : decisive, scale);
}

/** A grade that a human gave, with the reason. */
export interface HandGrade {
  readonly grade: string;
  readonly reason?: string | undefined;
}

/** What stands of a computed and a hand-given grade: the hand-given one is kept, beside the computed one. */
export interface GradeDecision {
  readonly computed: string | null;
  readonly given: HandGrade | null;
  /** What is printed. */
  readonly grade: string | null;
  /** True when both are there and do not agree. */
  readonly differs: boolean;
}

export function decideGrade(computed: string | null, given: HandGrade | null): GradeDecision {
  return {
    computed,
    given,
    grade: given?.grade ?? computed,
    differs: given !== null && computed !== null && given.grade !== computed,
  };
}

export function mean(values: readonly Fraction[]): Fraction {
  return values.reduce((sum, value) => sum.add(value), new Fraction(0)).div(Math.max(1, values.length));
}

function worst(values: readonly Fraction[]): Fraction {
  return values.reduce((least, value) => (value.compare(least) < 0 ? value : least));
}

function reaches(percent: Fraction, { from, above, compared }: ScaleStep): boolean {
  if (compared !== undefined) return false;
  if (from === null) return true;
  const order = percent.compare(fromDouble(from));
  return order > 0 || (order === 0 && above !== true);
}

/** Null also while one that has moved from its baseline waits for its direction. */
function worstComparison(results: readonly RateResult[]): Comparison | null {
  if (results.some((result) => isUnsureComparison(result))) return null;
  const found = results.map(comparisonOf);
  return (['worse', 'same', 'better'] as const).find((one) => found.includes(one)) ?? null;
}

function isUnsureComparison(result: RateResult): boolean {
  if (result.choice.sureness !== 'unsure') return false;
  const down = comparisonOf({ ...result, choice: { ...result.choice, sureness: 'given' } });
  return down !== null && down !== 'same';
}

function gradeOfComparison(comparison: Comparison | null, scale: Scale): string | null {
  return scale.find(({ compared }) => compared !== undefined && compared === comparison)?.grade ?? null;
}

function gradeOf(percent: Fraction, scale: Scale): string | null {
  return stepOf(percent, scale)?.grade ?? null;
}
