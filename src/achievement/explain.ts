import Fraction from 'fraction.js';
import { decimalPlaces, exactText, fixed, groupThousands, type Quantity } from '../quantity';
import { grade, isComparison, stepOf, type GradeOn, type Scale } from './grade';
import { methodOf } from './methods';
import { operandsOf, type Operands } from './operands';
import { rateIn } from './rate';
import { shown } from './shown';
import type { NoRate, RateFound, RateInput, RateResult, Rounding } from './types';
import type { AchievementWords } from './words';
import { wordsOf } from './words-of';

/** What of a plan's settings an explanation shows. */
export interface ExplainSettings {
  readonly gradeScale: Scale;
  readonly gradeOn: GradeOn;
  readonly rounding: Rounding;
}

/** 算定根拠 in one line: 「(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満）」, or why there is no rate. */
export function explain(result: RateResult, settings: ExplainSettings, words: AchievementWords): string {
  if (!result.ok) {
    const reason = `${words.noRate}${words.reasons[result.reason](printedOf(result))}`;
    return isComparison(settings.gradeScale) ? reason + gradeText(result, settings, words) : reason;
  }
  const calculation = calculationOf(result, words);
  if (!rateIn(result)) return calculation;
  return `${calculation}${words.equals}${printedRate(result, words)}${gradeText(result, settings, words)}`;
}

/** The range of a grade in words, 「50以上75未満」; '' for a grade that the scale does not have. */
export function gradeRange(scale: Scale, of: string, words: AchievementWords): string {
  const index = scale.findIndex((step) => step.grade === of);
  const step = scale[index];
  if (!step) return '';
  if (step.compared !== undefined) return words.compared[step.compared];
  const upper = scale[index - 1];
  const bound = (from: number | null | undefined): string | null =>
    typeof from === 'number' ? String(from) : null;
  return words.range(bound(step.from), bound(upper?.from), step.above, upper?.above);
}

/** The printed rate keeps its decimals: 100.0％, △1,284.0％. */
function printedRate({ printed }: RateFound, words: AchievementWords): string {
  const isNegative = printed.startsWith('-');
  return `${isNegative ? words.negative : ''}${groupThousands(isNegative ? printed.slice(1) : printed)}${words.percent}`;
}

function calculationOf({ choice, input, exact }: RateFound, words: AchievementWords): string {
  const method = methodOf(choice);
  if (method.from === 'hand') return '';
  if (method.from === 'words') return method.spell(wordsOf(input, choice), words);
  const operands = operandsOf(input, method.needs.includes('baseline'));
  if (typeof operands === 'string' || !operands.target || !operands.actual) return '';
  const { target, actual, baseline } = operands;
  const [t, a] = [shown(target, words), shown(actual, words)];
  const note =
    targetNote(input, operands, words) +
    conversions(operands, input.actual, actual, words) +
    (baseline && method.needs.includes('baseline')
      ? conversions(operands, input.baseline, baseline, words)
      : '');
  if (choice.unsettled) return words.metExactly(a, t) + note;
  const { direction, strict = false, positive = false } = choice;
  const printed = { target: input.target?.text.trim() ?? t, actual: input.actual?.text.trim() ?? a };
  const figures = { baseline: baseline ?? new Fraction(0), target, actual, direction, strict, positive };
  return method.spell({ ...figures, exact, unit: operands.unit ?? '', printed }, words) + note;
}

function gradeText(
  result: RateResult,
  { gradeScale, gradeOn, rounding }: ExplainSettings,
  words: AchievementWords,
): string {
  if (gradeScale.length === 0) return '';
  const decided = grade(result, gradeScale, gradeOn);
  const other = grade(result, gradeScale, gradeOn === 'exact' ? 'printed' : 'exact');
  const before =
    decided === other || !result.ok
      ? ''
      : words.unrounded(decisiveDigits(result.exact, gradeScale, rounding.places));
  return (
    before +
    (decided === null ? words.noGrade : words.graded(decided, gradeRange(gradeScale, decided, words)))
  );
}

/** As many decimals as show which grade the unrounded rate has: 99.96. */
function decisiveDigits(exact: Fraction, scale: Scale, places: number): string {
  const wanted = stepOf(exact, scale);
  for (let more = places + 1; more <= 12; more++) {
    const cut = fixed(exact, more, 'truncate');
    if (stepOf(new Fraction(cut), scale) === wanted) return decimalPlaces(exact) === more ? cut : `${cut}…`;
  }
  return exactText(exact);
}

function conversions(
  { unit }: Operands,
  quantity: Quantity | null,
  converted: Fraction,
  words: AchievementWords,
): string {
  if (quantity?.kind !== 'number' || quantity.number.equals(converted)) return '';
  return words.converted(quantity.text.trim(), `${shown(converted, words)}${unit ?? ''}`);
}

/** Where the target is none that stands in the plan as it is used: an expected value, or a level that a change leads to. */
function targetNote(
  { target: given, expected }: RateInput,
  { target, unit }: Operands,
  words: AchievementWords,
): string {
  if (!target) return '';
  const value = `${shown(target, words)}${unit ?? ''}`;
  if (expected) return words.expected(value, expected.final.text.trim(), expected.passed, expected.years);
  if (given?.kind !== 'number' || given.number.abs().equals(target.abs())) return '';
  return words.converted(given.text.trim(), value);
}

/** The text of the cell that a reason speaks of. */
function printedOf({ input, reason }: NoRate): string {
  const roles: readonly (readonly [string, Quantity | null])[] = [
    ['target', input.target],
    ['change', input.target],
    ['actual', input.actual],
    ['stage', input.actual],
    ['baseline', input.baseline],
  ];
  return roles.find(([role]) => reason.startsWith(role))?.[1]?.text.trim() ?? '';
}
