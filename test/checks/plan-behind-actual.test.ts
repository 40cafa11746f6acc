import type { Indicator, ScheduleRow } from '../../src/plan';
import { at, found, indicatorOne, measureOne, planOf } from './sample-plan';

test('a target of the next year worse than the actual of the reported one is told at the target', () => {
  const plan = planOf({ baseline: '50件', targets: { R2: '60件', R3: '70件' }, actuals: { R2: '85件' } });
  expect(found('plan-behind-actual', plan)).toEqual([
    {
      code: 'plan-behind-actual',
      severity: 'info',
      where: at({ kind: 'target', indicator: 1, year: 'R3' }),
      data: {
        ...indicatorOne,
        state: 'target',
        year: 'R3',
        planned: '70件',
        earlierYear: 'R2',
        actual: '85件',
        direction: 'up',
      },
    },
  ]);
});

test('where less is better, a higher target falls behind; units are converted', () => {
  const plan = planOf({
    name: '未収債権額',
    baseline: '982百万円',
    targets: { R2: '9億円', R3: '8億円' },
    actuals: { R2: '700,000千円' },
  });
  expect(found('plan-behind-actual', plan).map(({ data }) => data.direction)).toEqual(['down']);
});

test.each<readonly [string, Partial<Indicator>]>([
  ['a target that goes further', { baseline: '50件', targets: { R3: '90件' }, actuals: { R2: '85件' } }],
  ['a target that is the actual', { baseline: '50件', targets: { R3: '85件' }, actuals: { R2: '85件' } }],
  ['a limit', { baseline: '50件', targets: { R3: '70件以上' }, actuals: { R2: '85件' } }],
  ['a target of a year that is over', { baseline: '50件', targets: { R1: '60件' }, actuals: { R1: '85件' } }],
  [
    'amounts with a total',
    { baseline: '1件', targets: { R3: '7件' }, actuals: { R2: '8件' }, totalTarget: '30件' },
  ],
  ['a target without an actual before', { baseline: '50件', targets: { R3: '60件' } }],
])('%s is not told', (_, indicator) => {
  expect(found('plan-behind-actual', planOf(indicator))).toEqual([]);
});

const schedule = (plan: ScheduleRow['plan'], actual: ScheduleRow['actual']) =>
  found('plan-behind-actual', planOf({}, { schedule: [{ label: '窓口の委託', plan, actual }] }));

test('a step of the schedule before the one that was reported is told at the plan', () => {
  expect(schedule({ R1: '検討', R2: '検討', R3: '検討' }, { R1: '検討', R2: '実施' })).toEqual([
    {
      code: 'plan-behind-actual',
      severity: 'info',
      where: at({ kind: 'schedulePlan', row: 1, year: 'R3' }),
      data: {
        ...measureOne,
        state: 'schedule',
        label: '窓口の委託',
        year: 'R3',
        planned: '検討',
        earlierYear: 'R2',
        actual: '実施',
      },
    },
  ]);
});

test.each<readonly [string, ScheduleRow['plan'], ScheduleRow['actual']]>([
  ['a step further', { R2: '検討', R3: '実施' }, { R2: '作成' }],
  ['the same step', { R2: '検討', R3: '継続' }, { R2: '実施' }],
  ['a way back that was planned', { R2: '実施', R3: '検討' }, { R2: '実施' }],
  ['two steps in one cell', { R2: '検討', R3: '検討・実施' }, { R2: '実施' }],
  ['a sign for none', { R2: '検討', R3: '—' }, { R2: '実施' }],
])('%s is not told', (_, plan, actual) => {
  expect(schedule(plan, actual)).toEqual([]);
});
