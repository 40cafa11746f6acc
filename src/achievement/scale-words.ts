import type { Scale, ScaleStep } from './grade';

/** A bound that a sentence names: 「75%以上」, 「100％未満」. */
interface NamedBound {
  /** Where its figure stands in the text, and how long it is. */
  readonly at: number;
  readonly length: number;
  readonly number: number;
  readonly side: 'lower' | 'upper';
  /** Whether the bound itself belongs to the step. */
  readonly isIn: boolean;
}

const words = {
  以上: { side: 'lower', isIn: true },
  超: { side: 'lower', isIn: false },
  を超え: { side: 'lower', isIn: false },
  未満: { side: 'upper', isIn: false },
  以下: { side: 'upper', isIn: true },
} as const;

const named = /([0-9０-９]+(?:[.．][0-9０-９]+)?)\s*(?:[%％]|パーセント)?\s*(以上|を超え|超|未満|以下)/gu;

function boundsIn(text: string): NamedBound[] {
  return [...text.matchAll(named)].map((match) => {
    const [, figure = '', word = '以上'] = match;
    return {
      at: match.index,
      length: figure.length,
      number: Number(figure.normalize('NFKC')),
      ...words[word as keyof typeof words],
    };
  });
}

/** The bounds of a step as a sentence says them: 「75%以上100%未満」; '' for a scale by comparison with the baseline. */
export function stepWords(scale: Scale, index: number): string {
  const step = scale[index];
  if (!step || step.compared !== undefined) return '';
  const upper = scale[index - 1];
  const from = step.from === null ? '' : `${String(step.from)}%${step.above ? '超' : '以上'}`;
  const to =
    upper?.from === undefined || upper.from === null
      ? ''
      : `${String(upper.from)}%${upper.above ? '以下' : '未満'}`;
  return from + to;
}

/** Whether every bound that the step's sentence names is that of the scale; a sentence without bounds contradicts nothing. */
export function agrees(text: string, scale: Scale, index: number): boolean {
  return boundsIn(text).every((bound) => {
    const limit = limitOf(scale, index, bound.side);
    return limit !== null && limit.number === bound.number && limit.isIn === bound.isIn;
  });
}

interface Limit {
  readonly number: number;
  readonly isIn: boolean;
}

function limitOf(scale: Scale, index: number, side: NamedBound['side']): Limit | null {
  const step: ScaleStep | undefined = side === 'lower' ? scale[index] : scale[index - 1];
  if (!step || step.from === null || step.compared !== undefined) return null;
  return { number: step.from, isIn: (side === 'lower') === (step.above !== true) };
}

/**
 * The step's sentence with the bounds of the scale in it, its other words as they are. Null where that cannot be said by
 * changing figures: a bound that the step has no longer, another word for it, or a bound named twice.
 */
export function withBounds(text: string, scale: Scale, index: number): string | null {
  let out = '';
  let last = 0;
  const seen = new Set<string>();
  for (const { at, length, side, isIn } of boundsIn(text)) {
    const limit = limitOf(scale, index, side);
    if (!limit || limit.isIn !== isIn || seen.has(side)) return null;
    seen.add(side);
    out += text.slice(last, at) + String(limit.number);
    last = at + length;
  }
  return out + text.slice(last);
}

type Worded = ScaleStep & { readonly text?: string | undefined };

/**
 * A scale that was changed, with sentences that follow: those that agreed with the former scale and were left as they were
 * get the new bounds; what else people wrote stays.
 */
export function followingTexts<S extends Worded>(before: readonly Worded[], after: readonly S[]): S[] {
  return after.map((step, index) => {
    const at = before.findIndex(({ grade }) => grade === step.grade);
    const { text } = step;
    if (text === undefined || at < 0 || before[at]?.text !== text) return step;
    if (!agrees(text, before, at) || agrees(text, after, index)) return step;
    const followed = withBounds(text, after, index) ?? stepWords(after, index);
    return { ...step, text: followed };
  });
}
