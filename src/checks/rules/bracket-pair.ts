import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf } from '../texts';

const closing = new Map(
  Object.entries({
    '(': ')',
    '（': '）',
    '「': '」',
    '『': '』',
    '【': '】',
    '〔': '〕',
    '［': '］',
    '[': ']',
  }),
);
const otherWidth = new Map(Object.entries({ ')': '）', '）': ')', ']': '］', '］': ']' }));
const closers = new Set(closing.values());
const anyBracket = /[()（）「」『』【】〔〕［］[\]]/u;

/** Brackets that are opened in one width and closed in the other 「（BCP)」, or never closed. */
export const bracketPair: Rule = {
  code: 'bracket-pair',
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Finding[] => {
      if (!anyBracket.test(one.text)) return [];
      const { state, text } = pairUp(one.text);
      if (state === 'fine') return [];
      return [
        {
          code: 'bracket-pair',
          severity: 'info',
          where: one.where,
          data: { ...textData(one), text: one.text, state },
          ...(state === 'width' ? textFix(one, text) : {}),
        },
      ];
    }),
};

/** The text with each closing bracket in the width of its opening one. List marks 「1)」 close nothing. */
function pairUp(text: string): { readonly state: 'fine' | 'width' | 'open'; readonly text: string } {
  const open: string[] = [];
  const chars = [...text].map((char) => {
    if (closing.has(char)) open.push(char);
    else if (closers.has(char)) {
      const expected = closing.get(open.at(-1) ?? '');
      if (expected === undefined) return char;
      if (expected !== char && expected !== otherWidth.get(char)) return char;
      open.pop();
      return expected;
    }
    return char;
  });
  const paired = chars.join('');
  return { state: open.length > 0 ? 'open' : paired === text ? 'fine' : 'width', text: paired };
}
