import { textWidth } from '../print/font-metrics';
import { breakLines, mayBreakBetween } from '../print/line-break';

/** What a break costs by where it stands; a line that is two ems longer or shorter than the mean costs 2. */
const costs = { between: 0, beforeKana: 3, evenKanji: 1, oddKanji: 4, inside: 8 } as const;

/**
 * A label of ours whose column is too narrow for it, with line feeds where its words end: 「担当/部署」, not 「担当部/署」.
 * As many lines as it takes anyway; a label that fits or has line feeds already stays as it is. `room` in ems.
 */
export function partedLabel(label: string, room: number): string {
  if (label.includes('\n')) return label;
  const chars = [...label];
  // What is longer is no label, and has no words that a reader would miss at a line's end.
  if (chars.length > longestLabel) return label;
  const count = breakLines(label, room).flat().length;
  if (count < 2) return label;
  const best = bestParts({ chars, room, mean: textWidth(label) / count, known: new Map() }, 0, count);
  return best ? best.lines.join('\n') : label;
}

/** Characters. */
const longestLabel = 100;

interface Parts {
  readonly cost: number;
  readonly lines: readonly string[];
}

interface Parting {
  readonly chars: readonly string[];
  /** ems */
  readonly room: number;
  /** Width of a line, were all alike; ems. */
  readonly mean: number;
  /** What was found before, by where it begins and its number of lines: without it the time doubles with every character. */
  readonly known: Map<string, Parts | null>;
}

function bestParts(parting: Parting, from: number, count: number): Parts | null {
  const key = `${String(from)},${String(count)}`;
  const before = parting.known.get(key);
  if (before !== undefined) return before;
  const best = partsFrom(parting, from, count);
  parting.known.set(key, best);
  return best;
}

function partsFrom(parting: Parting, from: number, count: number): Parts | null {
  const { chars, room, mean } = parting;
  const line = (to: number): { text: string; width: number } => {
    const text = chars.slice(from, to).join('');
    return { text, width: textWidth(text) };
  };
  if (count === 1) {
    const { text, width } = line(chars.length);
    return width > room ? null : { cost: unevenness(width, mean), lines: [text] };
  }
  let best: Parts | null = null;
  for (let to = from + 1; to < chars.length; to++) {
    const { text, width } = line(to);
    if (width > room) break;
    if (!mayBreakBetween(chars[to - 1] ?? '', chars[to] ?? '')) continue;
    const rest = bestParts(parting, to, count - 1);
    if (!rest) continue;
    const cost = unevenness(width, mean) + breakCost(chars, to) + rest.cost;
    if (!best || cost < best.cost) best = { cost, lines: [text, ...rest.lines] };
  }
  return best;
}

function unevenness(width: number, mean: number): number {
  return (width - mean) ** 2 / 2;
}

function breakCost(chars: readonly string[], at: number): number {
  const before = scriptOf(chars[at - 1]);
  const after = scriptOf(chars[at]);
  if (before !== after) return before === 'kanji' && after === 'hiragana' ? costs.beforeKana : costs.between;
  if (before === 'other') return costs.between;
  if (before !== 'kanji') return costs.inside;
  let start = at;
  while (start > 0 && scriptOf(chars[start - 1]) === 'kanji') start--;
  // most words are of two kanji
  return (at - start) % 2 === 0 ? costs.evenKanji : costs.oddKanji;
}

function scriptOf(char = ''): 'kanji' | 'hiragana' | 'katakana' | 'western' | 'other' {
  if (/\p{Script=Han}/u.test(char)) return 'kanji';
  if (/\p{Script=Hiragana}/u.test(char)) return 'hiragana';
  if (/[\p{Script=Katakana}ー]/u.test(char)) return 'katakana';
  return /[\p{L}\p{N}.,%-]/u.test(char) ? 'western' : 'other';
}
