import Fraction from 'fraction.js';
import { fixed, groupThousands, roundTo } from '../quantity';
import type { Rounding } from './types';

/** How a negative figure is marked: `-25.1`, `△25.1`, `△ 25.1` (美祢). */
export type NegativeMark = '-' | '△' | '△ ' | '▲';

/** A rate (%) with the decimals that are printed, without thousands separator: `1284.0`, `-742.4`. */
export function printRate(exact: Fraction, { mode, places }: Rounding): string {
  return fixed(exact, places, mode);
}

export function roundRate(exact: Fraction, { mode, places }: Rounding): Fraction {
  return roundTo(exact, places, mode);
}

/** A printed decimal as the documents show it: `-1284.0` → `△ 1,284.0`. */
export function display(decimal: string, negative: NegativeMark = '-'): string {
  const isNegative = decimal.startsWith('-');
  return (isNegative ? negative : '') + groupThousands(isNegative ? decimal.slice(1) : decimal);
}
