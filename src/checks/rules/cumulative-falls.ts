import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { seriesOf, type Figure } from '../series';
import { eachIndicator } from '../walk';

/** An indicator of running totals (累計) whose actuals or targets come nearer to zero from one year to the next. */
export const cumulativeFalls: Rule = {
  code: 'cumulative-falls',
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Finding[] => {
      if (!/累計|累積|通算/u.test(indicator.name)) return [];
      const { targets, actuals } = seriesOf(indicator, place);
      return [...falls(targets), ...falls(actuals)].map(([before, after]) => ({
        code: 'cumulative-falls',
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

function falls(figures: readonly Figure[]): [Figure, Figure][] {
  return figures.flatMap((after, i): [Figure, Figure][] => {
    const before = figures[i - 1];
    return before && after.number.abs().compare(before.number.abs()) < 0 ? [[before, after]] : [];
  });
}
