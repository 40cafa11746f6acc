import Fraction from 'fraction.js';
import { decimalPlaces, makeQuantity, quantityShown, readQuantity, withNumber } from '../quantity';
import type { PlanValue } from './value';

/** Nobody types more decimals; what has more was computed, and its number format says how it is rounded. */
const mostPlaces = 6;

/** A value with the decimals that were typed, where its cell shows fewer: 10.4 in 「10時間/月」 is 「10.4時間/月」. */
export function typedValue(value: PlanValue): PlanValue {
  if (typeof value === 'string' || value.exact === undefined) return value;
  const number = new Fraction(value.exact);
  const places = decimalPlaces(number);
  const shown = quantityShown(value.text, value.exact);
  if (places === null || places > mostPlaces || shown.kind !== 'number') return value;
  return readQuantity(value.text).kind === 'number'
    ? withNumber(shown, number).text
    : makeQuantity(shown).text;
}
