import {
  at,
  found,
  indicatorOne,
  measureOne,
  planOf,
  sampleIndicator,
  sampleMeasure,
  samplePlan,
} from './sample-plan';

test('targets that end before the plan are told', () => {
  expect(found('target-missing', planOf({ targets: { R1: '80.0%', R2: '90.0%' } }))).toEqual([
    {
      code: 'target-missing',
      severity: 'warning',
      where: at({ kind: 'target', indicator: 1, year: 'R3' }),
      data: { ...indicatorOne, year: 'R3', latest: 'R2', state: 'last' },
    },
  ]);
});

test('an indicator without any target is only noted', () => {
  expect(found('target-missing', planOf({})).map(({ severity, data }) => [severity, data.state])).toEqual([
    ['info', 'none'],
  ]);
});

test("a final target, a total, the words of the last year, or the plan's own word for none is enough", () => {
  const none = planOf({ name: '指標の設定困難' });
  expect(found('target-missing', planOf({ finalTarget: '9件' }))).toEqual([]);
  expect(found('target-missing', planOf({ totalTarget: '9件' }))).toEqual([]);
  expect(
    found('target-missing', planOf({ targets: { R1: '9件', R2: '9件', R3: '次期計画で目標値を設定' } })),
  ).toEqual([]);
  expect(
    found('target-missing', {
      ...none,
      settings: { ...none.settings, extra: { 指標なしの語: '指標の設定困難' } },
    }),
  ).toEqual([]);
});

const short = (name: string) => sampleIndicator({ name, targets: { R1: '1件', R2: '2件' } });

test('it is told once a measure', () => {
  const measures = [
    sampleMeasure({ indicators: [short('件数'), short('人数'), sampleIndicator({ finalTarget: '1件' })] }),
  ];
  expect(found('target-missing', samplePlan({ measures })).map(({ where, data }) => [where, data])).toEqual([
    [
      at({ kind: 'target', indicator: 1, year: 'R3' }),
      {
        ...measureOne,
        indicator: '件数、人数',
        year: 'R3',
        latest: 'R2',
        state: 'last',
        count: 2,
        scope: 'measure',
      },
    ],
  ]);
});

test('a plan that sets targets of its first years only is told so once', () => {
  const measures = Array.from({ length: 12 }, (_, i) =>
    sampleMeasure({ number: String(i + 1), indicators: [short('件数')] }),
  );
  expect(
    found('target-missing', samplePlan({ measures })).map(({ data }) => [
      data.number,
      data.count,
      data.scope,
    ]),
  ).toEqual([['1', 12, 'plan']]);
});

test('a reported year without a target between years that have one is told', () => {
  const targets = { R1: '341人', R3: '333人' };
  expect(found('target-missing', planOf({ targets }))).toEqual([
    {
      code: 'target-missing',
      severity: 'warning',
      where: at({ kind: 'target', indicator: 1, year: 'R2' }),
      data: { ...indicatorOne, year: 'R2', latest: 'R1', state: 'year' },
    },
  ]);
  const expected = planOf({ targets, baseline: '342人' });
  expect(
    found('target-missing', { ...expected, settings: { ...expected.settings, yearTarget: 'expected' } }),
  ).toEqual([]);
  expect(found('target-missing', planOf({ targets: { R3: '2団体' } }))).toEqual([]);
});
