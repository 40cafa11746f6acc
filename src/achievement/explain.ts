import Fraction from 'fraction.js';
import { decimalPlaces, exactText, fixed, groupThousands, type Quantity } from '../quantity';
import { grade, isComparison, stepOf, type GradeOn, type Scale } from './grade';
import { isMet } from './methods';
import { operandsOf, type Operands } from './operands';
import type { NoRate, RateFound, RateInput, RateResult, Rounding } from './types';
import type { AchievementWords } from './words';

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
  if (result.choice.method === 'difference') return calculation;
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
  if (choice.method === 'stage')
    return stageCalculation(input.target, input.actual, input.stages ?? [], words);
  const operands = operandsOf(input, choice.method === 'change');
  if (typeof operands === 'string' || !operands.target || !operands.actual) return '';
  const { target, actual } = operands;
  const [t, a] = [shown(target, words), shown(actual, words)];
  const note =
    targetNote(input, operands, words) +
    conversions(operands, input.actual, actual, words) +
    (choice.method === 'change' && operands.baseline
      ? conversions(operands, input.baseline, operands.baseline, words)
      : '');
  if (choice.unsettled) return words.metExactly(a, t) + note;
  switch (choice.method) {
    case 'inverse':
      return `${t}÷${a}${note}`;
    case 'complement':
      return `2−${a}÷${t}${note}`;
    case 'difference':
      return `${a}−${bracketed(target, words)}${words.equals}${shown(exact, words)}${operands.unit ?? ''}${note}`;
    case 'change':
      return operands.baseline ? changeCalculation(operands.baseline, target, actual, words) + note : '';
    case 'limit': {
      const order = actual.compare(target);
      const limit = input.target?.text.trim() ?? t;
      const reached = input.actual?.text.trim() ?? a;
      if (isMet(order, choice.direction, choice.strict)) return words.limitMet(reached, limit) + note;
      const missed = order === 0 ? words.limitTouched(reached, limit) : words.limitMissed(reached, limit);
      // nothing is divided by a limit of 0
      if (order <= 0 && target.n === 0n) return missed + note;
      return missed + words.calculatedAs + (order > 0 ? `${t}÷${a}` : `${a}÷${t}`) + note;
    }
    default:
      return `${a}÷${t}${note}`;
  }
}

function changeCalculation(
  baseline: Fraction,
  target: Fraction,
  actual: Fraction,
  words: AchievementWords,
): string {
  if (target.equals(baseline)) return words.kept(shown(actual, words), shown(target, words));
  const falling = target.compare(baseline) < 0;
  const minus = (from: Fraction, less: Fraction): string =>
    `(${shown(from, words)}−${bracketed(less, words)})`;
  const sign = falling ? -1 : 1;
  const gained = actual.sub(baseline).mul(sign);
  const wanted = target.sub(baseline).mul(sign);
  const spelled = falling
    ? `${minus(baseline, actual)}÷${minus(baseline, target)}`
    : `${minus(actual, baseline)}÷${minus(target, baseline)}`;
  return `${spelled}${words.equals}${shown(gained, words)}÷${shown(wanted, words)}`;
}

function stageCalculation(
  target: Quantity | null,
  actual: Quantity | null,
  stages: readonly string[],
  words: AchievementWords,
): string {
  const named = (quantity: Quantity | null): string => {
    const text = quantity?.text.trim() ?? '';
    return words.stage(stages.indexOf(text) + 1, text);
  };
  return `${named(actual)}÷${named(target)}`;
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

function bracketed(value: Fraction, words: AchievementWords): string {
  return value.s < 0n ? `(${shown(value, words)})` : shown(value, words);
}

/** With thousands separated and △ for negatives; decimals that do not end are cut at six. */
function shown(value: Fraction, words: AchievementWords): string {
  const places = decimalPlaces(value);
  const decimal = places === null ? fixed(value.abs(), 6) : exactText(value.abs());
  return (value.s < 0n ? words.negative : '') + groupThousands(decimal);
}
