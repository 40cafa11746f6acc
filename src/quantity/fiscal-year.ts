import { normalText } from './characters';

/**
 * A fiscal year (April to March) by the era in which it ends up: `H29`, `R2`. The year 2019, which began in 平成 and
 * ended in 令和, is always `R1`.
 */
export type FiscalYearKey = string;

/** How a label names the year: `R2` · `R2(2020)` · `令和2年度` · `令和2(2020)年度` · `2020年度`. */
export type FiscalYearStyle = 'short' | 'short-western' | 'era' | 'era-western' | 'western';

interface Era {
  readonly letter: string;
  readonly name: string;
  /** Western year of the era's first year. */
  readonly first: number;
}

/** From the newest: the first whose `first` is not after the year has it. */
const eras: readonly Era[] = [
  { letter: 'R', name: '令和', first: 2019 },
  { letter: 'H', name: '平成', first: 1989 },
  { letter: 'S', name: '昭和', first: 1926 },
  { letter: 'T', name: '大正', first: 1912 },
  { letter: 'M', name: '明治', first: 1868 },
];

/** A year in words, inside NFKC text: `R2`, `R2(2020)`, `令和2年度`, `令和元(2019)年度`, `2020年度`. */
export const yearPattern =
  /(?:(?:(?<![A-Za-z])[MTSHR]\.?|明治|大正|昭和|平成|令和) ?(?:元|\d{1,2})(?![\d,%]|\.\d|[A-Za-z])(?: ?年度?)?(?: ?\(\d{4}(?:年度?)?\))?(?: ?年度?)?)|(?:(?<!\d)(?:18[6-9]|19\d|20\d|21\d)\d(?:年度|年(?!間)))/u;

/** The key of a western year: 2020 → `R2`. Null before 1868. */
export function fiscalYearOf(western: number): FiscalYearKey | null {
  const era = eras.find((one) => one.first <= western);
  return era ? `${era.letter}${western - era.first + 1}` : null;
}

/** The western year of a key: `R2` → 2020, `H31` → 2019. Throws for what is not a key. */
export function westernYear(key: FiscalYearKey): number {
  const era = eras.find((one) => key.startsWith(one.letter));
  const year = Number(key.slice(1));
  if (!era || !/^[MTSHR]\d{1,2}$/.test(key)) throw new RangeError(`Not a fiscal year: ${key}`);
  return era.first + year - 1;
}

/** `H31` → `R1`, `H32` → `R2`: one key for every year, whatever the era it was written in. */
export function canonicalYear(key: FiscalYearKey): FiscalYearKey {
  return fiscalYearOf(westernYear(key)) ?? key;
}

/** Reads a text that is a year and nothing else, in any of the styles; null for all others. */
export function parseFiscalYear(text: string): FiscalYearKey | null {
  const normal = normalText(text).trim();
  if (/^\d{4}$/.test(normal)) return fiscalYearOf(Number(normal));
  const found = yearPattern.exec(normal);
  return found && found[0].length === normal.length ? keyOfMatch(found[0]) : null;
}

/** The first year named in a label: 「令和4年度の実施内容」 → `R4`, 「H29(当初)」 → `H29`; null where none is. */
export function findFiscalYear(text: string): FiscalYearKey | null {
  const normal = normalText(text);
  const found = yearPattern.exec(normal);
  return found ? keyOfMatch(found[0]) : null;
}

/** The key of what `yearPattern` matched. */
export function keyOfMatch(matched: string): FiscalYearKey | null {
  const western = /^\d{4}/.exec(matched);
  if (western) return fiscalYearOf(Number(western[0]));
  const era = eras.find((one) => matched.startsWith(one.name) || matched.startsWith(one.letter));
  const year = /元|\d{1,2}/.exec(matched)?.[0];
  if (!era || year === undefined) return null;
  const number = year === '元' ? 1 : Number(year);
  return number === 0 ? null : canonicalYear(`${era.letter}${number}`);
}

/** The label of a year; the first year of an era is 「元」 where its name is written out. */
export function fiscalYearLabel(key: FiscalYearKey, style: FiscalYearStyle = 'short'): string {
  const canonical = canonicalYear(key);
  const western = westernYear(canonical);
  const era = eras.find((one) => canonical.startsWith(one.letter));
  const number = canonical.slice(1) === '1' ? '元' : canonical.slice(1);
  switch (style) {
    case 'short':
      return canonical;
    case 'short-western':
      return `${canonical}(${western})`;
    case 'era':
      return `${era?.name ?? ''}${number}年度`;
    case 'era-western':
      return `${era?.name ?? ''}${number}(${western})年度`;
    case 'western':
      return `${western}年度`;
  }
}

/** The year `steps` later (earlier when negative): `H30` → `R1`. */
export function nextYear(key: FiscalYearKey, steps = 1): FiscalYearKey {
  const later = fiscalYearOf(westernYear(key) + steps);
  if (later === null) throw new RangeError(`No era for the year ${steps} after ${key}`);
  return later;
}

/** Negative when `a` is earlier, 0 when both are the same year, positive when it is later. */
export function compareYears(a: FiscalYearKey, b: FiscalYearKey): number {
  return westernYear(a) - westernYear(b);
}

/** The years from the first to the last, both included; empty when the last is earlier. */
export function yearsBetween(first: FiscalYearKey, last: FiscalYearKey): FiscalYearKey[] {
  const count = Math.max(0, compareYears(last, first) + 1);
  return Array.from({ length: count }, (_, i) => nextYear(first, i));
}
