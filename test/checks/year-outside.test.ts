import { at, found, indicatorOne, planOf } from './sample-plan';

test('a target for a time after the plan is noted with the years', () => {
  expect(found('year-outside', planOf({ finalTarget: 'R3までに1 R9までに2（累計）' }))).toEqual([
    {
      code: 'year-outside',
      severity: 'info',
      where: at({ kind: 'finalTarget', indicator: 1 }),
      data: { ...indicatorOne, value: 'R3までに1 R9までに2（累計）', years: 'R9', last: 'R3' },
    },
  ]);
});

test('the year of a baseline is not of the plan', () => {
  expect(found('year-outside', planOf({ baseline: '982百万円 (R9)', finalTarget: '700百万円' }))).toEqual([]);
});
