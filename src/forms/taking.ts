import { kindInName } from './kind-in-name';
import { splitUnit } from './units';

/** How a field's text is taken from its cell. */
export interface Taking {
  /**
   * `whole`; `after` a label in the same cell (「事業名：…」); the number or the name of 「施策１－１　地球温暖化対策の推進」; the name
   * or the unit of 「補助件数（件）」; `joined` from cells with one character each; `chosen` of 「■継続　□廃止」.
   */
  readonly how: 'whole' | 'after' | 'numberOf' | 'titleOf' | 'nameOf' | 'unitOf' | 'joined' | 'chosen';
  /** What stands before the text in its cell. */
  readonly label?: string;
  readonly cells?: number;
}

export const whole: Taking = { how: 'whole' };

/** The text of a field as its cell holds it. */
export function takeText(text: string, { how, label }: Taking): string {
  const rest = label === undefined ? text.trim() : behind(text, label);
  switch (how) {
    case 'whole':
    case 'after':
    case 'joined':
      return rest;
    case 'numberOf':
      return splitNumber(rest)?.number ?? '';
    case 'titleOf':
      return splitNumber(rest)?.title ?? rest;
    case 'nameOf':
      return splitUnit(nameIn(rest), true).name;
    case 'unitOf':
      return splitUnit(nameIn(rest), true).unit ?? '';
    case 'chosen':
      return chosenIn(rest);
  }
}

/** 「件数（件）【実績】」 without what its row's figures are. */
function nameIn(text: string): string {
  return kindInName(text, { rows: new Map() })?.name ?? text;
}

/** What stands behind the label; where somebody wrote the label otherwise, behind its sign. */
function behind(text: string, label: string): string {
  if (text.startsWith(label)) return text.slice(label.length).trim();
  const sign = label.trim().at(-1) ?? '';
  const end = /[：:】）)\]］〕]/u.test(sign) ? text.search(/[：:】）)\]］〕]/u) : -1;
  return end < 0 ? text.trim() : text.slice(end + 1).trim();
}

/** Whether a text offers something to choose from by signs: 「□拡充　■継続」, 「☑A ☐B」. */
export function isChoice(text: string): boolean {
  return /[□☐]/u.test(text) && optionsIn(text).length >= 2;
}

/** What is marked of 「□拡充　■継続　□廃止」, several joined by 、; '' where nothing is. */
function chosenIn(text: string): string {
  return optionsIn(text)
    .filter(({ sign }) => !/[□☐]/u.test(sign))
    .map(({ words }) => words)
    .join('、');
}

function optionsIn(text: string): { readonly sign: string; readonly words: string }[] {
  return [...text.matchAll(/([□☐■☑☒✔✓])\s*([^□☐■☑☒✔✓]+)/gu)].map(([, sign = '', words = '']) => ({
    sign,
    words: words.replace(/[\s・、,，/／]+$/u, '').trim(),
  }));
}

const numbered =
  /^\s*((?:[^\s\d０-９]{0,6}(?:施策|取組|事業|項目|目標|アクション|ACTION|Action|No[.．]?|№|第|柱|方針|章|分野)[^\s\d０-９]{0,2})?)\s*([（(]?[\dＡ-ＺA-Z０-９ⅠⅡⅢⅣⅤⅥ]{1,4}(?:\s*[-－‐ー−・.．]\s*[（(]?[\d０-９]{1,3}[）)]?){0,4}[）)]?)\s*[\s　:：.．、]\s*(\S[\s\S]*)$/u;

/** 「施策１－１　地球温暖化対策の推進」 → number and title; null for a text without a number in front. */
export function splitNumber(text: string): { readonly number: string; readonly title: string } | null {
  const match = numbered.exec(text);
  const [, prefix = '', number = '', title = ''] = match ?? [];
  if (number === '' || title === '' || title.length > 60) return null;
  // 「基本目標１」 is called so, 「施策１－１」 is １－１
  const named = /目標|柱|方針|章|分野/u.test(prefix) ? prefix.trim() : '';
  return { number: named + number.replace(/\s/gu, ''), title: title.trim() };
}

const hows: readonly Taking['how'][] = [
  'whole',
  'after',
  'numberOf',
  'titleOf',
  'nameOf',
  'unitOf',
  'joined',
  'chosen',
];

/** A taking in one text, as it is kept in the workbook: `nameOf 活動指標①：`. */
export function takingText({ how, label, cells }: Taking): string {
  return [how, ...(cells === undefined ? [] : [String(cells)]), ...(label === undefined ? [] : [label])].join(
    ' ',
  );
}

/** The taking that a text tells; the whole cell for any other. */
export function takingOf(text: string): Taking {
  const [how = '', ...rest] = text.split(' ');
  const known = hows.find((one) => one === how);
  if (!known) return whole;
  const label = rest.join(' ');
  if (known === 'joined') return { how: known, cells: Number(label) || 1 };
  return label === '' ? { how: known } : { how: known, label };
}
