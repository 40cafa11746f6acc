import type { Plan } from '../plan';

/** Numbers of measures in the order of the plan, neighbours as a range: 「1～29、31」. */
export function numberRanges({ measures }: Plan, isMeant: (number: string) => boolean): string {
  const ranges: string[][] = [];
  let isRunning = false;
  for (const { number } of measures) {
    const isOne = isMeant(number);
    if (isOne && isRunning) ranges.at(-1)?.push(number);
    else if (isOne) ranges.push([number]);
    isRunning = isOne;
  }
  return ranges
    .flatMap((range) => (range.length < 3 ? range : [`${range[0] ?? ''}～${range.at(-1) ?? ''}`]))
    .join('、');
}
