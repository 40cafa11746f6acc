/** Rows or columns that come (`count` over 0) or go, from `at` on, counted from 0. */
export interface Shift {
  readonly axis: 'row' | 'col';
  readonly at: number;
  readonly count: number;
}

/** Where a row or column goes; null when it is deleted. */
export function movePosition(position: number, { at, count }: Shift): number | null {
  if (position < at) return position;
  if (count < 0 && position < at - count) return null;
  return position + count;
}

/** Where a block from one row or column to another goes; null when all of it is deleted. */
export function moveSpan(
  first: number,
  last: number,
  { at, count }: Shift,
): readonly [number, number] | null {
  if (count > 0) return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at - count;
  const start = first < at ? first : first < end ? at : first + count;
  const stop = last < at ? last : last < end ? at - 1 : last + count;
  return stop < start ? null : [start, stop];
}
