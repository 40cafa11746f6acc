import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { inYears } from '../series';
import { eachIndicator } from '../walk';

/**
 * No target for the plan's last year although there are earlier ones, or none at all. An indicator that the plan says
 * cannot be set (指標の設定困難), or that has a total only, needs none.
 */
export const targetMissing: Rule = {
  code: 'target-missing',
  check: ({ plan }) =>
    eachIndicator(plan, ({ indicator, place, data, where }): Finding[] => {
      const last = plan.settings.years.at(-1);
      if (last === undefined || indicator.finalTarget !== undefined || indicator.totalTarget !== undefined)
        return [];
      if (indicator.name === '' || indicator.name === plan.settings.extra['指標なしの語']) return [];
      const years = inYears(indicator.targets);
      const latest = years.at(-1);
      if (indicator.targets[last] !== undefined) return [];
      return [
        {
          code: 'target-missing',
          severity: latest ? 'warning' : 'info',
          where: where({ kind: 'target', indicator: place, year: last }),
          data: { ...data, year: last, latest: latest?.[0] ?? '', state: latest ? 'last' : 'none' },
        },
      ];
    }),
};
