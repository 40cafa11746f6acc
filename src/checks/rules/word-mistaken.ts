import type { Found } from '../finding';
import type { MistakenWord } from '../mistaken-words';
import { mistakesIn } from '../mistakes';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf, type TextData } from '../texts';

interface Data extends TextData {
  readonly typed: string;
  readonly meant: string;
  readonly around: string;
}

/**
 * A word that is typed for another of the same sound or shape (決裁 for 決済, 徴収 for 聴取, 撤底 for 徹底), told by the words
 * beside it. A text that names both words beside each other speaks of the difference and is left alone.
 */
export const wordMistaken: Rule<Data> = {
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Found<Data>[] =>
      mistakesIn(one.text).map(({ word, places, around }) => ({
        severity: 'warning',
        where: one.where,
        data: { ...textData(one), typed: word.typed, meant: word.meant, around },
        ...textFix(one, replaced(one.text, word, places)),
      })),
    ),
};

function replaced(text: string, { typed, meant }: MistakenWord, places: readonly number[]): string {
  let better = text;
  for (const at of [...places].reverse()) {
    better = better.slice(0, at) + meant + better.slice(at + typed.length);
  }
  return better;
}
