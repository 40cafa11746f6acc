import type { Quantity } from '../quantity';

/** Words that say that a figure is a running total: the amount of all years up to its own, not of its year alone. */
const runningTotalWords = [
  '累計',
  '累積',
  '通算',
  '累年',
  '延べ累計',
  '開始からの合計',
  '年度からの合計',
  'までの合計',
] as const;
const pattern = new RegExp(runningTotalWords.join('|'), 'u');

/** Whether an indicator is a stock by its name, its unit or a note on it; the total of a stock is its last value. */
export function isRunningTotal({
  name,
  unit,
  note,
}: {
  readonly name: string;
  readonly unit?: string | undefined;
  readonly note?: string | undefined;
}): boolean {
  return [name, unit, note].some((text) => text !== undefined && pattern.test(text.normalize('NFKC')));
}

/** The last of the running totals that is there, the years in their order. */
export function lastOf(totals: readonly (Quantity | null)[]): Quantity | null {
  return totals.findLast((one) => one !== null && one.kind === 'number') ?? null;
}
