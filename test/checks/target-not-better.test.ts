import { at, found, indicatorOne, planOf } from './sample-plan';

test('a target on the wrong side of the baseline for the direction that was set is told', () => {
  expect(
    found('target-not-better', planOf({ baseline: '739人', finalTarget: '752人', direction: 'down' })),
  ).toEqual([
    {
      code: 'target-not-better',
      severity: 'warning',
      where: at({ kind: 'finalTarget', indicator: 1 }),
      data: { ...indicatorOne, baseline: '739人', target: '752人', direction: 'down' },
    },
  ]);
});

test.each([
  ['a direction that the target itself tells', { name: '職員数', baseline: '739人', finalTarget: '731人' }],
  ['a direction that is not sure', { name: '利用者数', baseline: '739人', finalTarget: '731人' }],
  ['a limit that is the baseline', { baseline: '33.7%', finalTarget: '33.7%以下' }],
  ['a limit below the baseline that holds a floor', { baseline: '54億円', finalTarget: '30億円以上' }],
  ['an indicator to be kept', { baseline: '48件', finalTarget: '48件', direction: 'keep' as const }],
])('%s is not told', (_, indicator) => {
  expect(found('target-not-better', planOf(indicator))).toEqual([]);
});

test('the direction may also follow from the name', () => {
  const plan = planOf({ name: '行革効果額', baseline: '2.28億円', finalTarget: '1億円' });
  expect(found('target-not-better', plan).map(({ data }) => data.direction)).toEqual(['up']);
});
