import Fraction from 'fraction.js';
import { fromDouble } from '../quantity';
import { roundRate } from './rounding';
import type { RateResult, Rounding } from './types';

/** One step of a scale, best first: the grade is given from this rate (%) on; the last has `from: null`. */
export interface ScaleStep {
  readonly grade: string;
  readonly from: number | null;
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

/** The grade of one rate; null without a rate, for the method 差, and where the scale has no step for it. */
export function grade(result: RateResult, scale: Scale, on: GradeOn): string | null {
  if (!result.ok || result.choice.method === 'difference') return null;
  return gradeOf(on === 'printed' ? new Fraction(result.printed) : result.exact, scale);
}

/** The step that a rate (%) reaches; null when it is below the last step or the scale is empty. */
export function stepOf(percent: Fraction, scale: Scale): ScaleStep | null {
  return scale.find(({ from }) => from === null || percent.compare(fromDouble(from)) >= 0) ?? null;
}

/** A measure's grade from the rates of its indicators; those without a rate do not count. Null by hand, or without any rate. */
export function measureGrade(
  results: readonly RateResult[],
  scale: Scale,
  { on, rounding, several }: GradeOptions,
): string | null {
  const exact = results.flatMap((result) =>
    result.ok && result.choice.method !== 'difference' ? [result.exact] : [],
  );
  if (exact.length === 0 || several === 'manual') return null;
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

function gradeOf(percent: Fraction, scale: Scale): string | null {
  return stepOf(percent, scale)?.grade ?? null;
}
