import { at, found, indicatorOne, planOf } from './sample-plan';

import { runChecks } from '../../src/checks';

test('a target without the actual of the reported year is an error', () => {
  expect(found('actual-missing', planOf({ finalTarget: '700百万円', actuals: { R1: '900百万円' } }))).toEqual([
    {
      code: 'actual-missing',
      severity: 'error',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: { ...indicatorOne, year: 'R2', target: '700百万円' },
    },
  ]);
});

test.each(['—', '次期計画で目標値を設定', '基準値'])('the target 「%s」 asks for no actual yet', (target) => {
  expect(found('actual-missing', planOf({ targets: { R2: target } }))).toEqual([]);
});

test('a form without a cell for the actual is not asked for it', () => {
  const plan = planOf({ finalTarget: '700百万円' });
  expect(runChecks({ plan, year: 'R2', formulas: [], hasField: () => false })).toEqual([]);
});
