import type { Direction } from '../../achievement';
import type { Indicator, PlanSettings } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Figure } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly year: string;
  readonly value: string;
  readonly earlier: string;
  readonly earlierYear: string;
  readonly direction: 'up' | 'down';
}

/**
 * A yearly target that goes against the way from the baseline to the last target: 675 → 680 on the way down. Told once an
 * indicator. Amounts with a total of their own (合計) may go up and down.
 */
export const targetNotMonotone: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const step = stepBack(indicator, place, plan.settings);
      if (!step) return [];
      const { before, figure, direction } = step;
      return [
        {
          severity: 'warning',
          where: where(figure.field),
          data: {
            ...data,
            year: figure.year ?? '',
            value: figure.text,
            earlier: before.text,
            earlierYear: before.year ?? '',
            direction,
          },
        },
      ];
    }),
};

interface StepBack {
  readonly before: Figure;
  readonly figure: Figure;
  readonly direction: 'up' | 'down';
}

/** The first target that goes against the way of its indicator. */
export function stepBack(indicator: Indicator, place: number, { years }: PlanSettings): StepBack | null {
  if (indicator.totalTarget !== undefined) return null;
  const { baseline, targets, finalTarget } = seriesOf(indicator, place);
  const closing = targets.at(-1)?.year === years.at(-1) ? [] : finalTarget ? [finalTarget] : [];
  const way = [...(baseline ? [baseline] : []), ...targets, ...closing];
  const direction = indicator.direction ?? overall(way);
  if (direction === null || direction === 'keep') return null;
  for (const [i, figure] of way.entries()) {
    const before = way[i - 1];
    if (before && isBack(before, figure, direction)) return { before, figure, direction };
  }
  return null;
}

function overall(way: readonly Figure[]): Direction | null {
  const [first, last] = [way[0], way.at(-1)];
  if (!first || !last || first === last) return null;
  const order = last.number.compare(first.number);
  return order === 0 ? 'keep' : order > 0 ? 'up' : 'down';
}

function isBack(before: Figure, after: Figure, direction: 'up' | 'down'): boolean {
  const order = after.number.compare(before.number);
  return direction === 'up' ? order < 0 : order > 0;
}
