import type Fraction from 'fraction.js';

/** Decimals of a ratio that are compared: fewer than a double has, more than any published figure. */
export const comparedDecimals = 13;

/** x − y at the 15 digits that a cell has, without what binary arithmetic leaves behind: 0.992 − 0.968 is 0.024. */
export function difference(x: string, y: string): string {
  return `ROUND(${x}-${y},14-INT(LOG10(MAX(1,ABS(${x}),ABS(${y})))))`;
}

export function times(cell: string, factor: Fraction | null | undefined): string {
  if (!factor || factor.equals(1)) return cell;
  if (factor.n === 1n) return `(${cell}/${factor.d})`;
  return factor.d === 1n ? `(${cell}*${factor.n})` : `(${cell}*${factor.n}/${factor.d})`;
}

/** Without what binary arithmetic leaves behind. */
export function clean(value: string, as: 'ratio' | 'percent' = 'ratio'): string {
  return `ROUND(${value},${as === 'ratio' ? comparedDecimals : comparedDecimals - 2})`;
}

export function arrayOf(words: readonly string[]): string {
  return `{${words.map(textOf).join(',')}}`;
}

/** A text as a formula has it. */
export function textOf(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
