import { textWidth } from './font-metrics';

/**
 * What a line of a list begins with: a bullet, a number in a circle, in brackets or with a stop, ※ with its number. A
 * triangle before a figure is its minus, and one bare figure no number of a list.
 */
const bullet = '[・･•●○◎◯〇□■◇◆☆★▽▼→⇒➢☐☑]|[△▲](?![ 　]*[0-9０-９])|[-－ー―*＊][ 　]';
const circled = '[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf\u2776-\u277f\u24d0-\u24e9\u32d0-\u32fe]';
const inBrackets =
  '[(（](?:注?[0-9０-９]{1,2}|[一二三四五六七八九十]|[ア-ン]|[a-zａ-ｚ]|注)[)）]|[\u2474-\u2487]';
const withStop = '(?:[0-9０-９]{1,2}|[ア-ン])(?:[．、)）]|\\.(?![0-9]))';
const note = '[※＊*](?:注?[0-9０-９]{1,2})?[：:]?|注[0-9０-９]{0,2}[)）：:]';
const mark = new RegExp(
  `^[ \u3000]*(?:${[circled, inBrackets, withStop, bullet, note].join('|')})[ \u3000]*`,
  'u',
);

/** In a box that is narrower nothing hangs: too little would be left, as a part of the room. */
const mostHang = 0.25;

/**
 * How far the further lines of a paragraph are set in: the width of the mark that it begins with; 0 without one. Lengths
 * are ems.
 */
export function hangOf(paragraph: string, room: number): number {
  const own = textWidth(mark.exec(paragraph)?.[0] ?? '');
  return own > room * mostHang ? 0 : own;
}
