import type Fraction from 'fraction.js';
import { decimalPlaces, exactText, fixed, groupThousands } from '../quantity';

interface Negative {
  readonly negative: string;
}

/** With thousands separated and △ for negatives; decimals that do not end are cut at six. */
export function shown(value: Fraction, { negative }: Negative): string {
  const places = decimalPlaces(value);
  const decimal = places === null ? fixed(value.abs(), 6) : exactText(value.abs());
  return (value.s < 0n ? negative : '') + groupThousands(decimal);
}

/** The same behind a sign: a negative figure stands in brackets. */
export function bracketed(value: Fraction, words: Negative): string {
  return value.s < 0n ? `(${shown(value, words)})` : shown(value, words);
}

export function isZero(value: Fraction): boolean {
  return value.n === 0n;
}
