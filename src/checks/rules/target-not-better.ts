import { chooseMethod } from '../../achievement';
import { quantityOf, rateInput, targetOf, valueText } from '../../plan';
import { conversionFactor } from '../../quantity';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData } from '../values';

/** A target that is no better than the baseline in the indicator's own direction. */
export const targetNotBetter: Rule = {
  code: 'target-not-better',
  check: ({ plan, year }) =>
    plan.measures.flatMap((measure, index) =>
      measure.indicators.flatMap((indicator, i): Finding[] => {
        const final = targetOf(indicator, plan.settings.years.at(-1) ?? year);
        const baseline = quantityOf(indicator.baseline);
        const target = quantityOf(final);
        if (baseline?.kind !== 'number' || target?.kind !== 'number' || final === undefined) return [];
        const factor = conversionFactor(baseline.unit, target.unit);
        if (!factor) return [];
        const { direction } = chooseMethod(rateInput(indicator, year));
        const change = target.number.sub(baseline.number.mul(factor));
        const better = direction === 'up' ? change.s > 0n : direction === 'down' ? change.s < 0n : true;
        if (better && !change.equals(0)) return [];
        if (direction === 'keep') return [];
        return [
          {
            code: 'target-not-better',
            severity: 'warning',
            where: { kind: 'measure', measure: index, field: { kind: 'finalTarget', indicator: i + 1 } },
            data: {
              ...measureData(measure),
              indicator: indicator.name,
              baseline: baseline.text,
              target: valueText(final),
              direction,
            },
          },
        ];
      }),
    ),
};
