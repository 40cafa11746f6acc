import { expectedTarget, type PlanSettings, type YearKey } from '../../plan';
import { compareYears } from '../../quantity';
import { ownFormatId } from '../../plan/own-format';
import { isDoneWith } from '../done-with';
import type { Found } from '../finding';
import type { CheckInput, Rule } from '../rule';
import { inYears } from '../series';
import { eachIndicator, type IndicatorAt, type IndicatorData } from '../walk';

/** More than this many indicators without a target are one finding where they are most of the plan's. */
const many = 10;

interface Data extends IndicatorData {
  readonly state: 'last' | 'none' | 'year' | 'years';
  readonly year: string;
  readonly latest: string;
  readonly count?: number;
  readonly scope?: 'plan' | 'measure';
}

/**
 * No target for the plan's last year although there are earlier ones, or none at all. An indicator that the plan says
 * cannot be set (指標の設定困難), or that has a total only, needs none. Told once a measure; once for the whole plan where
 * most of its indicators are so, since then it is how the plan was made (targets of the first years only). And none for the
 * reported year, where an earlier year has one and nothing stands in for it (a final target, an expected value); of many of
 * those the first is told.
 */
export const targetMissing: Rule<Data> = {
  check: (input) => {
    const { plan, year } = input;
    const all = eachIndicator(plan, (at) => missingIn(at, input));
    const indicators = plan.measures.flatMap((measure) => measure.indicators).length;
    const ofEnd = (['last', 'none'] as const).flatMap((state) => {
      const missing = all.filter(({ data }) => data.state === state);
      const isMost = missing.length > many && missing.length * 2 > indicators;
      return isMost ? together(missing, 'plan') : onceAMeasure(missing);
    });
    const yearly = eachIndicator(plan, (at) =>
      missingIn(at, input).length > 0 ? [] : ofYear(at, plan.settings, year),
    );
    const [first] = yearly;
    if (!first || yearly.length <= many) return [...ofEnd, ...yearly];
    return [...ofEnd, { ...first, data: { ...first.data, state: 'years', count: yearly.length } }];
  },
};

function missingIn(
  { index, indicator, place, data, where }: IndicatorAt,
  { plan, hasField }: CheckInput,
): Found<Data>[] {
  const last = plan.settings.years.at(-1);
  if (last === undefined || indicator.finalTarget !== undefined || indicator.totalTarget !== undefined)
    return [];
  if (indicator.name === '' || indicator.name === plan.settings.extra['指標なしの語']) return [];
  if (indicator.targets[last] !== undefined) return [];
  const latest = inYears(indicator.targets).at(-1);
  // what a city's own form says in a sentence alone has no cell to be filled in
  const hasPlace = [last, ...plan.settings.years].some((year) =>
    hasField?.(index, { kind: 'target', indicator: place, year }),
  );
  if (plan.format === ownFormatId && !latest && !hasPlace) return [];
  return [
    {
      severity: latest ? 'warning' : 'info',
      where: where({ kind: 'target', indicator: place, year: last }),
      data: { ...data, year: last, latest: latest?.[0] ?? '', state: latest ? 'last' : 'none' },
    },
  ];
}

function ofYear(
  { measure, indicator, place, data, where }: IndicatorAt,
  settings: PlanSettings,
  year: YearKey,
): Found<Data>[] {
  if (indicator.finalTarget !== undefined || indicator.targets[year] !== undefined) return [];
  if (isDoneWith(measure, settings) || expectedTarget(indicator, year, settings)) return [];
  const before = inYears(indicator.targets).findLast(([one]) => compareYears(one, year) < 0);
  if (!before) return [];
  return [
    {
      severity: 'warning',
      where: where({ kind: 'target', indicator: place, year }),
      data: { ...data, year, latest: before[0], state: 'year' },
    },
  ];
}

/** Indicators of one measure whose targets end in the same year are told together. */
function onceAMeasure(missing: readonly Found<Data>[]): Found<Data>[] {
  const groups = new Map<string, Found<Data>[]>();
  for (const finding of missing) {
    const { where, data } = finding;
    const key = JSON.stringify([where.kind === 'measure' ? where.measure : null, data.latest]);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => together(group, 'measure'));
}

/** One finding at the first place, with the names of the indicators and how many they are. */
function together(group: readonly Found<Data>[], scope: 'measure' | 'plan'): Found<Data>[] {
  const [first, ...others] = group;
  if (!first || others.length === 0) return first ? [first] : [];
  const names = group.map(({ data }) => data.indicator);
  return [
    {
      ...first,
      data: {
        ...first.data,
        ...(scope === 'measure' ? { indicator: names.join('、') } : {}),
        count: group.length,
        scope,
      },
    },
  ];
}
