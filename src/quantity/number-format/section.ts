/** One piece of a number format's section. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly digit: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' };

export interface Condition {
  readonly operator: '<' | '<=' | '=' | '<>' | '>=' | '>';
  readonly value: number;
}

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly condition: Condition | null;
}

/** Characters that a number format shows without quotes. */
const bareLiteral = /[\s$\-+/():!^&'~{}<>=]|[^\x00-\x7F]/u;

const fraction = /[0#?] *\/ *[0-9#?]/u;

/**
 * Takes a number format apart into its sections (positive; negative; zero; text).
 * Null for what is not calculated here: dates, times, fractions, exponents, and formats that are not well formed.
 */
export function parseFormat(format: string): readonly FormatSection[] | null {
  let sections = known.get(format);
  if (sections === undefined) {
    sections = takeApart(format);
    if (known.size >= mostKnown) known.clear();
    known.set(format, sections);
  }
  return sections;
}

/** A workbook has few formats and many cells. */
const known = new Map<string, readonly FormatSection[] | null>();
const mostKnown = 1_000;

function takeApart(format: string): readonly FormatSection[] | null {
  if (fraction.test(format.replace(/"[^"]*"|\\./gu, ''))) return null;
  const sections: FormatSection[] = [];
  let position = 0;
  while (position <= format.length) {
    const read = readSection(format, position);
    if (!read) return null;
    sections.push(read.section);
    position = read.end + 1;
  }
  return sections.length > 4 ? null : sections;
}

/** Text as a literal of a number format: `"百万円 (H28)"`. A quotation mark stands outside the quotes, escaped. */
export function quoteLiteral(text: string): string {
  return text
    .split('"')
    .map((piece) => (piece === '' ? '' : `"${piece}"`))
    .join('\\"');
}

function readSection(format: string, from: number): { section: FormatSection; end: number } | null {
  const tokens: FormatToken[] = [];
  let condition: Condition | null = null;
  let at = from;
  while (at < format.length && format[at] !== ';') {
    const character = format[at] ?? '';
    const rest = format.slice(at);
    const general = /^(?:general|G\/標準|standard)/iu.exec(rest);
    const bracket = /^\[([^\]]*)\]/u.exec(rest);
    if (general) {
      tokens.push({ kind: 'general' });
      at += general[0].length;
    } else if (character === '"') {
      const close = format.indexOf('"', at + 1);
      if (close < 0) return null;
      tokens.push({ kind: 'literal', text: format.slice(at + 1, close) });
      at = close + 1;
    } else if (character === '\\' || character === '_' || character === '*') {
      if (at + 1 >= format.length) return null;
      if (character === '\\') tokens.push({ kind: 'literal', text: format[at + 1] ?? '' });
      if (character === '_') tokens.push({ kind: 'literal', text: ' ' });
      at += 2;
    } else if (bracket) {
      const inside = bracket[1] ?? '';
      condition = conditionOf(inside) ?? condition;
      if (/^(?:h+|m+|s+)$/iu.test(inside)) return null;
      const currency = /^\$([^-\]]+)/u.exec(inside)?.[1];
      if (currency) tokens.push({ kind: 'literal', text: currency });
      at += bracket[0].length;
    } else {
      const token = plainToken(character);
      if (!token) return null;
      tokens.push(token);
      at++;
    }
  }
  return { section: { tokens, condition }, end: at };
}

function plainToken(character: string): FormatToken | null {
  if (character === '0' || character === '#' || character === '?') return { kind: 'digit', digit: character };
  if (character === '.') return { kind: 'point' };
  if (character === ',') return { kind: 'comma' };
  if (character === '%') return { kind: 'percent' };
  if (character === '@') return { kind: 'text' };
  return bareLiteral.test(character) ? { kind: 'literal', text: character } : null;
}

function conditionOf(text: string): Condition | null {
  const found = /^(<=|<>|>=|<|>|=)(-?\d+(?:\.\d+)?)$/u.exec(text);
  const operator = found?.[1];
  if (
    operator !== '<' &&
    operator !== '<=' &&
    operator !== '=' &&
    operator !== '<>' &&
    operator !== '>=' &&
    operator !== '>'
  )
    return null;
  return { operator, value: Number(found?.[2]) };
}
