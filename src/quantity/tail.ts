import { currencyUnit } from './currency';
import { shortYears } from './lead';
import { calendarMark } from './mask';
import { dashes } from './sign';
import { knownUnits } from './known-units';
import { qualifiersAfter, qualifiersInBrackets } from './qualifier-words';
import { actions, longestFirst } from './words';

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

const multiplier = '(?:十億|百億|千億|百万|千万|十万|兆|億|万|千)?';
const after = `(?:${longestFirst(qualifiersAfter)})`;
const ending = `(?:${longestFirst([...qualifiersAfter, ...actions])})`;
/** Kanji, katakana, Latin letters and the few hiragana that units have; ー goes on and never begins. */
const firstCharacter = '(?:[一-龠々〆ァ-ヺA-Za-zμ%‰°]|m[23]|か(?=所|月|国|年)|つ(?![いく]))';
const unitCharacter = `(?:${firstCharacter}|ー)`;
/** What a mass is of: t-CO2, kg-N. */
const substance = '-?(?:CO2|CH4|N2O)(?:-?eq|e)?|-[CNP](?![A-Za-z])';
const unitWord = `${firstCharacter}(?:${unitCharacter}|${substance}|[23](?=$|[^\\d.,%]))*?`;
const known = `(?:${longestFirst(knownUnits)})`;
/** 人・日, 千人, 10万人, 100世帯: what an amount is of. */
const perWord = `(?:1(?:0{0,4}(?=[千万億])|0*(?=[^\\d,.])))?${multiplier}${unitWord}(?:・${unitWord})*`;
const per = `(?:${perWord}|\\(${perWord}\\))`;
const unit = `${multiplier}${unitWord}(?:・${known})*(?:/${per})*`;

/** 「15件中12件」: there the unit ends before 中. */
const wordGoesOn =
  '(?:(?=(?:中|のうち|うち|の内)の?[^\\d]{0,8}\\d)|(?![一-龠々ァ-ヺーA-Za-z%°]|(?<=[A-Za-z])\\d|-(?:CO|CH|N2O|[CNP](?![A-Za-z]))))';
const percent = new RegExp(`([%‰])((?:を?${ending}|台)*)${wordGoesOn}`, 'uy');
const joined = new RegExp(`(${unit})((?:を?${ending})*)${wordGoesOn}`, 'uy');
const bareMultiplier = new RegExp(`(兆|億|万|千)((?:を?${after})*)(?![一-龠々ァ-ヺーA-Za-z%])`, 'uy');
const noUnit = new RegExp(`()((?:${after})+)(?![一-龠々ァ-ヺーA-Za-z])`, 'uy');
const apart = new RegExp(`\\s+(${multiplier}${known}(?:/${known})*)((?:${ending})*)(?=$|[\\s()、,])`, 'uy');
const laterQualifier = new RegExp(`\\s*(${after})(?=$|[\\s(),、])`, 'uy');
const bracket = /\s*\(([^()]*)\)/uy;
/** 18,426※, 18,426※1, 18,426¹⁾ */
const noteMark = /\s*(?:[※*†‡][\uE002,、・※]*|[¹²³⁰⁴-⁹]+\)|¹|(?<=[^\d])[²³⁴-⁹])(?=$|[\s()])/uy;
/** ¥1,200- */
const endOfAmount = new RegExp(`(?:\\.?[${dashes}]|也)(?=$|[\\s)])`, 'uy');
const split = new RegExp(`${ending}|台`, 'gu');
const isQualifier = new Set<string>([...qualifiersAfter, '台']);
const inBrackets = new Set<string>(qualifiersInBrackets);
const isUnit = new Set<string>(knownUnits);
const onlyYears = /^[\uE001~〜・、\s-]+$/u;
const asOf = /(?:時点|現在)$/u;
const yearInside = new RegExp(`^(\uE001+(?:[~〜・、-]\uE001+)*)(.*)$`, 'u');

/** What a figure brings along itself: the mark of its currency ('' without), the unit of 6割5分. */
export interface OwnUnit {
  readonly currency: string;
  readonly unit: string | null;
}

