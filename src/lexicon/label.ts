import { normalText } from '../quantity';

/** Brackets of all kinds become round ones. */
const brackets: Readonly<Record<string, string>> = {
  '〔': '(',
  '[': '(',
  '{': '(',
  '【': '(',
  '「': '(',
  '『': '(',
  '<': '(',
  '〈': '(',
  '《': '(',
  '≪': '(',
  '〕': ')',
  ']': ')',
  '}': ')',
  '】': ')',
  '」': ')',
  '』': ')',
  '>': ')',
  '〉': ')',
  '》': ')',
  '≫': ')',
};

/** Spellings of one word, and signs that join two words. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/取り?組み?/gu, '取組'],
  [/位置[付づ]け/gu, '位置付'],
  [/見込み/gu, '見込'],
  [/達成度合い?/gu, '達成度'],
  [/(?:及び|および|並びに|ならびに|又は|または|もしくは)/gu, '・'],
  [/[、,&+]|\/(?!\d)/gu, '・'],
  // 現状と課題, but not a と inside of a word
  [/(?<=[一-龠])と(?=[一-龠])/gu, '・'],
  [/№/gu, 'no'],
  [/ナンバー|ＮＯ/gu, 'no'],
  [/[ヶケヵカ]所/gu, 'か所'],
];

/**
 * A label as it is compared: NFKC without spaces, line breaks and signs before and behind it, brackets round, one
 * spelling for 取組み and 取り組み, one sign for と・及び・、. 「◇現　状\nと課題」 → 「現状・課題」.
 */
export function labelWords(text: string): string {
  let words = known.get(text);
  if (words === undefined) {
    words = normalWords(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, words);
  }
  return words;
}

/** Sheets of one form have the same labels again and again. */
const known = new Map<string, string>();
const mostKnown = 20_000;
const bracketSigns = new RegExp(`[${Object.keys(brackets).join('').replace(/[[\]]/gu, '\\$&')}]`, 'gu');

function normalWords(text: string): string {
  let words = normalText(text)
    .replace(/[\s\u200B-\u200D\uFEFF]+/gu, '')
    .toLowerCase();
  words = words.replace(bracketSigns, (char) => brackets[char] ?? char);
  words = words
    .replace(/^[○●◎◯■□◆◇★☆※*・▼▽▲△▶→]+/u, '')
    .replace(/^\(?\d{1,2}[).．](?=\D)/u, '')
    .replace(/[※*]\d*$|[:：]$/u, '')
    .replace(/^no\.$/u, 'no');
  for (const [pattern, one] of spellings) words = words.replace(pattern, one);
  // a bracket around the whole: 【数値目標】
  return words.replace(/^\(([^()]*)\)$/u, '$1');
}

/** What stands in brackets, and the words without: 「目標値(件)」 → 目標値 and [件]. */
export function withoutBrackets(words: string): {
  readonly plain: string;
  readonly inside: readonly string[];
} {
  const inside = [...words.matchAll(/\(([^()]*)\)/gu)]
    .map((match) => match[1] ?? '')
    .filter((one) => one !== '');
  return { plain: words.replace(/\([^()]*\)/gu, ''), inside };
}
