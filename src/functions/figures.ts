import {
  directions,
  rateMethods,
  type AchievementWords,
  type Direction,
  type RateMethod,
} from '../achievement';
import { quantityOfNumber, readQuantity, type Quantity } from '../quantity';

/** What Excel hands to a custom function: an empty cell comes as null, 0 or an empty text. */
export type Given = number | string | boolean | null | undefined;

/** A cell's content as a quantity; null for nothing. */
export function quantityGiven(given: Given): Quantity | null {
  if (typeof given === 'number') return quantityOfNumber(given);
  const text = typeof given === 'string' ? given.trim() : '';
  return text === '' ? null : readQuantity(text);
}

/** 「変化量」 or `change` → the method; undefined for nothing; null for a word that is none. */
export function methodGiven(given: Given, words: readonly AchievementWords[]): RateMethod | undefined | null {
  return termGiven(given, rateMethods, (method) => words.map((w) => w.methods[method]));
}

export function directionGiven(
  given: Given,
  words: readonly AchievementWords[],
): Direction | undefined | null {
  return termGiven(given, directions, (direction) => words.map((w) => w.directions[direction]));
}

function termGiven<T extends string>(
  given: Given,
  terms: readonly T[],
  names: (term: T) => string[],
): T | undefined | null {
  const text = typeof given === 'string' ? given.trim().toLowerCase() : '';
  if (text === '') return undefined;
  return (
    terms.find((term) => [term as string, ...names(term)].some((name) => name.toLowerCase() === text)) ?? null
  );
}
