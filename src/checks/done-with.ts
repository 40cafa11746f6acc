import type { Measure, PlanSettings } from '../plan';

/** 達成, 休止, 統合 …: a measure that bears a mark of the plan's own words is not reported any more. */
export function isDoneWith({ marks }: Measure, { statusWords }: PlanSettings): boolean {
  return statusWords.some((word) => marks[word] === true);
}
