import type { Found } from '../finding';
import { around, type Span } from '../quote';
import type { Rule } from '../rule';
import { textFix } from '../text-fix';
import { textData, textsOf, type PlanText, type TextData } from '../texts';

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
/** Brackets no further apart than this are quoted together. */
const near = 24;
const anyBracket = /[()（）「」『』【】〔〕［］[\]]/u;

interface Data extends TextData {
  readonly state: 'width' | 'open';
  readonly around: string;
  readonly places: number;
}

/**
 * Brackets that are opened in one width and closed in the other 「（BCP)」, or never closed. Each kind is told once a text,
 * with the place of the first.
 */
export const bracketPair: Rule<Data> = {
  check: ({ plan }) =>
    textsOf(plan).flatMap((one): Found<Data>[] => {
      if (!anyBracket.test(one.text)) return [];
      const { widths, open, text } = pairUp(one.text);
      return [
        ...told(one, 'width', widths).map((finding) => ({ ...finding, ...textFix(one, text) })),
        ...told(one, 'open', open),
      ];
    }),
};

function told(one: PlanText, state: 'width' | 'open', places: readonly Span[]): Found<Data>[] {
  const [first] = places;
  if (!first) return [];
  return [
    {
      severity: 'info',
      where: one.where,
      data: { ...textData(one), around: around(one.text, first), places: places.length, state },
    },
  ];
}

/** The text with each closing bracket in the width of its opening one. */
export function pairedBrackets(text: string): string {
  return anyBracket.test(text) ? pairUp(text).text : text;
}

interface Pairing {
  /** From an opening bracket to the one of the other width that closes it; that one alone where it is far. */
  readonly widths: readonly Span[];
  /** Opening brackets that nothing closes. */
  readonly open: readonly Span[];
  readonly text: string;
}

/** List marks 「1)」 close nothing. */
function pairUp(text: string): Pairing {
  const open: { readonly bracket: string; readonly start: number }[] = [];
  const widths: Span[] = [];
  // all brackets are single UTF-16 units
  const units = text.split('').map((char, at) => {
    if (closing.has(char)) open.push({ bracket: char, start: at });
    else if (closers.has(char)) {
      const last = open.at(-1);
      const expected = last && closing.get(last.bracket);
      if (!last || expected === undefined) return char;
      if (expected !== char && expected !== otherWidth.get(char)) return char;
      open.pop();
      if (expected !== char) widths.push({ start: at - last.start > near ? at : last.start, end: at + 1 });
      return expected;
    }
    return char;
  });
  return {
    widths,
    open: open.map(({ start }) => ({ start, end: start + 1 })),
    text: units.join(''),
  };
}
