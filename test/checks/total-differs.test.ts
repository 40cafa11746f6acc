import { at, found, indicatorOne, planOf } from './sample-plan';

test('a total that is neither the sum nor the last of the years is told with the sum', () => {
  const plan = planOf({
    unit: '千円',
    targets: { R1: '2,047', R2: '2,047', R3: '2,047' },
    totalTarget: '6,411',
  });
  expect(found('total-differs', plan)).toEqual([
    {
      code: 'total-differs',
      severity: 'warning',
      where: at({ kind: 'totalTarget', indicator: 1 }),
      data: { ...indicatorOne, total: '6,411', sum: '6141', part: 'target' },
    },
  ]);
});

test('sums, running totals and totals of years that are not all printed are right', () => {
  const years = { R1: '10', R2: '20', R3: '30' };
  expect(found('total-differs', planOf({ targets: years, totalTarget: '60' }))).toEqual([]);
  expect(found('total-differs', planOf({ targets: years, totalTarget: '30' }))).toEqual([]);
  expect(found('total-differs', planOf({ targets: { R1: '10', R3: '30' }, totalTarget: '55' }))).toEqual([]);
});

test('the total of the actuals counts until the reported year', () => {
  const plan = planOf({ actuals: { R1: '10件', R2: '20件' }, totalActual: '31件' });
  expect(found('total-differs', plan).map(({ data }) => [data.sum, data.part])).toEqual([['30', 'actual']]);
});
