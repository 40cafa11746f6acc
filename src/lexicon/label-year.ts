import { fiscalYearOf, nextYear, parseFiscalYear, westernYear, type FiscalYearKey } from '../quantity';

/** A year that a label names: of a known era, as a number without its era (「4年度」), or counted from the reported year. */
export type LabelYear =
  | { readonly kind: 'year'; readonly year: FiscalYearKey }
  | { readonly kind: 'bare'; readonly number: number }
  | { readonly kind: 'relative'; readonly steps: -1 | 0 | 1 }
  | { readonly kind: 'range'; readonly from: FiscalYearKey; readonly to: FiscalYearKey };

const era = '(?:(?:明治|大正|昭和|平成|令和)|(?<![一-龠])[令平昭](?=元|\\d)|(?<![a-z])[hrs]\\.?)';
const eraLetters: Readonly<Record<string, string>> = { 令: 'R', 平: 'H', 昭: 'S' };
const eraYear = `${era}(?:元|\\d{1,2})(?![\\d,%])`;
const western = '(?<!\\d)(?:fy)?(?:18[6-9]|19\\d|20\\d|21\\d)\\d(?!\\d)';
/** The month of a date decides to which fiscal year it belongs: 「R5.3末」 is R4. */
const month = '(?:年(\\d{1,2})月|[./](\\d{1,2})(?!\\d))(?:[./]?\\d{1,2}日?)?(?:末|現在|時点)*';
const ending = '(?:年度?(?!間|後|以|比))?(?:末|時点)?';
const one = `(?:${eraYear}|${western})`;
const dated = new RegExp(`(${one})${month}`, 'u');
const paired = new RegExp(`(${one})${ending}\\((?:${one})${ending}\\)${ending}`, 'u');
const single = new RegExp(`(${one})${ending}`, 'u');
const ranged = new RegExp(`(${one})${ending}[~〜～\\-–—―ー−](${one}|\\d{1,2})${ending}`, 'u');
const bare = /(?<![\d第.])(元|\d{1,2})年度(?!間|比)|(?<![\d第.])(元|\d{1,2})年(?=目標|実績|計画|見込|末|$)/u;
const relatives: readonly (readonly [RegExp, -1 | 0 | 1])[] = [
  [/(?:前|昨)年度/u, -1],
  [/(?:今|本|当|当該|報告|評価|対象)年度/u, 0],
  [/(?:次|翌|来)年度/u, 1],
];

/** The year that a label names, and the label without it. @param words normal words, as `labelWords` gives them */
export function yearOfLabel(words: string): { readonly year: LabelYear | null; readonly rest: string } {
  const cut = (found: RegExpExecArray): string =>
    `${words.slice(0, found.index)}${words.slice(found.index + found[0].length)}`
      .replace(/\(\)/gu, '')
      .replace(/^の|の$/u, '');
  const range = ranged.exec(words);
  if (range) {
    const from = keyOf(range[1]);
    const last = range[2] ?? '';
    const to = keyOf(/^\d{1,2}$/.test(last) && from ? `${from[0] ?? ''}${last}` : last);
    if (from && to) return { year: { kind: 'range', from, to }, rest: cut(range) };
  }
  const date = dated.exec(words);
  const key = date && keyOf(date[1]);
  if (date && key) {
    const inMonth = Number(date[2] ?? date[3]);
    const before = inMonth >= 1 && inMonth <= 3;
    return { year: { kind: 'year', year: before ? nextYear(key, -1) : key }, rest: cut(date) };
  }
  for (const pattern of [paired, single]) {
    const found = pattern.exec(words);
    const year = found && keyOf(found[1]);
    if (found && year) return { year: { kind: 'year', year }, rest: cut(found) };
  }
  const number = bare.exec(words);
  if (number) {
    const digits = number[1] ?? number[2] ?? '';
    return { year: { kind: 'bare', number: digits === '元' ? 1 : Number(digits) }, rest: cut(number) };
  }
  for (const [pattern, steps] of relatives) {
    const found = pattern.exec(words);
    if (found) return { year: { kind: 'relative', steps }, rest: cut(found) };
  }
  return { year: null, rest: words };
}

/**
 * A year without its era, or of two digits, as the one that is nearest to those that are known; the newest era where
 * nothing is known.
 */
export function yearOfBare(number: number, known: readonly FiscalYearKey[]): FiscalYearKey | null {
  const candidates = [`R${number}`, `H${number}`, `S${number}`]
    .map((text) => parseFiscalYear(text))
    .concat(fiscalYearOf(2000 + number))
    .filter((year) => year !== null);
  const [newest] = candidates;
  if (known.length === 0 || newest === undefined) return newest ?? null;
  const distance = (year: FiscalYearKey): number =>
    Math.min(...known.map((other) => Math.abs(westernYear(other) - westernYear(year))));
  return candidates.reduce((best, year) => (distance(year) < distance(best) ? year : best), newest);
}

function keyOf(text: string | undefined): FiscalYearKey | null {
  if (text === undefined) return null;
  const short = text.replace(/^fy/u, '').replace(/^[令平昭](?=[元\d])/u, (sign) => eraLetters[sign] ?? sign);
  return parseFiscalYear(short.replace(/^[hrs]/u, (letter) => letter.toUpperCase()));
}
