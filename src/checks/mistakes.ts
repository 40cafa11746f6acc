import { mistakenWords, type MistakenWord } from './mistaken-words';

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

/** A listed word in a text, with the places (from 0) at which its neighbours show it to be wrong. */
export interface Mistake {
  readonly word: MistakenWord;
  readonly places: readonly number[];
  readonly around: string;
}

/** The words of a text that are typed for others. */
export function mistakesIn(text: string): Mistake[] {
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

function oneOf(words: string | undefined, pattern: (list: string) => string): RegExp | null {
  return words === undefined ? null : new RegExp(pattern(words.split(' ').join('|')), 'u');
}
