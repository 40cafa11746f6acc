import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { inYears } from '../series';
import { eachIndicator } from '../walk';

/** An indicator whose name differs by year: its figures cannot be followed over the years. */
export const indicatorRenamed: Rule = {
  code: 'indicator-renamed',
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Finding[] => {
      const names = inYears(indicator.namesByYear ?? {});
      const changed = names.find(([, name]) => name !== names[0]?.[1]);
      if (!changed) return [];
      return [
        {
          code: 'indicator-renamed',
          severity: 'info',
          where: where({ kind: 'nameInYear', indicator: place, year: changed[0] }),
          data: { ...data, names: [...new Set(names.map(([, name]) => name))].join('、') },
        },
      ];
    }),
};
