import Fraction from 'fraction.js';
import { normalize } from './characters';
import { mask } from './mask';
import { readLead, type Lead } from './lead';
import { readTail, type Tail } from './tail';

/** One figure of a text, with what belongs to it. Positions are those of the normal text. */
export interface Figure {
  readonly number: Fraction;
  /** Printed decimals: 2 for 96.80. */
  readonly decimals: number;
  readonly grouped: boolean;
  /** `△`, `▲`, `-`, … with the space after it; '' where none is. */
  readonly sign: string;
  /** Where the sign stands, or the first digit. */
  readonly start: number;
  readonly digitsStart: number;
  readonly digitsEnd: number;
  /** 1億2,000万円: several multipliers in one figure; `number` is then in the unit without them. */
  readonly mixed: boolean;
  readonly lead: Lead;
  readonly tail: Tail;
}

export interface Scan {
  readonly original: string;
  readonly normal: string;
  readonly origin: readonly number[];
  readonly figures: readonly Figure[];
  /** What is left behind the last figure. */
  readonly rest: string;
}

const digits = String.raw`(?:(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?|\.\d+)`;
const mixedFigure = new RegExp(`${digits}(?:(?:兆|億|百万|万|千)${digits})+(?:百万|億|万|千)?`, 'uy');
const figure = new RegExp(digits, 'uy');
const signBefore = /(?:[△▲±+]|マイナス|(?<=^|[\s(:~〜])[-−‐‑–])\s?$/u;
const multiplier: Readonly<Record<string, bigint>> = {
  兆: 10n ** 12n,
  億: 10n ** 8n,
  百万: 10n ** 6n,
  万: 10n ** 4n,
  千: 10n ** 3n,
};

/** Finds the figures of a text and what stands around each. */
export function scan(text: string): Scan {
  const { normal, origin } = normalize(text);
  const masked = mask(normal);
  const figures: Figure[] = [];
  let position = 0;
  for (;;) {
    const found = nextFigure(masked, position);
    if (!found) break;
    const sign = signOf(masked, position, found.start);
    const start = found.start - sign.length;
    const tail = readTail(masked, normal, found.end);
    const printed = magnitude(found.text);
    figures.push({
      number: /^[△▲マ\-−‐‑–]/u.test(sign) ? printed.number.neg() : printed.number,
      decimals: printed.decimals,
      grouped: found.text.includes(','),
      sign,
      start,
      digitsStart: found.start,
      digitsEnd: found.end,
      mixed: printed.mixed,
      lead: readLead(
        masked.slice(position, start),
        normal.slice(position, start),
        position,
        figures.length > 0,
      ),
      tail,
    });
    position = tail.end;
  }
  return { original: text, normal, origin, figures, rest: masked.slice(position) };
}

/** The piece of the original text between two positions of the normal one. */
export function originalSlice(scanned: Scan, from: number, to: number): string {
  return scanned.original.slice(scanned.origin[from], scanned.origin[to]);
}

/** A hyphen behind another figure is a range, not a sign. */
function signOf(masked: string, from: number, until: number): string {
  const found = signBefore.exec(masked.slice(0, until));
  return found && found.index >= from ? found[0] : '';
}

function nextFigure(masked: string, from: number): { start: number; end: number; text: string } | null {
  const first = /\d|(?<![A-Za-z\d])\.\d/.exec(masked.slice(from));
  if (!first) return null;
  const start = from + first.index;
  mixedFigure.lastIndex = figure.lastIndex = start;
  const text = (mixedFigure.exec(masked) ?? figure.exec(masked))?.[0] ?? '';
  return { start, end: start + text.length, text };
}

function magnitude(printed: string): { number: Fraction; decimals: number; mixed: boolean } {
  const pieces = printed.replaceAll(',', '').match(/[\d.]+|[^\d.]+/gu) ?? [];
  const last = pieces.at(-1) ?? '0';
  if (pieces.length === 1)
    return { number: new Fraction(last), decimals: last.split('.')[1]?.length ?? 0, mixed: false };
  let sum = new Fraction(0);
  for (let i = 0; i < pieces.length; i += 2) {
    sum = sum.add(new Fraction(pieces[i] ?? '0').mul(multiplier[pieces[i + 1] ?? ''] ?? 1n));
  }
  return { number: sum, decimals: 0, mixed: true };
}
