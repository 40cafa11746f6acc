import type { Direction, Doubt } from '../../achievement';
import { unsettledIn } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly doubt: Doubt;
  readonly direction: Direction;
  readonly evidence: string;
}

/** 要確認: nothing, too little or what contradicts itself tells whether more or less is better, and the rate depends on it. */
export const directionUnsure: Rule<Data> = {
  check: ({ plan, year }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const unsettled = unsettledIn(indicator, plan.settings, year);
      if (!unsettled) return [];
      const { direction, doubt = 'weak', evidence = [] } = unsettled.choice;
      return [
        {
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
