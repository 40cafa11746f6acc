import { qualifiersBefore } from './qualifier-words';
import { longestFirst } from './words';

/** A period that stands before a figure: 「年60頭」, 「1日平均35人」. */
export interface Period {
  /** 年, 月, 週, 日 */
  readonly of: string;
  /** As printed: 年, 1日平均. */
  readonly printed: string;
  readonly isMean: boolean;
}

/** The words between the name of a figure and its digits. */
export interface WordsAtEnd {
  /** Qualifiers as printed, in their order. */
  readonly words: readonly string[];
  readonly period: Period | null;
  /** What the unit is of by one of the qualifiers: 月 of 月間, 人・日 of 1人1日当たり. */
  readonly measuredBy: string | null;
  /** How much of the text stands before them. */
  readonly length: number;
}

const qualifier = new RegExp(
  `(?:${longestFirst(qualifiersBefore)}|\uE002+(?:日|か月|ヶ月|か年|ヶ年|カ年|年間|年)平均)\\s*$`,
  'u',
);
/** 全国平均, 県内 (3位): what a figure is held against. */
const compared =
  /(?:(?:全国|国|都道府県|県内?|都|道|府|市内?|町|村|区|圏域|管内|類似団体|県下)平均|(?<=^|[\s:(])(?:全国|国内|県内|県下|都内|道内|府内|市内|圏域内|管内|世界))\s*$/u;
/** 1人1日当たり, 人口10万人あたり */
const measured =
  /((?:\uE002+(?:百万|十万|万|千|億)?|[百千万](?=[人世]))(?:[一-龠々A-Za-z]|か月|ヶ月)+\d?(?:\uE002+[一-龠々]+)*)(?:当たり|当り|あたり|につき)\s*$/u;
/** The same without a figure: 世帯当たり, 一人当たり. */
const measuredWithout =
  /((?<=^|[\s:(])一?(?:人|世帯|戸|件|回|日|月|か月|週|時間|校|施設|団体|企業|社|台|平米))(?:当たり|当り|あたり|につき)\s*$/u;
/** 年3回, 週平均9.7回, 1日35人; 月 and 週 also joined to what is done: 研修会月2回, but not 今月, 毎週. */
const period =
  /(?:(?<=^|[\s:(、・]|平均)\uE002?(年|か月|ヶ月|月|週|日)|(?<=[一-龠々ァ-ヺー)])(?<![今先毎正来翌前昨隔各当同全初半年月週象終\uE000-\uE002])(月|週))(平均)?\s*$/u;
/** Qualifiers that tell a period. Not 年間: a fiscal year is what every figure of a plan is of. */
const periodOf: Readonly<Record<string, string>> = {
  月間: '月',
  毎月: '月',
  毎週: '週',
  毎日: '日',
};
/** Words that end in 約 and are not 「約」: 予約, 契約 … */
const otherThanAbout = /[予公契規条節制誓要集婚特倹成解盟]約$/u;
/** So many words before one figure are none. */
const most = 4;

/** Reads the words at the end of what stands before a figure; both texts are the same piece, `masked` with names covered. */
export function readWordsAtEnd(masked: string, normal: string): WordsAtEnd {
  const words: string[] = [];
  let found: Pick<WordsAtEnd, 'period' | 'measuredBy'> = { period: null, measuredBy: null };
  let length = masked.length;
  for (let i = 0; i < most; i++) {
    const rest = masked.slice(0, length);
    const word = wordAtEnd(rest, normal);
    if (!word) break;
    length = word.at;
    if (word.period === undefined || word.period === null)
      words.unshift(normal.slice(word.at, rest.length).trim());
    found = {
      period: found.period ?? word.period ?? null,
      measuredBy: found.measuredBy ?? word.measuredBy ?? null,
    };
  }
  return { words, ...found, length };
}

interface Word {
  readonly at: number;
  readonly period?: Period | null;
  readonly measuredBy?: string;
}

function wordAtEnd(masked: string, normal: string): Word | null {
  const by = measured.exec(masked) ?? measuredWithout.exec(masked);
  if (by?.[1]) return { at: by.index, measuredBy: unitsOf(normal.slice(by.index, by.index + by[1].length)) };
  const of = period.exec(masked);
  if (of) {
    const printed = normal.slice(of.index, masked.length).trim();
    // 3か月平均 is the mean of three months
    if (!/^[02-9]/.test(printed)) {
      const unit = (of[1] ?? of[2] ?? '').replace(/^[かヶ]/u, '');
      return { at: of.index, period: { of: unit, printed, isMean: of[3] !== undefined } };
    }
  }
  const than = compared.exec(masked);
  if (than) return { at: than.index };
  const word = qualifier.exec(masked);
  if (!word || otherThanAbout.test(masked.trimEnd()) || /\S全$/u.test(masked.trimEnd())) return null;
  const measuredBy = periodOf[word[0].trim()];
  return { at: word.index, ...(measuredBy === undefined ? {} : { measuredBy }) };
}

/** 1人1日 → 人・日, 10万人 → 10万人 */
function unitsOf(printed: string): string {
  return printed
    .split(/(?<=\D)(?=\d)/u)
    .map((piece) => piece.replace(/^[1一](?=\D)/u, ''))
    .join('・');
}
