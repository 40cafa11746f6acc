import type { OrderedWords } from './methods/method';
import type { RateChoice, RateInput } from './types';

/** The words of target and actual, and those among which they stand: of the indicator, else of the plan. */
export function wordsOf(input: RateInput, { why }: Pick<RateChoice, 'why'>): OrderedWords {
  return {
    words: input.stages ?? input.stageWords ?? [],
    isOrdered: why !== 'stage-words',
    target: input.target?.text.trim() ?? '',
    actual: input.actual?.text.trim() ?? '',
  };
}
