import { unsettledIn } from '../../plan';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { eachIndicator } from '../walk';

/** 要確認: nothing, too little or what contradicts itself tells whether more or less is better, and the rate depends on it. */
export const directionUnsure: Rule = {
  code: 'direction-unsure',
  check: ({ plan, year }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Finding[] => {
      const unsettled = unsettledIn(indicator, plan.settings, year);
      if (!unsettled) return [];
      const { direction, doubt = 'weak', evidence = [] } = unsettled.choice;
      return [
        {
          code: 'direction-unsure',
          severity: 'warning',
          where: where({ kind: 'direction', indicator: place }),
          data: {
            ...data,
            doubt,
            direction,
            evidence: JSON.stringify(evidence.filter(({ direction: of }) => of !== 'keep')),
          },
        },
      ];
    }),
};
