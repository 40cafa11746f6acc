import { similarity } from './distance';
import { labelWords, withoutBrackets } from './label';
import { lexicon, type LabelRole } from './roles';

/** What a label stands for. */
export interface FoundRole {
  readonly role: LabelRole;
  readonly level: number;
  /** The word of the lexicon. */
  readonly word: string;
}

interface Entry extends FoundRole {
  readonly key: string;
}

/** What may stand behind a word without changing what it means. */
const endings = ['の名称', 'の名前', '名称', '名', '等', '欄', 'の欄', '一覧'];

const entries: readonly Entry[] = lexicon.flatMap(({ role, level = 0, words }) =>
  words.map((word) => ({ role, level, word, key: labelWords(word) })),
);
const byKey = new Map<string, Entry>();
for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);

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
  return new Set(entries.filter(({ key }) => key === words || key === plain).map(({ role }) => role));
}

/** Less alike than this is another word. */
const leastAlike = 0.5;

/** The word of the lexicon that is most like a label, to be offered where none is meant for sure; null where none is near. */
export function nearestRole(words: string): FoundRole | null {
  const { plain } = withoutBrackets(words);
  let best: Entry | null = null;
  let most = 0;
  for (const form of formsOf(plain === '' ? words : plain)) {
    for (const entry of entries) {
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
