import { fieldWords, type FieldWords, type LabelRole } from './fields';
import { labelWords } from './label';

/** A word of a field. */
export interface LexiconWord {
  readonly role: LabelRole;
  /** Of names of measures; 0 for other fields. */
  readonly level: number;
  readonly word: string;
  /** As labels are compared. */
  readonly key: string;
}

const declared = Object.entries(fieldWords) as [LabelRole, FieldWords][];

/** All words of all fields that count in lists and forms, in the order in which they are looked up. */
export const lexicon: readonly LexiconWord[] = declared.flatMap(([role, { words = [], levels = [] }]) =>
  [{ level: 0, words }, ...levels].flatMap(({ level, words: own }) =>
    own.map((word) => ({ role, level, word, key: labelWords(word) })),
  ),
);

/** The words of a field that count in lists and forms. */
export function wordsOfField(role: LabelRole): readonly string[] {
  return lexicon.filter((one) => one.role === role).map(({ word }) => word);
}

const alone = (part: 'inForms' | 'ofRows'): ReadonlyMap<string, LabelRole> =>
  new Map(
    declared.flatMap(([role, words]) => (words[part] ?? []).map((word) => [labelWords(word), role] as const)),
  );
/** Words that count in forms alone, and words of rows, by their normal spelling. */
export const formKeys = alone('inForms');
export const rowKeys = alone('ofRows');
