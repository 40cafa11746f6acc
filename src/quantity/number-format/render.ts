import Fraction from 'fraction.js';
import { exactText, fixed, fromDouble, roundTo } from '../decimal';
import { parseFormat, type Condition, type FormatSection, type FormatToken } from './section';

/** A number as its cell shows it. */
export interface Rendered {
  readonly text: string;
  /** In the printed unit, with all its decimals: 0.96804 as 96.80% is 96.804. */
  readonly number: Fraction;
  /** The number in the printed unit, where the cell shows fewer decimals than it holds: 0.96804 as 96.80% → `96.804`. */
  readonly exact?: string;
}

/** Shows a number by a number format of Excel. What this cannot calculate (dates, fractions, exponents) is shown as General. */
export function render(value: number, format: string): Rendered {
  const shown = renderShown(value, format);
  return shown.text.trim() === '' ? general(fromDouble(value)) : shown;
}

/** The same with nothing where the format shows nothing: `;;;`, `#,###` for 0, `0;-0;;@`. */
export function renderShown(value: number, format: string): Rendered {
  const number = fromDouble(value);
  const sections = parseFormat(format);
  const chosen = sections && choose(number, sections);
  if (!chosen || chosen.section.tokens.some(({ kind }) => kind === 'text')) return general(number);
  return renderSection(number, chosen.section.tokens, chosen.signed);
}

function general(number: Fraction): Rendered {
  return { text: exactText(number), number };
}

/** The section for a number, and whether the minus sign is shown beside what the section prints. */
function choose(
  number: Fraction,
  sections: readonly FormatSection[],
): { section: FormatSection; signed: boolean } | null {
  const numeric = sections.slice(0, 3);
  const [first, second, third] = numeric;
  if (!first) return null;
  if (numeric.some(({ condition }) => condition)) {
    const met = numeric.find(({ condition }) => !condition || holds(number, condition));
    return met ? { section: met, signed: true } : null;
  }
  if (number.s < 0n && second) return { section: second, signed: false };
  if (number.n === 0n && third) return { section: third, signed: false };
  return { section: first, signed: true };
}

function holds(number: Fraction, { operator, value }: Condition): boolean {
  const order = number.compare(fromDouble(value));
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
  }
}

function renderSection(number: Fraction, tokens: readonly FormatToken[], signed: boolean): Rendered {
  if (tokens.some(({ kind }) => kind === 'general')) {
    const magnitude = exactText(signed ? number : number.abs());
    return {
      text: tokens.map((token) => (token.kind === 'general' ? magnitude : literalOf(token))).join(''),
      number,
    };
  }
  if (!tokens.some(({ kind }) => kind === 'digit')) return { text: tokens.map(literalOf).join(''), number };
  const layout = layoutOf(tokens);
  const { percents, thousands } = layout;
  const scaled =
    percents + thousands === 0
      ? number
      : number.mul(100n ** BigInt(percents)).div(1000n ** BigInt(thousands));
  const places = layout.decimals.filter(({ kind }) => kind === 'digit').length;
  const printed = fixed(scaled.abs(), places);
  const [whole = '', decimals = ''] = printed.split('.');
  const minus = signed && number.s < 0n ? '-' : '';
  const text = `${minus}${wholePart(layout, whole === '0' ? '' : whole)}${decimalPart(layout, decimals)}`;
  const isExact = roundTo(scaled, places, 'half-up').equals(scaled);
  return isExact ? { text, number: scaled } : { text, number: scaled, exact: exactText(scaled) };
}

/** Sections are taken apart once for a format, and laid out once. */
const layouts = new WeakMap<readonly FormatToken[], Layout>();

function layoutOf(tokens: readonly FormatToken[]): Layout {
  let layout = layouts.get(tokens);
  if (!layout) layouts.set(tokens, (layout = layOut(tokens)));
  return layout;
}

interface Layout {
  readonly whole: readonly FormatToken[];
  readonly decimals: readonly FormatToken[];
  readonly hasPoint: boolean;
  readonly grouped: boolean;
  readonly percents: number;
  /** Commas behind the last digit, be it a decimal: each divides by 1,000. */
  readonly thousands: number;
}

function layOut(tokens: readonly FormatToken[]): Layout {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const beforePoint = point < 0 ? tokens : tokens.slice(0, point);
  const behindPoint = point < 0 ? [] : tokens.slice(point + 1);
  const lastDigit = beforePoint.findLastIndex(({ kind }) => kind === 'digit');
  const firstDigit = beforePoint.findIndex(({ kind }) => kind === 'digit');
  const commas = beforePoint.flatMap(({ kind }, i) => (kind === 'comma' ? [i] : []));
  return {
    whole: beforePoint.filter(({ kind }) => kind !== 'comma'),
    decimals: behindPoint.filter(({ kind }) => kind !== 'comma'),
    hasPoint: point >= 0,
    grouped: commas.some((i) => i > firstDigit && i < lastDigit),
    percents: tokens.filter(({ kind }) => kind === 'percent').length,
    thousands:
      commas.filter((i) => i > lastDigit).length + behindPoint.filter(({ kind }) => kind === 'comma').length,
  };
}

/** Fills the digits in from the right; what is left over stands at the first place. */
function wholePart({ whole, grouped }: Layout, digits: string): string {
  const first = whole.findIndex(({ kind }) => kind === 'digit');
  let left = digits.length;
  let written = 0;
  let text = '';
  const write = (digit: string): void => {
    if (grouped && written > 0 && written % 3 === 0) text = `,${text}`;
    text = digit + text;
    written++;
  };
  if (first < 0) text = digits;
  for (let i = whole.length - 1; i >= 0; i--) {
    const token = whole[i];
    if (!token) continue;
    if (token.kind !== 'digit') {
      text = literalOf(token) + text;
      continue;
    }
    if (left > 0) write(digits[--left] ?? '');
    else if (token.digit === '0') write('0');
    else if (token.digit === '?') text = ` ${text}`;
    while (i === first && left > 0) write(digits[--left] ?? '');
  }
  return text;
}

function decimalPart({ decimals, hasPoint }: Layout, digits: string): string {
  if (!hasPoint) return '';
  let place = 0;
  const lastShown = digits.replace(/0+$/, '').length;
  let text = '.';
  for (const token of decimals) {
    if (token.kind !== 'digit') {
      text += literalOf(token);
      continue;
    }
    const digit = digits[place] ?? '0';
    place++;
    if (token.digit === '0' || place <= lastShown) text += digit;
    else if (token.digit === '?') text += ' ';
  }
  return text;
}

function literalOf(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : '';
}
