import { namePatterns, nameWords, type NameWords } from './name-words';
import type { Direction } from './terms';

/** What a name says of the way that is wanted. */
export interface NameSense {
  readonly direction: Direction;
  readonly weight: 2 | 3;
  /** The words that say it, as they stand in the name. */
  readonly words: string;
}

/** Every word once, in one width. */
const lexicon: ReadonlyMap<string, Pick<NameWords, 'direction' | 'weight'>> = new Map(
  nameWords.flatMap(({ words, direction, weight }) =>
    words.map((word) => [word.normalize('NFKC'), { direction, weight }] as const),
  ),
);
/** Names that are kept. */
const mostKnown = 2000;
const longest = Math.max(...[...lexicon.keys()].map((word) => word.length));

/**
 * What the name of an indicator says; null where it says nothing. Its head decides, the word of the lexicon that stands
 * last (`name-words.ts`); what stands in brackets only explains.
 */
export const senseOfName = onceAName((name: string): NameSense | null => {
  const head = withoutBrackets(name.normalize('NFKC'));
  const shape = namePatterns.find(({ pattern }) => pattern.test(head));
  if (shape) {
    const { direction, weight, pattern } = shape;
    return { direction, weight, words: pattern.exec(head)?.[0] ?? head };
  }
  return lastWord(head);
});

/** The amount by which something changed, as a name says it: −1 for 削減額 and 減少面積, 1 for 増加件数; else null. */
export const amountInName = onceAName((name: string): 1 | -1 | null => {
  const head = withoutBrackets(name.normalize('NFKC'));
  const found = changeAmount.exec(head);
  if (!found?.[1]) return null;
  return found[1].startsWith('増') ? 1 : -1;
});

/** 増減, 収支: a figure that can be on either side of zero. */
export function isBalance(name: string): boolean {
  return /増減|収支|差引|差額|過不足|社会増|自然増|社会動態|自然動態|損益|黒字|赤字|利益/u.test(
    name.normalize('NFKC'),
  );
}

const changeAmount =
  /(削減|縮減|節減|節約|低減|減少|短縮|圧縮|抑制|減|増加|増収|増額|増(?!減))(?:額|量|数|率|幅|時間|面積|件数|人数|日数|枚数|回数|効果|ポイント)[^の]*$/u;

/** Every year of an indicator asks for its name again, and the plans of a city for the same names. */
function onceAName<Sense>(read: (name: string) => Sense): (name: string) => Sense {
  const known = new Map<string, Sense>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const sense = read(name);
    if (known.size >= mostKnown) known.clear();
    known.set(name, sense);
    return sense;
  };
}

function lastWord(text: string): NameSense | null {
  for (let end = text.length; end > 0; end--) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const words = text.slice(start, end);
      const entry = lexicon.get(words);
      if (!entry || isPartOfWord(text, start, end)) continue;
      const { direction, weight } = entry;
      return direction && { direction, weight, words };
    }
  }
  return null;
}

/** AI in MAIN. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  const latin = (at: number): boolean => /[A-Za-z]/.test(text[at] ?? '');
  return (latin(start) && latin(start - 1)) || (latin(end - 1) && latin(end));
}

function withoutBrackets(name: string): string {
  return name.replace(/[([【〔〈<][^)\]】〕〉>]*[)\]】〕〉>]/gu, '').trim();
}
