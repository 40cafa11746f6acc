import type { Found } from '../finding';
import { around } from '../quote';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf, type TextData } from '../texts';

/**
 * Dashes for the long vowel of katakana: 「デ-タ」, 「センタ－」 before a particle. Between two long words a dash parts them
 * (アウトプット－アウトカム), unless the first ends as words before a long vowel do (インタ-ネット).
 */
const dash =
  /(?<=(?<![ァ-ヺー])[ァ-ヺ][ァ-ヺー]?)[-－−‐‑–—―](?=[ァ-ヴヷ-ヺー])|(?<=[ァ-ヺ])[-－−‐‑–—―](?=[ァ-ヺー]{1,2}(?![ァ-ヺー]))|(?<=[サタナマザダバパャュ])[-－−‐‑–—―](?=[ァ-ヺー]{3})|(?<=[ァ-ヴ]{2})[-－−](?=[のをはがにへとで、。]|$)/gu;
/**
 * Kanji for the katakana that looks like it, between katakana: 「プ口グラム」, 「ネットワ一ク」. Not where a word of its own
 * stands there: ブランド力アップ, ネット口コミ, サービス一カ所, コース八グループ.
 */
const kanji =
  /(?<=[ァ-ヴー])(?:口(?!コミ)|力(?=[ーンッァィゥェォャュョ])|(?<=(?<![ァ-ヴー])[ァ-ヴー])力|工(?!コー|コツ)|[二八一](?![カヵケヶ]|グループ|チーム|コース|クラス|セット|ページ|キロ|メートル|トン|パーセント|ポイント|ケース|サイクル|シーズン|ステージ|ブロック|エリア|プラン)|[卜夕])(?=[ァ-ヴー])/gu;
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

interface Data extends TextData {
  readonly set: 'letters' | 'kanji' | 'dash';
  readonly found: string;
  readonly around: string;
}

/** A character that looks like the right one and is another: no search and no comparison finds the word. */
export const characterLookalike: Rule<Data> = {
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Found<Data>[] => {
      const dashes = one.text.match(dash) ?? [];
      const signs = one.text.match(kanji) ?? [];
      const letters = one.text.match(foreign) ?? [];
      const found = [...dashes, ...signs, ...letters];
      if (found.length === 0) return [];
      const better = rightLetters(one.text);
      return [
        {
          severity: 'warning',
          where: one.where,
          data: {
            ...textData(one),
            found: [...new Set(found)].join('、'),
            set: letters.length > 0 ? 'letters' : signs.length > 0 ? 'kanji' : 'dash',
            around: placeIn(one.text),
          },
          ...(letters.length === 0 ? textFix(one, better) : {}),
        },
      ];
    }),
};

function rightLetters(text: string): string {
  return text.replace(dash, 'ー').replace(kanji, (char) => katakana[char] ?? char);
}

/** What stands around the first of them. */
function placeIn(text: string): string {
  const [first] = [dash, kanji, foreign]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index);
  const start = first?.index ?? 0;
  return around(text, { start, end: start + (first?.[0].length ?? 0) });
}
