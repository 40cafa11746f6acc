import { chooseMethod, limitOf } from '../../achievement';
import { rateInput, type PlanSettings, type ScheduleRow, type YearKey } from '../../plan';
import { compareYears } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { inYears, seriesOf } from '../series';
import { eachIndicator, eachMeasure, type IndicatorAt, type MeasureAt } from '../walk';
import type { MeasureData } from '../values';

interface Data extends MeasureData {
  readonly state: 'target' | 'schedule';
  readonly indicator?: string;
  readonly label?: string;
  readonly year: string;
  readonly planned: string;
  readonly earlierYear: string;
  readonly actual: string;
  readonly direction?: 'up' | 'down';
}

/**
 * What is planned for a year falls behind what was done in the year before: a target worse than the last actual, or a step of
 * the schedule before the one that was reported (実施, then 検討). Limits need only be kept, and a schedule that planned to go
 * back is left alone. A total of all years is not a level that a year could fall behind.
 */
export const planBehindActual: Rule<Data> = {
  check: ({ plan, year }) => [
    ...eachIndicator(plan, (at) => targetBehind(at, plan.settings, year)),
    ...eachMeasure(plan, (at) =>
      at.measure.schedule.flatMap((row, i) => stepBehind(at, row, i + 1, plan.settings)),
    ),
  ],
};

function targetBehind(
  { indicator, place, data, where }: IndicatorAt,
  settings: PlanSettings,
  year: YearKey,
): Found<Data>[] {
  const { targets, actuals } = seriesOf(indicator, place);
  const actual = actuals
    .filter((figure) => figure.year !== null && compareYears(figure.year, year) <= 0)
    .at(-1);
  const next = yearAfter(settings, actual?.year ?? null);
  const target = targets.find((figure) => figure.year === next);
  if (!actual || !target || next === null || compareYears(next, year) < 0) return [];
  if (indicator.totalTarget !== undefined || limitOf(target.quantity.qualifier) !== null) return [];
  const { direction, sureness } = chooseMethod(rateInput(indicator, next, settings));
  if (sureness === 'unsure') return [];
  const order = target.number.compare(actual.number);
  if (direction === 'keep' || (direction === 'up' ? order >= 0 : order <= 0)) return [];
  return [
    {
      severity: 'info',
      where: where(target.field),
      data: {
        ...data,
        state: 'target',
        year: next,
        planned: target.text,
        earlierYear: actual.year ?? '',
        actual: actual.text,
        direction,
      },
    },
  ];
}

function yearAfter({ years }: PlanSettings, year: YearKey | null): YearKey | null {
  const at = year === null ? -1 : years.indexOf(year);
  return at < 0 ? null : (years[at + 1] ?? null);
}

function stepBehind(
  { data, where }: MeasureAt,
  row: ScheduleRow,
  place: number,
  settings: PlanSettings,
): Found<Data>[] {
  const [year, actual] = inYears(row.actual)
    .filter(([, text]) => stepOf(text) !== null)
    .at(-1) ?? [null, ''];
  const next = yearAfter(settings, year);
  if (year === null || next === null) return [];
  const planned = row.plan[next] ?? '';
  const [done, before, after] = [actual, row.plan[year] ?? '', planned].map(stepOf);
  if (done == null || after == null || after >= done || before == null || before >= done) return [];
  return [
    {
      severity: 'info',
      where: where({ kind: 'schedulePlan', row: place, year: next }),
      data: { ...data, state: 'schedule', label: row.label, year: next, planned, earlierYear: year, actual },
    },
  ];
}

/** The steps of most schedules, the first to the last; a cell that names two steps has none that is certain. */
const steps: readonly RegExp[] = [
  /^(?:検討|検討中|調査|研究|調査・検討|調査・研究|可能性調査|準備|未実施)$/u,
  /^(?:設計|制度設計|作成|策定|構築|制度構築|整備|システム整備|計画の策定|募集|事業者の選定|方針決定)$/u,
  /^(?:試行|実証|一部実施|一部導入|試験運用|モデル実施)$/u,
  /^(?:実施|導入|制度導入|運用|運用開始|利用開始|開始|継続|継続実施|拡充|完了|完成)$/u,
];

function stepOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const at = steps.findIndex((step) => step.test(plain));
  return at < 0 ? null : at;
}
