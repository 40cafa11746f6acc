import { expectedTarget, type PlanSettings, type YearKey } from '../../plan';
import { compareYears } from '../../quantity';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { inYears } from '../series';
import { isDoneWith } from '../done-with';
import { eachIndicator, type IndicatorAt } from '../walk';

/** More targets of one year than these are one finding. */
const many = 10;

/**
 * No target for the plan's last year although there are earlier ones, or none at all. An indicator that the plan says
 * cannot be set (指標の設定困難), or that has a total only, needs none. And none for the reported year, where an earlier
 * year has one and nothing stands in for it (a final target, an expected value); of many of those the first is told.
 */
export const targetMissing: Rule = {
  code: 'target-missing',
  check: ({ plan, year }) => {
    const ofEnd = eachIndicator(plan, (at) => ofLastYear(at, plan.settings));
    const yearly = eachIndicator(plan, (at) =>
      ofLastYear(at, plan.settings).length > 0 ? [] : ofYear(at, plan.settings, year),
    );
    const [first] = yearly;
    if (!first || yearly.length <= many) return [...ofEnd, ...yearly];
    return [...ofEnd, { ...first, data: { ...first.data, state: 'years', count: yearly.length } }];
  },
};

function ofYear(
  { measure, indicator, place, data, where }: IndicatorAt,
  settings: PlanSettings,
  year: YearKey,
): Finding[] {
  if (indicator.finalTarget !== undefined || indicator.targets[year] !== undefined) return [];
  if (isDoneWith(measure, settings) || expectedTarget(indicator, year, settings)) return [];
  const before = inYears(indicator.targets).findLast(([one]) => compareYears(one, year) < 0);
  if (!before) return [];
  return [
    {
      code: 'target-missing',
      severity: 'warning',
      where: where({ kind: 'target', indicator: place, year }),
      data: { ...data, year, latest: before[0], state: 'year' },
    },
  ];
}

function ofLastYear({ indicator, place, data, where }: IndicatorAt, settings: PlanSettings): Finding[] {
  const last = settings.years.at(-1);
  if (last === undefined || indicator.finalTarget !== undefined || indicator.totalTarget !== undefined)
    return [];
  if (indicator.name === '' || indicator.name === settings.extra['指標なしの語']) return [];
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
}
