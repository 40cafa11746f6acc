import Fraction from 'fraction.js';
import { normalize } from './characters';
import { currencyBefore } from './currency';
import { mask } from './mask';
import { readLead, type Lead } from './lead';
import { readSign } from './sign';
import { readTail, type Tail } from './tail';
import { sumOfMultiples, sumOfShares } from './mixed-figure';
import { knownUnits } from './known-units';
import { longestFirst } from './words';

/** One figure of a text, with what belongs to it. Positions are those of the normal text. */
export interface Figure {
  readonly number: Fraction;
  /** Printed decimals: 2 for 96.80. */
  readonly decimals: number;
  readonly grouped: boolean;
  /** `△`, `▲`, `-`, … with the space after it; '' where none is. */
  readonly sign: string;
  /** What may be a minus and may be none, or has more digits than any figure: the text is not read. */
  readonly unclear: boolean;
  /** `¥`, which stands before the digits and is their unit; '' where none is. */
  readonly currency: string;
  /** Where the sign stands, or the first digit. */
  readonly start: number;
  readonly digitsStart: number;
  readonly digitsEnd: number;
  /** 1億2,000万円, 6割5分: several units in one figure; `number` is then in the unit without multipliers, or in %. */
  readonly mixed: boolean;
  /** ゼロ */
  readonly inWords: boolean;
  readonly lead: Lead;
  readonly tail: Tail;
}

export interface Scan {
  readonly original: string;
  readonly normal: string;
  readonly origin: readonly number[] | null;
  readonly figures: readonly Figure[];
  /** What is left behind the last figure. */
  readonly rest: string;
}

const digits = String.raw`(?:(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?|\.\d+)`;
const inMultipliers = new RegExp(
  `${digits}(?:[十百千]?[万億兆]|[百千])(?:${digits}(?:[十百千]?[万億兆]|[十百千]|(?![十百千万億兆])))+`,
  'uy',
);
const inShares = /\d+割\d分(?:\d厘)?/uy;
const single = new RegExp(digits, 'uy');
const zero = `ゼロ(?=$|[\\s()※、。]|(?:${longestFirst(knownUnits)})(?:$|[\\s()※、。]))`;
const beginning = new RegExp(`\\d|(?<![A-Za-z\\d])\\.\\d|(?<=^|[\\s:(])${zero}`, 'gu');

/** A figure with more digits is none of a plan. */
const mostDigits = 100;

/** Finds the figures of a text and what stands around each. */
export function scan(text: string): Scan {
  const { normal, origin } = normalize(text);
  const masked = mask(normal);
  const figures: Figure[] = [];
  let position = 0;
  for (;;) {
    const found = nextFigure(masked, position);
    if (!found) break;
    const follows = figures.length > 0;
    const currency = currencyBefore(masked.slice(position, found.start));
    const sign = readSign(masked.slice(position, found.start - currency.length), follows);
    // the other way round: ¥-1,200
    const outer =
      currency === '' && sign.text !== ''
        ? outerCurrency(masked, position, found.start - sign.text.length)
        : '';
    const start = found.start - currency.length - sign.text.length;
    const tail = readTail(masked, normal, found.end, { currency: currency || outer, unit: found.unit });
    const number = found.number ?? new Fraction(0);
    figures.push({
      number: sign.negative ? number.neg() : number,
      decimals: found.decimals,
      grouped: found.text.includes(','),
      sign: sign.text,
      unclear: sign.unclear || found.number === null || found.text.length > mostDigits,
      currency: currency || outer,
      start,
      digitsStart: found.start,
      digitsEnd: found.end,
      mixed: found.mixed,
      inWords: found.text === 'ゼロ',
      lead: readLead(
        masked.slice(position, start - outer.length),
        normal.slice(position, start - outer.length),
        position,
        follows,
      ),
      tail,
    });
    position = tail.end;
  }
  return { original: text, normal, origin, figures, rest: masked.slice(position) };
}

function outerCurrency(masked: string, from: number, until: number): string {
  return currencyBefore(masked.slice(from, until));
}

/** The piece of the original text between two positions of the normal one. */
export function originalSlice(scanned: Scan, from: number, to: number): string {
  const { original, origin } = scanned;
  return origin === null ? original.slice(from, to) : original.slice(origin[from], origin[to]);
}

interface FoundFigure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Null where the parts of a mixed figure do not fit together: 1万1万. */
  readonly number: Fraction | null;
  readonly decimals: number;
  readonly mixed: boolean;
  /** The unit that the figure has in itself: 6割5分 is 65%. */
  readonly unit: string | null;
}

function nextFigure(masked: string, from: number): FoundFigure | null {
  beginning.lastIndex = from;
  const first = beginning.exec(masked);
  if (!first) return null;
  const start = first.index;
  const found = (text: string, parts: Pick<FoundFigure, 'number' | 'mixed' | 'unit'>): FoundFigure => ({
    start,
    end: start + text.length,
    text,
    decimals: parts.mixed ? 0 : (text.split('.')[1]?.length ?? 0),
    ...parts,
  });
  if (first[0].startsWith('ゼ')) return found('ゼロ', { number: new Fraction(0), mixed: false, unit: null });
  const multiples = matchAt(inMultipliers, masked, start);
  if (multiples !== null)
    return found(multiples, { number: sumOfMultiples(multiples), mixed: true, unit: null });
  const shares = matchAt(inShares, masked, start);
  if (shares !== null) return found(shares, { number: sumOfShares(shares), mixed: true, unit: '%' });
  const plain = matchAt(single, masked, start) ?? '0';
  return found(plain, { number: new Fraction(plain.replaceAll(',', '')), mixed: false, unit: null });
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
