import { shortYear } from './mask';
import { actions, knownUnits, qualifiersAfter, qualifiersInBrackets } from './words';

/** What stands behind a figure and belongs to it: unit, qualifiers, the year in brackets. */
export interface Tail {
  readonly unit: string | null;
  readonly qualifiers: readonly string[];
  readonly yearNote: string | null;
  /** 開催 in 「1回開催」. */
  readonly suffix: string | null;
  /** The position behind all of it. */
  readonly end: number;
  /** False for a figure that is only part of a word (1の, 2度). */
  readonly plain: boolean;
}

const longestFirst = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');

const multiplier = '(?:十億|百億|千億|百万|千万|十万|兆|億|万|千)?';
const after = `(?:${longestFirst(qualifiersAfter)})`;
const ending = `(?:${longestFirst([...qualifiersAfter, ...actions])})`;
/** Kanji, katakana, Latin letters and the few hiragana that units have. */
const unitCharacter =
  '(?:[一-龠々〆ァ-ヺーA-Za-z%‰℃㎡㎥]|m[23]|か(?=所|月|国|年)|つ(?![いく])|[\\u3371-\\u33DF])';
const unitWord = `${unitCharacter}(?:${unitCharacter}|-CO2|[23](?=$|[^\\d.,%]))*?`;
const unit = `${multiplier}${unitWord}(?:/${unitWord})*`;

const joined = new RegExp(`(${unit})((?:を?${ending})*)(?![一-龠々ァ-ヺーA-Za-z%])`, 'uy');
const bareMultiplier = new RegExp(`(兆|億|万|千)((?:を?${after})*)(?![一-龠々ァ-ヺーA-Za-z%])`, 'uy');
const noUnit = new RegExp(`()((?:${after})+)(?![一-龠々ァ-ヺーA-Za-z])`, 'uy');
const apart = new RegExp(
  `\\s+(${multiplier}(?:${longestFirst(knownUnits)})(?:/(?:${longestFirst(knownUnits)}))*)((?:${ending})*)(?=$|[\\s()、,])`,
  'uy',
);
const laterQualifier = new RegExp(`\\s*(${after})(?=$|[\\s(),、])`, 'uy');
const bracket = /\s*\(([^()]*)\)/uy;
const split = new RegExp(ending, 'gu');
const isQualifier = new Set<string>(qualifiersAfter);
const inBrackets = new Set<string>(qualifiersInBrackets);
const isUnit = new Set<string>(knownUnits);
const yearInside = /^(\uE001+)(.*)$/u;

/** Reads what stands behind the figure that ends at `from`; both texts are whole, `masked` with years covered. */
export function readTail(masked: string, normal: string, from: number): Tail {
  let end = from;
  let unitFound: string | null = null;
  let suffix: string | null = null;
  let yearNote: string | null = null;
  const qualifiers: string[] = [];
  const first =
    match(noUnit, masked, from) ??
    match(bareMultiplier, masked, from) ??
    match(joined, masked, from) ??
    match(apart, masked, from);
  if (first) {
    unitFound =
      first[1] === ''
        ? null
        : normal
            .slice(end, end + first[0].length)
            .trim()
            .slice(0, first[1]?.length);
    for (const word of first[2]?.match(split) ?? []) {
      if (isQualifier.has(word)) qualifiers.push(word);
      else suffix = (suffix ?? '') + word;
    }
    end += first[0].length;
  }
  for (;;) {
    const word = match(laterQualifier, masked, end);
    if (word?.[1]) {
      qualifiers.push(word[1]);
      end += word[0].length;
      continue;
    }
    const closed = match(bracket, masked, end);
    const content = closed?.[1]?.trim() ?? '';
    if (!closed || /\d/.test(content)) break;
    const year = yearInside.exec(content);
    if (year?.[1]) {
      const at = masked.indexOf('\uE001', end);
      const note = (year[2] ?? '').trim();
      yearNote = shortYear(normal.slice(at, at + year[1].length));
      if (inBrackets.has(note) && note !== '末') qualifiers.push(note);
      else yearNote += note;
    } else if (inBrackets.has(content)) {
      qualifiers.push(content);
    } else if (isUnit.has(content) && unitFound === null) {
      unitFound = content;
    } else {
      suffix = (suffix ?? '') + content;
    }
    end += closed[0].length;
  }
  return {
    unit: unitFound,
    qualifiers,
    yearNote,
    suffix,
    end,
    plain: !/^[の度次期]/u.test(masked.slice(end)),
  };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
