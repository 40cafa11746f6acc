import { compoundsIn, pairsOf, type Compound, type CompoundPair } from '../compounds';
import type { Found } from '../finding';
import { mistakesIn } from '../mistakes';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf, type PlanText, type TextData } from '../texts';

/** From how many texts on the usual compound is certain enough to be written in the place of the odd one. */
const usualFrom = 3;

interface Data extends TextData {
  readonly compound: string;
  readonly usual: string;
  readonly other: string;
}

/**
 * Two compounds of six kanji or more that are one but for a character: of the same sound (優先的検討規程, 規定), inside
 * (地域教育協議会, 協育), one more in a name (公共施設等総合管理計画), or another word of the same use at the end (包括的民間契約,
 * 委託). The rarer is told, of equally common ones the later; each pair once. Both in one text are meant to differ unless they
 * sound the same; what the words themselves show to be wrong is told by `word-mistaken`.
 */
export const compoundDiffers: Rule<Data> = {
  check: ({ plan }) =>
    pairsOf(compoundsIn(textsOf(plan).filter(isOwnText))).flatMap((found): Found<Data>[] => {
      const { usual, odd } = inOrder(found);
      const [one] = odd.texts;
      if (!one || isMeant(found) || found.words.some((word) => mistakesIn(word).length > 0)) return [];
      return [
        {
          severity: 'info',
          where: one.where,
          data: {
            ...textData(one),
            compound: odd.word,
            usual: usual.word,
            other: usual.texts.find(({ measure }) => measure !== one.measure)?.measure?.number ?? '',
          },
          ...(isCertain(found, usual, odd) ? textFix(one, one.text.replaceAll(odd.word, usual.word)) : {}),
        },
      ];
    }),
};

/** Names of departments are a list of their own, and the overview is held against the sheets by `overview-differs`. */
function isOwnText({ where, field }: PlanText): boolean {
  if (where.kind === 'overview') return where.part === 'summary';
  return where.kind !== 'measure' || (where.field.kind !== 'department' && !/課$|部署/u.test(field));
}

/** What is told of a compound: its stretch that differs, and the texts that hold it. */
function inOrder({ pair: [a, b], words }: CompoundPair): {
  readonly usual: Compound;
  readonly odd: Compound;
} {
  const [first, second] = [
    { ...a, word: words[0] },
    { ...b, word: words[1] },
  ];
  return b.texts.length > a.texts.length ? { usual: second, odd: first } : { usual: first, odd: second };
}

function isMeant({ pair: [a, b], kind }: CompoundPair): boolean {
  return kind !== 'sound' && a.texts.some((text) => b.texts.includes(text));
}

function isCertain({ kind }: CompoundPair, usual: Compound, odd: Compound): boolean {
  return kind === 'sound' && odd.texts.length === 1 && usual.texts.length >= usualFrom;
}
