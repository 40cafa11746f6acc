import type { Found } from '../finding';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf, type TextData } from '../texts';

const halfWidth = /[\uff61-\uff9f]+/gu;

interface Data extends TextData {
  readonly found: string;
  readonly better: string;
}

/** 半角カナ (U+FF61–FF9F): lost or broken in mail and older systems, and never the same as the full-width word in a search. */
export const halfWidthKana: Rule<Data> = {
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Found<Data>[] => {
      const found = one.text.match(halfWidth);
      if (!found) return [];
      return [
        {
          severity: 'warning',
          where: one.where,
          data: {
            ...textData(one),
            found: [...new Set(found)].join('、'),
            better: [...new Set(found)].map(fullWidthKana).join('、'),
          },
          ...textFix(one, fullWidthKana(one.text)),
        },
      ];
    }),
};

export function fullWidthKana(text: string): string {
  return text.replace(halfWidth, (kana) => kana.normalize('NFKC'));
}
