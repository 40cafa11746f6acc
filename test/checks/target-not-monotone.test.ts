import { at, found, indicatorOne, planOf } from './sample-plan';

test('a target that goes back on the way is told once, with the one before', () => {
  const plan = planOf({ baseline: '695億円', targets: { R1: '675億円', R2: '680億円', R3: '659億円以下' } });
  expect(found('target-not-monotone', plan)).toEqual([
    {
      code: 'target-not-monotone',
      severity: 'warning',
      where: at({ kind: 'target', indicator: 1, year: 'R2' }),
      data: {
        ...indicatorOne,
        year: 'R2',
        value: '680億円',
        earlier: '675億円',
        earlierYear: 'R1',
        direction: 'down',
      },
    },
  ]);
});

test('a first target below the baseline of a rising indicator is told', () => {
  const plan = planOf({ baseline: '2,708件', targets: { R1: '2,700件', R2: '3,000件', R3: '3,300件' } });
  expect(
    found('target-not-monotone', plan).map(({ data }) => [data.year, data.earlier, data.earlierYear]),
  ).toEqual([['R1', '2,708件', '']]);
});

test.each([
  ['steps and standstill', { baseline: '10%', targets: { R1: '20%', R2: '20%', R3: '30%' } }],
  ['units that change', { baseline: '0.9億円', targets: { R1: '95百万円', R2: '1億円', R3: '110,000千円' } }],
  ['amounts with a total', { targets: { R1: '5件', R2: '3件', R3: '8件' }, totalTarget: '16件' }],
  ['words between figures', { targets: { R1: '検討', R2: '3件', R3: '5件' } }],
])('%s are in order', (_, indicator) => {
  expect(found('target-not-monotone', planOf(indicator))).toEqual([]);
});
