import Fraction from 'fraction.js';
import { conversionFactor, unitParts, type NumberQuantity, type Quantity } from '../quantity';
import { amountInName, isBalance } from './name-evidence';
import type { NoRateReason } from './no-rate-reason';
import type { RateInput } from './types';

/**
 * A value that says by how much something is to change, 「74人減」「20%削減」「+5件」「前年度比-20件」, and not what it is to
 * be. Its number is turned into a signed one by `sign`.
 */
export interface ChangeForm {
  readonly sign: 1 | -1;
  /** Against the year before (前年度比), or a year after the other (毎年): no baseline tells what is meant. */
  readonly yearly: boolean;
}

/** How target and actual of a rate are read. */
export type ValueReading =
  /** Both are what they say. */
  | { readonly kind: 'plain' }
  /** Both are changes; they are compared with their signs, and no baseline is needed. */
  | { readonly kind: 'changes'; readonly target: 1 | -1; readonly actual: 1 | -1 }
  /** The target is a change from the baseline: 500人, 74人減 is 426人; `relative`: 20%減 is 400人. */
  | { readonly kind: 'from-baseline'; readonly sign: 1 | -1; readonly relative: boolean }
  /** One is a change and the other a level, and nothing leads from one to the other. */
  | { readonly kind: 'unclear'; readonly reason: NoRateReason };

const increase = /増|上昇|向上|拡大|プラス|\+/u;
const decrease = /減|短縮|圧縮|低下|マイナス/u;
const yearly = /前年|前期|前月|毎|各年/u;
/** What can be counted is never less than none: 「△74人」 beside 500人 is a change. */
const counted = /^(?:人|件|世帯|戸|校|課|施設|団体|箇所|台|回|棟|社|店|店舗|組|冊|枚|区画|園|館)$/u;

/** Null for a value that is a level. */
export function changeForm(value: Quantity | null): ChangeForm | null {
  if (value?.kind !== 'number') return null;
  let form = forms.get(value);
  if (form === undefined) forms.set(value, (form = readForm(value)));
  return form;
}

/** A quantity is the same object wherever its text is read. */
const forms = new WeakMap<NumberQuantity, ChangeForm | null>();

function readForm(value: NumberQuantity): ChangeForm | null {
  const { qualifier, prefix = '', text, number } = value;
  const words = `${qualifier ?? ''}・${prefix}`;
  const isYearly = yearly.test(words);
  const down = decrease.test(words.replaceAll('増減', ''));
  const up = increase.test(words.replaceAll('増減', ''));
  if (down !== up) return { sign: down === number.s < 0n ? 1 : -1, yearly: isYearly };
  const isSigned = /^\s*[(（]?\s*[+＋±]/u.test(text) || (number.s < 0n && /比/u.test(words));
  return isSigned && !down ? { sign: 1, yearly: isYearly } : null;
}

/** How the figures of a rate are to be read; `plain` where nothing says otherwise. */
export function readingOf(input: RateInput): ValueReading {
  let reading = readings.get(input);
  if (!reading) readings.set(input, (reading = readFigures(input)));
  return reading;
}

const readings = new WeakMap<RateInput, ValueReading>();

function readFigures(input: RateInput): ValueReading {
  const { baseline, target, actual } = input;
  const reached = changeForm(actual);
  if (target?.kind !== 'number') return reached ? unclear('actual-is-change') : plain;
  const change = changeForm(target);
  const name = input.context?.name ?? '';
  const amount = amountInName(name);
  if (change && reached) return { kind: 'changes', target: change.sign, actual: reached.sign };
  if (!change) {
    if (reached && amount) return { kind: 'changes', target: amount, actual: reached.sign };
    if (reached && actual?.kind === 'number') return unclear('actual-is-change');
    return isBelowNone(target, baseline) && !isBalance(name) ? unclear('change-unclear') : plain;
  }
  if (baseline?.kind !== 'number') {
    if (amount && actual?.kind === 'number') return { kind: 'changes', target: change.sign, actual: amount };
    return actual?.kind === 'number' ? unclear('change-without-baseline') : plain;
  }
  if (change.yearly || amount) return unclear('change-unclear');
  return fromBaseline(change, target, baseline);
}

const plain: ValueReading = { kind: 'plain' };

function unclear(reason: NoRateReason): ValueReading {
  return { kind: 'unclear', reason };
}

/** A per cent of a per cent can be a share of it or points; only points are said plainly. */
function fromBaseline({ sign }: ChangeForm, target: NumberQuantity, baseline: NumberQuantity): ValueReading {
  const inPercent = baseline.unit === '%';
  if (target.unit === '%')
    return inPercent ? unclear('change-unclear') : { kind: 'from-baseline', sign, relative: true };
  if (isPoints(target.unit)) return inPercent ? points(sign) : unclear('units-differ');
  if (!conversionFactor(target.unit, baseline.unit)) return unclear('units-differ');
  return points(sign);
}

function points(sign: 1 | -1): ValueReading {
  return { kind: 'from-baseline', sign, relative: false };
}

/** 「5ポイント」: the unit of what is added to a percentage. */
export function isPoints(unit: string | null): boolean {
  return unit !== null && /^(?:%?ポイント|%?pt)$/u.test(unit.normalize('NFKC'));
}

function isBelowNone(target: NumberQuantity, baseline: Quantity | null): boolean {
  if (target.number.s >= 0n || baseline?.kind !== 'number' || baseline.number.s < 0n) return false;
  return target.unit !== null && counted.test(unitParts(target.unit).base);
}

/** The level that a change from the baseline leads to; all in the baseline's unit. */
export function levelFrom(
  baseline: Fraction,
  change: Fraction,
  { sign, relative }: { readonly sign: 1 | -1; readonly relative: boolean },
): Fraction {
  const by = relative ? baseline.mul(change).div(100) : change;
  return baseline.add(by.mul(sign));
}
