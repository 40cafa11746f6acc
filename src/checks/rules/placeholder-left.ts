import type { Found } from '../finding';
import { around, type Span } from '../quote';
import type { Rule } from '../rule';
import { textData, textsOf, type TextData } from '../texts';

/**
 * 〇月, ○○課, ××, XX, （調整中）, 未定稿, ？？: what was to be filled in later. ○ and ● at the beginning of a line are list marks
 * where a word follows (●人材育成, ○年間計画); 要確認 is a word of its own in a sentence (要確認事項).
 */
const placeholders: readonly RegExp[] = [
  /(?<![\s。、）)」]|^)[〇○◯●](?=[年月日名人件円])/gmu,
  /(?<=[\s。、）)」]|^)[〇○◯●](?=[年月日名人件円](?!\p{Script=Han}))/gmu,
  /[〇○◯●]{2,}|[×✕]{2,}|(?<![A-Za-zＡ-Ｚ])[XＸ]{2,}(?![A-Za-zＡ-Ｚ])/gu,
  /[（(【](?:調整中|確認中|要確認|仮置き?|作成中|P|Ｐ)[）)】]|未定稿|(?<![（(【])要確認(?!\p{Script=Han}|[のとを])/gmu,
  /[?？]{2,}|＿{2,}|_{3,}/gu,
];

interface Data extends TextData {
  readonly found: string;
  readonly around: string;
}

/** Placeholders that were left in a text: told once, with all of them and the place of the first. */
export const placeholderLeft: Rule<Data> = {
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Found<Data>[] => {
      const spans = spansIn(one.text);
      const [first] = spans;
      if (!first) return [];
      const found = [...new Set(spans.map(({ start, end }) => one.text.slice(start, end)))];
      return [
        {
          severity: 'warning',
          where: one.where,
          data: { ...textData(one), found: found.join('、'), around: around(one.text, first) },
        },
      ];
    }),
};

function spansIn(text: string): Span[] {
  // a cell of marks alone (○○, ◎) is an answer of its own
  if (/^[〇○◯●◎△×✕]+$/u.test(text.trim())) return [];
  return placeholders
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}
