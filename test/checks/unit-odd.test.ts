import { at, found, indicatorOne, planOf } from './sample-plan';

test('a column that says 数, or 「—」 beside figures, names no unit', () => {
  expect(found('unit-odd', planOf({ unit: '数', finalTarget: '3' }))).toEqual([
    {
      code: 'unit-odd',
      severity: 'info',
      where: at({ kind: 'unit', indicator: 1 }),
      data: { ...indicatorOne, unit: '数', state: 'word' },
    },
  ]);
  expect(found('unit-odd', planOf({ unit: '—', finalTarget: '3' })).map(({ data }) => data.state)).toEqual([
    'none',
  ]);
});

test('「—」 beside a target in words is right', () => {
  expect(found('unit-odd', planOf({ unit: '—', finalTarget: '通年実施' }))).toEqual([]);
});
