import type { Found } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Figure } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';

/** 累積欠損金, 累積赤字: a stock that is to be paid off, no running total. */
const stock = /(累積|累計)(?=欠損|赤字|損失|債務|負債|未収|滞納|不良|残高)/u;

interface Data extends IndicatorData {
  readonly year: string;
  readonly value: string;
  readonly earlier: string;
  readonly earlierYear: string;
}

/**
 * An indicator of running totals (累計) whose actuals or targets come nearer to zero from one year to the next; once for the
 * targets and once for the actuals.
 */
export const cumulativeFalls: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      if (!/累計|累積|通算/u.test(indicator.name) || stock.test(indicator.name)) return [];
      const { targets, actuals } = seriesOf(indicator, place);
      return [...falls(targets), ...falls(actuals)].map(([before, after]) => ({
        severity: 'warning',
        where: where(after.field),
        data: {
          ...data,
          year: after.year ?? '',
          value: after.text,
          earlier: before.text,
          earlierYear: before.year ?? '',
        },
      }));
    }),
};

/** The first fall. */
function falls(figures: readonly Figure[]): [Figure, Figure][] {
  for (const [i, after] of figures.entries()) {
    const before = figures[i - 1];
    if (before && after.number.abs().compare(before.number.abs()) < 0) return [[before, after]];
  }
  return [];
}
