import type { Indicator } from '../../src/plan';
import { at, found, indicatorOne, planOf, sampleIndicator, samplePlan, sampleMeasure } from './sample-plan';

const grades = { R1: { grade: 'C' }, R2: { grade: 'B' } };
const worse: Partial<Indicator> = { baseline: '36施設', finalTarget: '37施設', actuals: { R2: '35施設' } };

test('a better grade than the year before for an actual that is worse than the baseline is told at the grade', () => {
  expect(found('grade-against-actual', planOf(worse, { grades }))).toEqual([
    {
      code: 'grade-against-actual',
      severity: 'warning',
      where: at({ kind: 'givenGrade', year: 'R2' }),
      data: {
        ...indicatorOne,
        value: '35施設',
        baseline: '36施設',
        year: 'R2',
        grade: 'B',
        earlierYear: 'R1',
        earlier: 'C',
      },
    },
  ]);
});

test('where less is better, more than the baseline is worse', () => {
  const plan = planOf(
    { name: '未収債権額', baseline: '982百万円', finalTarget: '7億円', actuals: { R2: '10億円' } },
    { grades },
  );
  expect(found('grade-against-actual', plan).map(({ data }) => data.value)).toEqual(['10億円']);
});

test('status words have an order, too', () => {
  const plan = planOf(worse, { grades: { R1: { grade: '遅れている' }, R2: { grade: '順調' } } });
  const settings = { ...plan.settings, gradeScale: [], statusWords: ['順調', '遅れている'] };
  expect(found('grade-against-actual', { ...plan, settings })).toHaveLength(1);
});

test.each<readonly [string, Partial<Indicator>]>([
  ['an actual better than the baseline', { ...worse, actuals: { R2: '36.5施設' } }],
  ['an actual nearer than the year before', { ...worse, actuals: { R1: '30施設', R2: '35施設' } }],
  ['a target that was reached', { ...worse, finalTarget: '34施設', direction: 'up' }],
  ['a limit', { ...worse, baseline: '54億円', finalTarget: '55億円以上', actuals: { R2: '50億円' } }],
  ['no baseline', { ...worse, baseline: '—' }],
])('%s is not told', (_, indicator) => {
  expect(found('grade-against-actual', planOf(indicator, { grades }))).toEqual([]);
});

test('grades that stay or fall, and another indicator that got better, are not told', () => {
  expect(
    found('grade-against-actual', planOf(worse, { grades: { R1: { grade: 'B' }, R2: { grade: 'B' } } })),
  ).toEqual([]);
  const better = sampleIndicator({ baseline: '1件', finalTarget: '9件', actuals: { R2: '8件' } });
  const measure = sampleMeasure({ grades, indicators: [sampleIndicator(worse), better] });
  expect(found('grade-against-actual', samplePlan({ measures: [measure] }))).toEqual([]);
});
