import { evaluate } from '../../src/plan/evaluation';
import { valueText, type PlanValue } from '../../src/plan/value';
import { seed } from './seed';

const plan = seed('sanyo-onoda');

test('the plan of 山陽小野田 has 25 measures, numbered 1 to 25, and as many lines in its overview', () => {
  const numbers = Array.from({ length: 25 }, (_, i) => String(i + 1));
  expect(plan.measures.map((measure) => measure.number)).toEqual(numbers);
  expect(plan.overview?.map((row) => row.number)).toEqual(numbers);
});

test('four measures have no indicator value and no grade, since theirs is 「指標の設定困難」', () => {
  const without = plan.measures.filter((measure) => measure.indicators[0]?.name === '指標の設定困難');
  expect(without.map((measure) => [measure.number, measure.indicators, measure.grades])).toEqual(
    ['4', '9', '13', '16'].map((number) => [number, [{ name: '指標の設定困難', targets: {}, actuals: {} }], {}]),
  );
});

test('the nine substantive differences between overview and sheets stand in the data', () => {
  const differences = (plan.overview ?? []).flatMap((row) => {
    const measure = plan.measures.find((m) => m.number === row.number);
    const indicator = measure?.indicators[0];
    const pairs: [string, string, string][] = [
      ['title', row.title, measure?.title ?? ''],
      ['indicator', row.indicator, indicator?.name ?? ''],
      ['baseline', text(row.baseline), text(indicator?.baseline)],
      ['target', text(row.target), text(indicator?.finalTarget)],
    ];
    return pairs
      .filter(([, inOverview, onSheet]) => comparable(inOverview) !== comparable(onSheet))
      .map(([field, inOverview, onSheet]) => `${row.number} ${field}: ${inOverview} / ${onSheet}`);
  });
  expect(differences).toEqual([
    '2 target: 2施設 / ガイドライン作成後検討',
    '3 indicator: 事業別のコスト計算を行うためのルール策定 / 事業別のコスト計算を行うためのルールの策定',
    '5 baseline: 31,133千円 / 38,133千円',
    '9 title: 水道事業等の健全化 / 水道事業の健全化',
    '12 indicator: 市民窓口業務の一部委託 / 市民課窓口業務の一部委託',
    '18 baseline: 70,000人 / 70,000件',
    '18 target: 74,000人 / 74,000件',
    '24 title: 総合的な定員適正化計画の見直し及び適正な定員管理の実施 / 総合的な定員適正化計画※の策定及び適正な定員管理の実施',
    '24 target: 731人 / 計画に基づく人数',
  ]);
});

test('every department of a measure stands in the settings', () => {
  const named = new Set(plan.measures.flatMap((measure) => measure.department.split(/[、・]/)));
  expect(new Set(plan.settings.departments)).toEqual(named);
});

test('every grade is a published one of the scale', () => {
  const letters = plan.settings.gradeScale.map((step) => step.grade);
  const given = plan.measures.flatMap((measure) => Object.values(measure.grades));
  expect(given.filter((grade) => !letters.includes(grade.grade) || grade.reason !== '公表値')).toEqual([]);
  expect(given).toHaveLength(42);
});

test('the figures of R2 give the published grade or no grade, but in measures 10 and 15', () => {
  const differing = plan.measures.flatMap((measure) => {
    const { computed, given } = evaluate(measure, plan.settings, 'R2');
    return computed === null || computed === given ? [] : [`${measure.number}: ${computed} / ${given ?? ''}`];
  });
  expect(differing).toEqual(['10: A / C', '15: D / C']);
});

function text(value: PlanValue | undefined): string {
  return value === undefined ? '' : valueText(value);
}

/** Notation only: the glossary mark ※, dashes, the year note and trailing zeros. */
function comparable(value: string): string {
  return value
    .replace(/※|\s|\([HSR]\d+\)/g, '')
    .replace(/[—－]/g, '-')
    .replace(/(\.\d*?)0+%/, '$1%');
}
