import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { textData, textsOf } from '../texts';

/** 〇月, ○○課, ××, XX, （調整中）, 未定稿, ？？: what was to be filled in later. */
const placeholder =
  /[〇○◯●](?=[年月日名人件円])|[〇○◯●]{2,}|[×✕]{2,}|(?<![A-Za-zＡ-Ｚ])[XＸ]{2,}(?![A-Za-zＡ-Ｚ])|[（(](?:調整中|確認中|要確認|仮置き?|作成中|P|Ｐ)[）)]|未定稿|要確認|[?？]{2,}|＿{2,}|_{3,}/u;

/** A placeholder that was left in a text. */
export const placeholderLeft: Rule = {
  code: 'placeholder-left',
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Finding[] => {
      const found = placeholder.exec(one.text);
      if (!found) return [];
      const around = one.text.slice(Math.max(0, found.index - 6), found.index + found[0].length + 6);
      return [
        {
          code: 'placeholder-left',
          severity: 'warning',
          where: one.where,
          data: { ...textData(one), found: found[0], around },
        },
      ];
    }),
};
