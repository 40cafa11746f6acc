import { at, found, indicatorOne, planOf } from './sample-plan';

test('the final target is that of the last year', () => {
  expect(found('final-target-differs', planOf({ targets: { R3: '101.8%' }, finalTarget: '108.1%' }))).toEqual(
    [
      {
        code: 'final-target-differs',
        severity: 'warning',
        where: at({ kind: 'finalTarget', indicator: 1 }),
        data: { ...indicatorOne, final: '108.1%', year: 'R3', target: '101.8%', state: 'last' },
      },
    ],
  );
});

test('a yearly target beyond the final one is told', () => {
  const plan = planOf({ baseline: '9課', targets: { R1: '5課', R2: '1課' }, finalTarget: '3課' });
  expect(found('final-target-differs', plan).map(({ data }) => [data.year, data.target, data.state])).toEqual(
    [['R2', '1課', 'passed']],
  );
});

test('decimals, units and the way of writing make no difference', () => {
  expect(
    found('final-target-differs', planOf({ targets: { R3: '101.8%' }, finalTarget: '101.80%' })),
  ).toEqual([]);
  expect(
    found('final-target-differs', planOf({ targets: { R3: '7億円' }, finalTarget: '700百万円' })),
  ).toEqual([]);
  expect(
    found('final-target-differs', planOf({ targets: { R3: '検討(実施)' }, finalTarget: '検討（実施）' })),
  ).toEqual([]);
});
