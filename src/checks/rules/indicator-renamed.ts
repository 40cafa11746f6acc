import type { Found } from '../finding';
import type { Rule } from '../rule';
import { inYears } from '../series';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly names: string;
}

/** An indicator whose name differs by year: its figures cannot be followed over the years. */
export const indicatorRenamed: Rule<Data> = {
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Found<Data>[] => {
      const names = inYears(indicator.namesByYear ?? {});
      const changed = names.find(([, name]) => name !== names[0]?.[1]);
      if (!changed) return [];
      return [
        {
          severity: 'info',
          where: where({ kind: 'nameInYear', indicator: place, year: changed[0] }),
          data: { ...data, names: [...new Set(names.map(([, name]) => name))].join('、') },
        },
      ];
    }),
};
