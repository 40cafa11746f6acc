import type { Doubt } from './doubts';

/** Doubts of one kind that one look settles: the first, and the others. */
export interface DoubtGroup {
  readonly first: Doubt;
  readonly others: readonly Doubt[];
}

/** The same doubt in several cells, or on several sheets, is told once. */
export function groupedDoubts(doubts: readonly Doubt[]): DoubtGroup[] {
  const groups = new Map<string, DoubtGroup>();
  for (const doubt of doubts) {
    const { code, text, other = '' } = doubt;
    // what is drawn or stands in sentences is the same trouble on every sheet, whatever its words
    const isOne = ['choice-drawn', 'figures-in-text', 'two-figures'].includes(code);
    const key = isOne ? code : `${code} ${other} ${code === 'figure-open' ? '' : text}`;
    const before = groups.get(key);
    groups.set(key, before ? { ...before, others: [...before.others, doubt] } : { first: doubt, others: [] });
  }
  return [...groups.values()];
}
