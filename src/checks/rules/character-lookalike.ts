import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf } from '../texts';

/** Dashes for the long vowel of katakana: 「デ-タ」, 「センタ－」 before a particle. */
const dash =
  /(?<=[ァ-ヴヷ-ヺ])[-－−‐‑–—―](?=[ァ-ヴヷ-ヺー])|(?<=[ァ-ヴ]{2})[-－−](?=[のをはがにへとで、。]|$)/gu;
/** Kanji for the katakana that looks like it, between katakana: 「プ口グラム」, 「ネットワ一ク」. */
const kanji = /(?<=[ァ-ヴー])[口力工二卜八夕一](?=[ァ-ヴー])/gu;
/** Letters of other alphabets in a word of kana, kanji or Latin letters: 「デバйд対策」, 「АI」. Greek stands alone as a sign (α). */
const foreign =
  /(?<=[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}A-Za-zー])[\p{Script=Cyrillic}]+|[\p{Script=Cyrillic}]+(?=[\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Han}A-Za-z])|(?<=[A-Za-z])\p{Script=Greek}|\p{Script=Greek}(?=[A-Za-z])/gu;

const katakana: Readonly<Record<string, string>> = {
  口: 'ロ',
  力: 'カ',
  工: 'エ',
  二: 'ニ',
  卜: 'ト',
  八: 'ハ',
  夕: 'タ',
  一: 'ー',
};

/** A character that looks like the right one and is another: no search and no comparison finds the word. */
export const characterLookalike: Rule = {
  code: 'character-lookalike',
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Finding[] => {
      const dashes = one.text.match(dash) ?? [];
      const signs = (one.text.match(kanji) ?? []).filter(() => !/[ァ-ヴー]一[カヵケヶ]/u.test(one.text));
      const letters = one.text.match(foreign) ?? [];
      const found = [...dashes, ...signs, ...letters];
      if (found.length === 0) return [];
      const better = mended(one.text, signs.length > 0);
      return [
        {
          code: 'character-lookalike',
          severity: 'warning',
          where: one.where,
          data: {
            ...textData(one),
            found: [...new Set(found)].join('、'),
            set: letters.length > 0 ? 'letters' : signs.length > 0 ? 'kanji' : 'dash',
            text: one.text,
          },
          ...(letters.length === 0 ? textFix(one, better) : {}),
        },
      ];
    }),
};

function mended(text: string, withKanji: boolean): string {
  const dashed = text.replace(dash, 'ー');
  return withKanji ? dashed.replace(kanji, (char) => katakana[char] ?? char) : dashed;
}
