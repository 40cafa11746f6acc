import { at, found, indicatorOne, planOf } from './sample-plan';

test.each([
  ['the unit of the column', '%', '18.0%', 'info', 'same', '%'],
  ['a multiple of the unit of the column', '人', '60万人', 'info', 'scaled', '万人'],
  ['another unit than the column', '人', '60件', 'warning', 'other', '件'],
])('a value with %s is told', (_, column, value, severity, state, unit) => {
  expect(found('unit-twice', planOf({ unit: column, baseline: value, finalTarget: '20' }))).toEqual([
    {
      code: 'unit-twice',
      severity,
      where: at({ kind: 'baseline', indicator: 1 }),
      data: { ...indicatorOne, value, unit, column, state },
    },
  ]);
});

test('values without a unit, and forms without a column, are as they should be', () => {
  expect(found('unit-twice', planOf({ unit: '人', baseline: '60' }))).toEqual([]);
  expect(found('unit-twice', planOf({ baseline: '60人' }))).toEqual([]);
  expect(found('unit-twice', planOf({ unit: '—', baseline: '60人' }))).toEqual([]);
});
