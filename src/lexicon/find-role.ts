import { editDistance, similarity } from './distance';
import type { LabelRole } from './fields';
import { labelWords, withoutBrackets } from './label';
import { formKeys, lexicon, rowKeys, type LexiconWord } from './words-of-fields';

/** What a label stands for, by a word of the lexicon. */
export type FoundRole = Omit<LexiconWord, 'key'>;

/** What may stand behind a word without changing what it means. */
const endings = ['の名称', 'の名前', '名称', '名', '等', '欄', 'の欄', '一覧'];

const byKey = new Map<string, LexiconWord>();
for (const entry of lexicon) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);

/**
 * The role that has this label among its words; of the roles that share a word, the first of the lexicon.
 * @param words normal words, without a year
 */
export function findRole(words: string): FoundRole | null {
  const { plain } = withoutBrackets(words);
  for (const text of [words, plain]) {
    for (const form of formsOf(text)) {
      const found = byKey.get(form);
      if (found) return { role: found.role, level: found.level, word: found.word };
    }
  }
  return allOneRole(plain);
}

/** The same for a label of a form, where some words mean more than above a column of a list. */
export function roleInForm(words: string): LabelRole | null {
  return formKeys.get(words) ?? findRole(words)?.role ?? null;
}

/** Which figures a row or column holds: 目標・計画・上段, 実績・下段, 基準値, 達成率; null for other words. */
export function rowKindOf(text: string): RowKind | null {
  const role = rowKeys.get(labelWords(text));
  return isRowKind(role) ? role : null;
}

const rowKinds = ['target', 'actual', 'baseline', 'rate'] as const;
export type RowKind = (typeof rowKinds)[number];

function isRowKind(role: LabelRole | undefined): role is RowKind {
  return rowKinds.some((kind) => kind === role);
}

/** 施策・事業名: several words of one role. */
function allOneRole(words: string): FoundRole | null {
  const parts = words.split('・');
  if (parts.length < 2) return null;
  const [first, ...more] = parts.map((part) => findRole(part));
  return first && more.every((one) => one?.role === first.role) ? first : null;
}

/** The label itself, then without what may stand behind a word. */
function formsOf(text: string): string[] {
  const shorter = endings.filter((end) => text.endsWith(end)).map((end) => text.slice(0, -end.length));
  return [text, ...shorter].filter((form) => form !== '');
}

/** All roles that have this label among their words: 計画 is a name as well as a figure. */
export function rolesOf(words: string): ReadonlySet<LabelRole> {
  const { plain } = withoutBrackets(words);
  return new Set(lexicon.filter(({ key }) => key === words || key === plain).map(({ role }) => role));
}

/** A word of so many characters or more that differs from another in one sign alone is that word, mistyped. */
const leastMistyped = 3;
/** In words of so many two signs may be wrong. */
const leastForTwo = 6;

/**
 * The word that a label is, without what stands in brackets, with one sign mistaken for another, two exchanged, or (from four signs on) one left out or typed twice;
 * null where no word is so near, or words of several roles are.
 * @param words normal words that no field has
 */
export function mistypedRole(words: string): FoundRole | null {
  const { plain } = withoutBrackets(words);
  const found = new Map<LabelRole, FoundRole>();
  for (const { key, role, level, word } of lexicon) {
    for (const form of [key, `${key}名`]) {
      const longest = Math.max(form.length, plain.length);
      const least = form.length === plain.length ? leastMistyped : leastMistyped + 1;
      if (longest < least || Math.abs(form.length - plain.length) > 1) continue;
      if (editDistance(form, plain) <= (longest >= leastForTwo ? 2 : 1))
        found.set(role, { role, level, word });
    }
  }
  const [only, another] = found.values();
  return only && another === undefined ? only : null;
}

/** Less alike than this is another word. */
const leastAlike = 0.5;

/** The word of the lexicon that is most like a label, to be offered where none is meant for sure; null where none is near. */
export function nearestRole(words: string): FoundRole | null {
  const { plain } = withoutBrackets(words);
  let best: LexiconWord | null = null;
  let most = 0;
  for (const form of formsOf(plain === '' ? words : plain)) {
    for (const entry of lexicon) {
      const alike = likeness(form, entry.key);
      if (alike >= leastAlike && alike > most) [best, most] = [entry, alike];
    }
  }
  return best && { role: best.role, level: best.level, word: best.word };
}

/** A word of two characters or more inside of a label is near to it, the nearer the more of the label it is. */
function likeness(label: string, word: string): number {
  if (word.length >= 2 && label.includes(word)) return 0.55 + 0.4 * (word.length / label.length);
  return similarity(label, word);
}