/** Reads what stands behind the figure that ends at `from`; both texts are whole, `masked` with years covered. */
export function readTail(masked: string, normal: string, from: number, own: OwnUnit): Tail {
  const tail = {
    unit: own.unit,
    qualifiers: [] as string[],
    yearNote: null as string | null,
    suffix: null as string | null,
  };
  const closing = own.currency === '' ? null : match(endOfAmount, masked, from);
  let end = from + (closing?.[0].length ?? readUnit(masked, normal, from, tail));
  for (;;) {
    const word = match(laterQualifier, masked, end);
    if (word?.[1]) {
      tail.qualifiers.push(word[1]);
      end += word[0].length;
      continue;
    }
    const note = match(noteMark, masked, end);
    if (note) {
      addSuffix(tail, normal.slice(end, end + note[0].length).trim());
      end += note[0].length;
      continue;
    }
    const closed = match(bracket, masked, end);
    if (!closed || /\d|^\uE002+$/u.test(closed[1] ?? '')) break;
    readBracket(
      closed[1] ?? '',
      normal.slice(end + closed[0].indexOf('(') + 1, end + closed[0].length - 1),
      tail,
    );
    end += closed[0].length;
  }
  const plain = !/^[の度次期]/u.test(masked.slice(end)) || /^のうち|^の内/u.test(masked.slice(end));
  if (own.currency === '') return { ...tail, end, plain };
  const unit = currencyUnit(own.currency, tail.unit);
  return { ...tail, unit, end, plain: plain && unit !== null };
}

type Growing = { -readonly [K in 'unit' | 'yearNote' | 'suffix']: Tail[K] } & { qualifiers: string[] };

/** Reads the unit with the words joined to it; gives how many characters they take. */
function readUnit(masked: string, normal: string, from: number, tail: Growing): number {
  const found =
    match(noUnit, masked, from) ??
    match(bareMultiplier, masked, from) ??
    match(percent, masked, from) ??
    match(joined, masked, from) ??
    match(apart, masked, from);
  if (!found) return 0;
  const printed = normal.slice(from, from + found[0].length).trim();
  tail.unit = found[1] ? printed.slice(0, found[1].length) : tail.unit;
  for (const word of found[2]?.match(split) ?? []) {
    if (isQualifier.has(word)) tail.qualifiers.push(word);
    else tail.suffix = (tail.suffix ?? '') + word;
  }
  return found[0].length;
}

/** 「(H28)」「(見込)」「(件)」「(R3実績)」, a remark, or several of them: 「(本市・R3年度末)」. */
function readBracket(maskedContent: string, normalContent: string, tail: Growing): void {
  const pieces = [...maskedContent.matchAll(/[^・、,;]+/gu)];
  if ((pieces.length === 1 || onlyYears.test(maskedContent)) && readNote(maskedContent, normalContent, tail))
    return;
  for (const piece of pieces) {
    const printed = normalContent.slice(piece.index, piece.index + piece[0].length);
    if (pieces.length > 1 && readNote(piece[0], printed, tail)) continue;
    addSuffix(tail, printed.trim());
  }
}

function addSuffix(tail: Growing, words: string): void {
  tail.suffix = (tail.suffix === null ? '' : `${tail.suffix}・`) + words;
}

/** True when it was a year, a qualifier or the unit. */
function readNote(maskedContent: string, normalContent: string, tail: Growing): boolean {
  const content = normalContent.trim();
  const year = yearInside.exec(maskedContent.trim());
  if (year?.[1]) {
    const note = content.slice(year[1].length).trim();
    const isQualifying = inBrackets.has(note) && note !== '末';
    const short = shortYears(year[1], content.slice(0, year[1].length));
    tail.yearNote = (/^\d/.test(note) ? content : short + (isQualifying ? '' : note)).replace(asOf, '');
    if (isQualifying) tail.qualifiers.push(note);
  } else if (
    tail.yearNote === null &&
    maskedContent.includes(calendarMark) &&
    /^(?:[MTSHR]\.?\d|令和|平成|昭和|\d+(?: ?[~〜・、-] ?\d+)*[年月])/u.test(content)
  ) {
    tail.yearNote = content.replace(asOf, '');
  } else if (inBrackets.has(content) || /^[^\s、,]{1,8}(?:換算|ベース)$/u.test(content)) {
    tail.qualifiers.push(content);
  } else if (isUnit.has(content) && tail.unit === null) {
    tail.unit = content;
  } else {
    return false;
  }
  return true;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
