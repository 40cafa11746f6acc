import { at, found, indicatorOne, planOf } from './sample-plan';

test('people cannot be compared with cases', () => {
  const plan = planOf({ baseline: '70,000件', finalTarget: '74,000件', actuals: { R2: '118,394人' } });
  expect(found('unit-differs', plan)).toEqual([
    {
      code: 'unit-differs',
      severity: 'error',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: { ...indicatorOne, value: '118,394人', unit: '人', target: '74,000件', expected: '件' },
    },
  ]);
});

test('a yearly target in another unit than the final one is told too', () => {
  const plan = planOf({ finalTarget: '42業務', targets: { R1: '39件' }, actuals: {} });
  expect(found('unit-differs', plan).map(({ where }) => where)).toEqual([
    at({ kind: 'target', indicator: 1, year: 'R1' }),
  ]);
});

test.each([
  ['multiples of one unit', { baseline: '982百万円', finalTarget: '7億円', actuals: { R2: '835,000千円' } }],
  ['a figure without a unit', { baseline: '982', finalTarget: '7億円' }],
  ['a share of the year before', { baseline: '4,842千枚', finalTarget: '前年同期比50%' }],
])('%s can be', (_, indicator) => {
  expect(found('unit-differs', planOf(indicator))).toEqual([]);
});
