import { labelWords, withoutBrackets } from './label';
import { yearOfLabel } from './label-year';

/** Words that somebody uses for a field, by a word that the lexicon knows: 所属グループ → 担当部署. Both as labels are compared. */
export type OwnWords = ReadonlyMap<string, string>;

/** Pairs as they were typed. */
export function ownWordsOf(pairs: Iterable<readonly [own: string, known: string]>): OwnWords {
  return new Map([...pairs].map(([own, known]) => [labelWords(own), labelWords(known)] as const));
}

/**
 * A label in words that the lexicon knows, whatever year and brackets stand beside them: 「R6見積り（件）」 → 「R6目標(件)」.
 * @param words normal words, as `labelWords` gives them
 */
export function inKnownWords(words: string, own: OwnWords): string {
  if (own.size === 0) return words;
  const { rest } = yearOfLabel(words);
  for (const part of [words, rest, withoutBrackets(rest).plain]) {
    const known = own.get(part);
    if (known !== undefined) return words.replace(part, known);
  }
  return words;
}
