import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf } from '../texts';

const halfWidth = /[\uff61-\uff9f]+/gu;

/** 半角カナ (U+FF61–FF9F): lost or broken in mail and older systems, and never the same as the full-width word in a search. */
export const halfWidthKana: Rule = {
  code: 'half-width-kana',
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Finding[] => {
      const found = one.text.match(halfWidth);
      if (!found) return [];
      const better = one.text.replace(halfWidth, (kana) => kana.normalize('NFKC'));
      return [
        {
          code: 'half-width-kana',
          severity: 'warning',
          where: one.where,
          data: {
            ...textData(one),
            found: found.join('、'),
            better: found.map((kana) => kana.normalize('NFKC')).join('、'),
          },
          ...textFix(one, better),
        },
      ];
    }),
};
