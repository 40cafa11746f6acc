import Fraction from 'fraction.js';
import { cellValue, rate as rateOf, stepOf, type AchievementWords } from '../achievement';
import { parseScale } from '../achievement/scale-text';
import { fromDouble, readQuantity } from '../quantity';
import type { FunctionTexts } from '../../locales/ja/functions';
import { directionGiven, methodGiven, quantityGiven, type Given } from './figures';

/** Why a custom function gives an error value: `value` is #VALUE!, `notAvailable` is #N/A. */
export class FunctionFailure extends Error {
  override readonly name = 'FunctionFailure';
  constructor(
    readonly kind: 'value' | 'notAvailable',
    message: string,
  ) {
    super(message);
  }
}

/** The words of messages, and all words by which methods and directions are known. */
export interface FunctionWords {
  readonly texts: FunctionTexts;
  readonly words: AchievementWords;
  readonly known: readonly AchievementWords[];
}

const rounding = { mode: 'half-up', places: 1 } as const;

/** TASSEI.RATE: the rate as a ratio (0.521 is 52.1%), unrounded. @throws FunctionFailure with the reason why there is none */
export function rate(
  { texts, words, known }: FunctionWords,
  actual: Given,
  target: Given,
  baseline?: Given,
  method?: Given,
  direction?: Given,
): number {
  const way = directionGiven(direction, known);
  const how = methodGiven(method, known);
  if (way === null) throw new FunctionFailure('value', texts.badDirection(String(direction)));
  if (how === null) throw new FunctionFailure('value', texts.badMethod(String(method)));
  const result = rateOf(
    {
      actual: quantityGiven(actual),
      target: quantityGiven(target),
      baseline: quantityGiven(baseline),
      ...(way === undefined ? {} : { direction: way }),
      ...(how === undefined ? {} : { method: how }),
    },
    rounding,
  );
  if (!result.ok)
    throw new FunctionFailure(
      'notAvailable',
      `${words.noRate}${words.reasons[result.reason](String(target ?? ''))}`,
    );
  return cellValue(result).valueOf();
}

const usualScale = 'A:100,B:75,C:50,D';

/** TASSEI.GRADE: the step of a scale 「A:100,B:75,C:50,D」 that a rate (0.521 or 「52.1%」) reaches. @throws FunctionFailure */
export function grade({ texts }: FunctionWords, given: Given, scale?: Given): string {
  const steps = parseScale(typeof scale === 'string' && scale.trim() !== '' ? scale : usualScale);
  if (!steps) throw new FunctionFailure('value', texts.badScale(String(scale)));
  const percent = percentOf(given);
  if (!percent) throw new FunctionFailure('notAvailable', texts.noRate);
  const step = stepOf(percent, steps);
  if (!step) throw new FunctionFailure('notAvailable', texts.belowScale);
  return step.grade;
}

/** At 13 decimals of the ratio, as the sheets' own formulas compare: 3 ÷ 4 in binary is 75%. */
function percentOf(given: Given): Fraction | null {
  if (typeof given === 'number') return fromDouble(given).round(13).mul(100);
  const quantity = quantityGiven(given);
  if (quantity?.kind !== 'number') return null;
  return quantity.unit === '%' ? quantity.number : quantity.number.mul(100);
}

const parts = ['number', 'unit', 'qualifier', 'year', 'kind'] as const;

/** TASSEI.QUANTITY: a part of a value as printed, by default its number: 「８３５百万円」 → 835. @throws FunctionFailure */
export function quantity({ texts }: FunctionWords, given: Given, part?: Given): number | string {
  if (typeof given === 'number') return given;
  const wanted = typeof part === 'string' && part.trim() !== '' ? part.trim() : 'number';
  const name = parts.find((one) => one === wanted.toLowerCase() || texts.parts[one] === wanted);
  if (!name) throw new FunctionFailure('value', texts.badPart(wanted, Object.values(texts.parts).join('・')));
  const read = readQuantity(typeof given === 'string' ? given : '');
  if (name === 'kind') return texts.kinds[read.kind];
  if (read.kind !== 'number') throw new FunctionFailure('notAvailable', texts.noNumber(String(given ?? '')));
  const { number, unit, qualifier, yearNote } = read;
  return { number: number.valueOf(), unit: unit ?? '', qualifier: qualifier ?? '', year: yearNote ?? '' }[
    name
  ];
}
