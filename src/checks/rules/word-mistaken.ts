import type { Finding } from '../finding';
import { mistakenWords, type MistakenWord } from '../mistaken-words';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf } from '../texts';

/** Characters of a text that are looked at before and after a word, and how many are quoted. */
const reach = 16;
const quoted = 8;

interface Entry {
  readonly word: MistakenWord;
  readonly before: RegExp | null;
  readonly after: RegExp | null;
  readonly unless: RegExp | null;
}

const entries: readonly Entry[] = mistakenWords.map((word) => ({
  word,
  before: oneOf(word.before, (list) => `(?:${list})$`),
  after: oneOf(word.after, (list) => `^(?:${list})`),
  unless: oneOf(word.unless, (list) => `(?:${list})$`),
}));
const byFirst = new Map<string, Entry[]>();
for (const entry of entries) {
  const first = entry.word.typed.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
}
const any = new RegExp([...new Set(entries.map(({ word }) => word.typed))].join('|'), 'u');

/**
 * A word that is typed for another of the same sound or shape (決裁 for 決済, 徴収 for 聴取, 撤底 for 徹底), told by the words
 * beside it. A text that names both words beside each other speaks of the difference and is left alone.
 */
export const wordMistaken: Rule = {
  code: 'word-mistaken',
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Finding[] =>
      mistakesIn(one.text).map(({ word, places, around }) => ({
        code: 'word-mistaken',
        severity: 'warning',
        where: one.where,
        data: { ...textData(one), typed: word.typed, meant: word.meant, around },
        ...textFix(one, replaced(one.text, word, places)),
      })),
    ),
};

interface Mistake {
  readonly word: MistakenWord;
  readonly places: readonly number[];
  readonly around: string;
}

function mistakesIn(text: string): Mistake[] {
  if (!any.test(text)) return [];
  const places = new Map<MistakenWord, number[]>();
  for (let at = 0; at < text.length; at++) {
    for (const entry of byFirst.get(text.charAt(at)) ?? []) {
      if (!isMistaken(text, at, entry)) continue;
      places.set(entry.word, [...(places.get(entry.word) ?? []), at]);
    }
  }
  return [...places].map(([word, found]) => ({
    word,
    places: found,
    around: quote(text, found[0] ?? 0, word),
  }));
}

function isMistaken(text: string, at: number, { word, before, after, unless }: Entry): boolean {
  if (!text.startsWith(word.typed, at)) return false;
  const left = text.slice(Math.max(0, at - reach), at);
  const right = text.slice(at + word.typed.length, at + word.typed.length + reach);
  if (unless?.test(left) === true) return false;
  if (/^[（(「・／/]/u.test(right) && right.includes(word.meant)) return false;
  return (before === null && after === null) || before?.test(left) === true || after?.test(right) === true;
}

function quote(text: string, at: number, { typed }: MistakenWord): string {
  return text.slice(Math.max(0, at - quoted), at + typed.length + quoted).replace(/\s+/gu, ' ');
}

function replaced(text: string, { typed, meant }: MistakenWord, places: readonly number[]): string {
  let better = text;
  for (const at of [...places].reverse()) {
    better = better.slice(0, at) + meant + better.slice(at + typed.length);
  }
  return better;
}

function oneOf(words: string | undefined, pattern: (list: string) => string): RegExp | null {
  return words === undefined ? null : new RegExp(pattern(words.split(' ').join('|')), 'u');
}
