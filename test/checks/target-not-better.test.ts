import { at, found, indicatorOne, measureOne, planOf } from './sample-plan';

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

test('a final target that is the baseline itself is noted, with the way that is meant', () => {
  const plan = planOf({ name: '利用者数', baseline: '500人', finalTarget: '500人', direction: 'up' });
  expect(found('target-not-better', plan)).toEqual([
    {
      code: 'target-not-better',
      severity: 'info',
      where: at({ kind: 'finalTarget', indicator: 1 }),
      data: {
        ...measureOne,
        indicator: '利用者数',
        baseline: '500人',
        target: '500人',
        direction: 'up',
        state: 'equal',
        year: '',
      },
    },
  ]);
});

test.each([
  ['the best that there is', { name: '収納率', baseline: '100%', finalTarget: '100%' }],
  ['none of what is unwanted', { name: '苦情件数', baseline: '0件', finalTarget: '0件' }],
  ['the first place', { name: '順位', baseline: '1位', finalTarget: '1位' }],
  ['what the target says is kept', { name: '利用者数', baseline: '500人', finalTarget: '500人（維持）' }],
  [
    'the first year of targets that are not all set',
    { name: '収納率', baseline: '99.3%', targets: { R1: '99.3%' } },
  ],
])('%s may be the baseline', (_, indicator) => {
  expect(found('target-not-better', planOf(indicator))).toEqual([]);
});

const yearly = { name: '利用者数', direction: 'up' as const, baseline: '500人' };

test('a yearly target that is worse than the baseline is told where the way of the targets does not tell it', () => {
  const states = (indicator: object, code: 'target-not-better' | 'target-not-monotone') =>
    found(code, planOf({ ...yearly, ...indicator })).map(({ severity, data }) => [
      severity,
      data.state,
      data.year,
    ]);
  const back = { targets: { R2: '480人', R3: '520人' } };
  expect([states(back, 'target-not-better'), states(back, 'target-not-monotone')]).toEqual([
    [],
    [['warning', undefined, 'R2']],
  ]);
  const name = { direction: undefined, name: '利用者数の増加数', targets: { R2: '480人' } };
  expect([states(name, 'target-not-better'), states(name, 'target-not-monotone')]).toEqual([
    [['warning', 'year', 'R2']],
    [],
  ]);
});

test('amounts with a total of their own go up and down', () => {
  const plan = planOf({ ...yearly, totalTarget: '2,000人', targets: { R2: '480人' } });
  expect(found('target-not-better', plan)).toEqual([]);
});

test('where the last years have words, the figure before them is the last', () => {
  const targets = { R2: '480人', R3: '次期計画で設定' };
  const plan = planOf({ ...yearly, targets });
  expect(found('target-not-better', plan).map(({ where }) => where)).toEqual([
    at({ kind: 'target', indicator: 1, year: 'R2' }),
  ]);
});
