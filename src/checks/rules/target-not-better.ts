import { changeForm, chooseMethod } from '../../achievement';
import { rateInput, targetOf, valueText } from '../../plan';
import { conversionFactor } from '../../quantity';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachIndicator } from '../walk';
import { quantityOf } from '../remembered';

/** A final target that is no better than the baseline in the direction that was set. A limit (以下, 以上) only has to be kept. */
export const targetNotBetter: Rule = {
  code: 'target-not-better',
  check: ({ plan, year }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Finding[] => {
      const last = plan.settings.years.at(-1) ?? year;
      const final = targetOf(indicator, last);
      const baseline = quantityOf(indicator.baseline);
      const target = quantityOf(final);
      if (baseline?.kind !== 'number' || target?.kind !== 'number' || final === undefined) return [];
      const factor = conversionFactor(baseline.unit, target.unit);
      const { direction, why, sureness } = chooseMethod(rateInput(indicator, last, plan.settings));
      // what is not sure is asked for by its own rule, and a change is no level
      if (!factor || sureness === 'unsure' || changeForm(target) !== null) return [];
      if (direction === 'keep' || why === 'other-limit' || why === 'qualifier-limit' || why === 'target-zero')
        return [];
      const change = target.number.sub(baseline.number.mul(factor));
      if (direction === 'up' ? change.compare(0) > 0 : change.compare(0) < 0) return [];
      const field =
        indicator.targets[last] === undefined
          ? ({ kind: 'finalTarget', indicator: place } as const)
          : ({ kind: 'target', indicator: place, year: last } as const);
      return [
        {
          code: 'target-not-better',
          severity: 'warning',
          where: where(field),
          data: {
            ...data,
            baseline: baseline.text.normalize('NFKC'),
            target: valueText(final).normalize('NFKC'),
            direction,
          },
        },
      ];
    }),
};
