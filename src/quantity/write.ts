import Fraction from 'fraction.js';
import { decimalPlaces, fixed, groupThousands } from './decimal';
import type { NumberQuantity, Quantity } from './quantity';
import { scan } from './scan';
import { qualifiersBefore } from './qualifier-words';

/** The text of a quantity: the very one that was read. */
export function writeQuantity(quantity: Quantity): string {
  return quantity.text;
}

/** The parts of which the text of a new quantity is made. */
export type QuantityParts = Omit<NumberQuantity, 'kind' | 'text' | 'suffix'>;

/**
 * Prints one number: thousands separated, △ for negatives, qualifiers where they belong, the year in brackets:
 * 「参加者数 約80名(R3)」. A number whose decimals do not end is rounded to 10 of them.
 */
export function makeQuantity(parts: QuantityParts): NumberQuantity {
  const places = decimalPlaces(parts.number);
  const number = places === null ? new Fraction(fixed(parts.number, 10)) : parts.number;
  const words = parts.qualifier?.split('・') ?? [];
  const isBefore = (word: string): boolean =>
    qualifiersBefore.some((known) => known === word) && !inBracketsOnly.has(word);
  const before = words.filter(isBefore).join('');
  const after = words.filter((word) => !isBefore(word) && !inBracketsOnly.has(word)).join('');
  const bracketed = words.filter((word) => inBracketsOnly.has(word)).map((word) => `(${word})`);
  const year = parts.yearNote === null ? '' : `(${parts.yearNote})`;
  const prefix = parts.prefix === undefined ? '' : `${parts.prefix} `;
  const figure = `${number.s < 0n ? '△' : ''}${groupThousands(fixed(number.abs(), places ?? 10))}`;
  return {
    ...parts,
    kind: 'number',
    number,
    text: `${prefix}${before}${figure}${parts.unit ?? ''}${after}${bracketed.join('')}${year}`,
  };
}

/** The same value with another number, printed in the same way: sign, separators and decimals as the old one has them. */
export function withNumber(quantity: NumberQuantity, number: Fraction): NumberQuantity {
  const { figures, normal } = scan(quantity.text);
  const figure = figures[0];
  if (!figure || figure.mixed) return makeQuantity({ ...quantity, number });
  const places = Math.max(figure.decimals, Math.min(decimalPlaces(number) ?? 10, 10));
  const plain = fixed(number.abs(), places);
  const digits =
    figure.grouped || !/\d{4}/.test(normal.slice(figure.digitsStart, figure.digitsEnd))
      ? groupThousands(plain)
      : plain;
  const sign = number.s >= 0n ? '' : figure.number.s < 0n && figure.sign !== '' ? figure.sign : '△';
  const currency = normal.slice(figure.start + figure.sign.length, figure.digitsStart);
  const text = `${normal.slice(0, figure.start)}${sign}${currency}${digits}${normal.slice(figure.digitsEnd)}`;
  return { ...quantity, number: new Fraction(fixed(number, places)), text };
}

/** Qualifiers that are put in brackets behind the figure. */
const inBracketsOnly = new Set([
  '見込',
  '見込み',
  '予定',
  '目標',
  '実績',
  '速報',
  '速報値',
  '暫定',
  '概算',
  '推計',
  '推定',
  '累計',
  '累積',
  '延べ',
  '計',
  '平均',
  '合計',
  '現在',
  '時点',
  '末',
]);
