import type { Scale } from '../../../src/achievement';
import type { Indicator, Measure, Plan, PlanSettings } from '../../../src/plan';
import { exactText, fromDouble } from '../../../src/quantity';
import { randomNumbers } from './generated-indicators';

/** An indicator as a plan prints it: where it begins, where it ends, what a year's target says. */
interface Kind {
  readonly name: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Absent: the value itself. */
  readonly target?: string;
  readonly given?: Partial<Pick<Indicator, 'method' | 'direction' | 'totalTarget' | 'targets'>>;
  readonly decimals?: number;
}

const kinds: readonly Kind[] = [
  { name: '職員数', unit: '人', from: 500, to: 426, given: { direction: 'down' } },
  { name: '職員数', unit: '人', from: 500, to: 426, target: '74人減', given: { direction: 'down' } },
  { name: '未収債権額', unit: '千円', from: 9820, to: 7856, target: '20%削減' },
  { name: '苦情件数', unit: '件', from: 120, to: 80, given: { method: 'complement' } },
  { name: '苦情件数', unit: '件', from: 120, to: 80, target: '80件未満' },
  { name: '収納率', unit: '%', from: 96.8, to: 98.5, target: '98.5%以上', decimals: 1 },
  { name: '自主財源比率', unit: '%', from: 40, to: 55.5, decimals: 2 },
  { name: '単年度収支', unit: '千円', from: -500, to: -300 },
  { name: '単年度収支', unit: '千円', from: -50, to: 20 },
  { name: '人口増減率', unit: '%', from: -1.4, to: -0.8, decimals: 1 },
  { name: '順位', unit: '位', from: 24, to: 10 },
  { name: '利用者数（累計）', unit: '人', from: 0, to: 9000, given: { totalTarget: '9,000人' } },
  { name: '削減額', unit: '千円', from: 0, to: 6204, given: { totalTarget: '△18,000千円' } },
  { name: '満足度', unit: '', from: 60, to: 60 },
];

const scales: readonly Scale[] = [
  [
    { grade: 'A', from: 105, above: true },
    { grade: 'B', from: 100 },
    { grade: 'C', from: 80, above: true },
    { grade: 'D', from: null },
  ],
  [
    { grade: '改善', from: null, compared: 'better' },
    { grade: '維持', from: null, compared: 'same' },
    { grade: '悪化', from: null, compared: 'worse' },
  ],
];

/**
 * The measures of a plan with other indicators: up to three each, of all kinds, in figures around their targets.
 * @param hasFinalTarget whether the form has a place for 最終目標
 */
export function variedPlan(plan: Plan, hasFinalTarget: boolean, seed: number): Plan {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { years } = plan.settings;
  const settings: PlanSettings = {
    ...plan.settings,
    reportYear: years[2] ?? plan.settings.reportYear,
    gradeScale: [...(scales[seed % scales.length] ?? [])],
    yearTarget: pick(['final', 'expected', 'expected']),
    rounding: { mode: pick(['half-up', 'truncate']), places: pick([0, 1, 2]) },
    gradeOn: pick(['exact', 'printed']),
    measureGrade: pick(['worst', 'mean']),
  };
  const indicatorOf = (kind: Kind): Indicator => {
    const { name, unit, from, to, target, given, decimals = 0 } = kind;
    const printed = (value: number): string => {
      const [whole = '', part] = exactText(fromDouble(Number(Math.abs(value).toFixed(decimals)))).split('.');
      const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
      return `${value < 0 ? '△' : ''}${digits}${unit}`;
    };
    const around = (): string =>
      printed(from + (to - from) * pick([-0.3, 0, 0.25, 0.5, 0.8, 1, 1, 1.05, 1.3]));
    const own = random() < 0.5 ? years.filter(() => random() < 0.6) : [];
    const final = target ?? printed(to);
    const actuals = years.flatMap((year) => (random() < 0.85 ? [[year, around()] as const] : []));
    return {
      name,
      ...(random() < 0.9 ? { baseline: printed(from) } : {}),
      ...(hasFinalTarget && random() < 0.7 ? { finalTarget: final } : {}),
      targets: Object.fromEntries([
        ...own.map((year) => [year, random() < 0.5 ? final : around()] as const),
        ...(random() < 0.8 ? [[years.at(-1) ?? '', final] as const] : []),
      ]),
      actuals: Object.fromEntries(actuals),
      ...given,
    };
  };
  const measures = plan.measures.slice(0, 14).map((measure, m): Measure => {
    const count = 1 + (m % Math.max(1, Math.min(3, measure.indicators.length)));
    const indicators = Array.from({ length: count }, () => indicatorOf(pick(kinds)));
    return { ...measure, indicators, grades: {} };
  });
  return { ...plan, settings, measures };
}
