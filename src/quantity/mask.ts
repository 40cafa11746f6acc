import { keyOfMatch, yearPattern } from './fiscal-year';
import { knownUnits } from './known-units';
import { longestFirst } from './words';

/** Stands for each character of a figure that counts nothing: dates, ordinal numbers, numbers of paragraphs. */
export const calendarMark = '\uE000';
/** Stands for each character of a year. */
export const yearMark = '\uE001';
/** Stands for each digit inside the name of something: 「市税(主要4税)収納率」. */
export const nameMark = '\uE002';

/** Units behind which a date never goes on: 4/1日, 7/8月. */
const countedThings = knownUnits.filter((unit) => !/^[年月日時分秒週]/u.test(unit));

const dotted =
  /(?<![\d,])(?:[MTSHR]|令和|平成|昭和)?(?:\d{1,4}|元)[./]\d{1,2}[./]\d{1,2}(?![\d,])|(?<![A-Za-z])[MTSHR]\d{1,2}[./]\d{1,2}(?![\d,])/gu;
/** 4/1, 10:30, 0836-82-1111; but 12/15件 is a count of a count. */
const slashedOrTimed = new RegExp(
  `(?<![\\d.,])\\d{1,4}[/:]\\d{1,2}(?::\\d{2})?(?![\\d,])(?!(?:${longestFirst(countedThings)})(?!目))|\\d+-\\d+-\\d+(?:-\\d+)*`,
  'gu',
);
/** 24年度, 17〜23年度: a fiscal year without its era. */
const bareYears = /(?<![\d.,])\d{1,2}(?: ?[~〜・、-] ?\d{1,2})*年度(?![目分])/gu;
/** ※1, (注2), (*3): the number of a note. */
const noteNumbers =
  /(?<=[\d)\p{L}%] ?)※ ?\d{1,2}(?: ?[,、・] ?※? ?\d{1,2})*(?=$|[\s)、,])|(?<=\( ?)(?:[※*†‡]|注|註)[\d ,、・※*注-]+(?=\))|^[※*†‡] ?\d{1,2}(?=[\s)])/gu;
/** (1) … (2) …: numbers of items, where there are several. */
const itemNumbers = /(?<=^|[\s、,;])\(\d{1,2}\)(?= ?[^\s)])/gu;
const months = /\d{1,2}(?: ?[~〜・,、-] ?\d{1,2})*月(?!間|平均|額|当)(?:\d{1,2}日)?/gu;
const ordinals =
  /第 ?\d+(?:[.-]\d+)*|\d+ ?(?:年|期|回|か月|ヶ月|カ月|件|人|つ|箇所|か所|日|番)目|\d+(?:次(?!元)|号|丁目|番地|学期|年生|年次|四半期)|[一-四]四半期/gu;
/** 1人当たり, 3か年平均, 5点満点: figures that a value is measured by, not values. */
const measuredBy =
  /(?<![\d,.])1(?:年|か月|ヶ月|月|週|日)(?= ?約?\d[\d,.]*[^\d,.\s年月日時分週かヶカヵ箇])|(?:\d[\d,]*(?:百万|十万|万|千|億)?(?:人|日|件|世帯|か月|ヶ月|か年|カ年|ヶ年|年間|年|回|校|施設|団体|戸|台|時間|平方km|km2|ha))+(?:当たり|当り|あたり|につき|平均)|\d+点満点中?/gu;
const lettered = /(?:[A-Za-z]|No\.|#)[.-]?\d+(?:[.-]\d+)*/gu;
/** A bracket with figures that follows a name, before any figure: it belongs to the name when a figure follows. */
const leadingBracket = /^([^\d()]*[^\d()\s])(\([^()]*\d[^()]*\))(.*)$/su;

/** NFKC text with everything that looks like a figure but is none covered up, character by character. */
export function mask(normal: string): string {
  if (!/\d/.test(normal)) return normal;
  const years = cover(maskYears(cover(normal, dotted, calendarMark)), bareYears, calendarMark);
  return withoutNumbers(cover(years, slashedOrTimed, calendarMark))
    .replace(months, (found) => calendarMark.repeat(found.length))
    .replace(ordinals, (found) => calendarMark.repeat(found.length))
    .replace(measuredBy, digitsAsName)
    .replace(lettered, (found, at: number, whole: string) =>
      isUnitLetter(whole, at) ? found : digitsAsName(found),
    )
    .replace(leadingBracket, (found, before: string, bracket: string, after: string) =>
      /\d/.test(after.replace(/\([^()]*\)/g, '')) ? before + bracket.replace(/\d/g, nameMark) + after : found,
    );
}

/** The year as it is written short, in its own era: 「平成31年度」 → `H31`, 「2020年度」 → `R2`. */
export function shortYear(printed: string): string {
  const key = keyOfMatch(printed);
  const number = /\d{1,2}(?!\d)/.exec(printed)?.[0];
  if (key === null || /^\d{4}/.test(printed)) return key ?? printed;
  return (printed.startsWith('平成') || printed.startsWith('H')) && number === '31' ? 'H31' : key;
}

function maskYears(text: string): string {
  return cover(text, new RegExp(yearPattern.source, 'gu'), yearMark);
}

function cover(text: string, pattern: RegExp, mark: string): string {
  return text.replace(pattern, (found) => mark.repeat(found.length));
}

/** Covers the numbers of notes and of items. */
function withoutNumbers(text: string): string {
  const noted = /[※*†‡注註]/u.test(text) ? text.replace(noteNumbers, digitsAsName) : text;
  return (noted.match(itemNumbers)?.length ?? 0) > 1 ? noted.replace(itemNumbers, digitsAsName) : noted;
}

function digitsAsName(found: string): string {
  return found.replace(/\d/g, nameMark);
}

/** The m of 千m2 and the O of トンCO2 belong to a unit when a figure stands before it. */
function isUnitLetter(whole: string, at: number): boolean {
  return /(?:\d ?|\/)(?:兆|億|百万|十万|万|千)*(?:[kcdm]?m|[A-Za-zァ-ヺー]*-?(?:CO|CH|N2O|N))$/u.test(
    whole.slice(Math.max(0, at - 24), at + 1),
  );
}
