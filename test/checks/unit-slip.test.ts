import { at, found, indicatorOne, planOf } from './sample-plan';

const slip = (value: string, other: string, factor: number, larger: 0 | 1) => ({
  ...indicatorOne,
  value,
  other,
  factor,
  larger,
});

test('yen in a row of thousands of yen is about 1,000 times too large', () => {
  const plan = planOf({
    baseline: '38,133千円',
    finalTarget: '150,000千円',
    actuals: { R2: '164,687,000千円' },
  });
  expect(found('unit-slip', plan)).toEqual([
    {
      code: 'unit-slip',
      severity: 'error',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: slip('164,687,000千円', '38,133千円', 1000, 1),
    },
  ]);
});

test('万人 typed as 人 is about 10,000 times too small', () => {
  const plan = planOf({
    baseline: '60万人',
    targets: { R1: '61万人', R2: '62万人', R3: '63万人' },
    actuals: { R1: '61.2人' },
  });
  expect(found('unit-slip', plan).map(({ where, data }) => [where, data])).toEqual([
    [at({ kind: 'actual', indicator: 1, year: 'R1' }), slip('61.2人', '60万人', 10000, 0)],
  ]);
});

test('a baseline of the old unit is the odd one among the targets', () => {
  const plan = planOf({
    baseline: '9,054,000千円',
    targets: { R1: '10,000千円', R2: '10,000千円', R3: '12,000千円' },
  });
  expect(found('unit-slip', plan).map(({ where }) => where)).toEqual([
    at({ kind: 'baseline', indicator: 1 }),
  ]);
});

test('a share of one in a row of per cents is about 100 times too small', () => {
  const plan = planOf({ baseline: '94.8%', finalTarget: '101.8%', actuals: { R2: '0.992%' } });
  expect(found('unit-slip', plan).map(({ data }) => data)).toEqual([slip('0.992%', '94.8%', 100, 0)]);
});

test.each([
  [
    'the same amount in two units',
    { baseline: '2.28億円', finalTarget: '228,000千円', actuals: { R2: '228百万円' } },
  ],
  ['a start from zero', { baseline: '0件', finalTarget: '4,200件', actuals: { R2: '3,900件' } }],
  [
    'a figure three hundred times larger',
    { baseline: '1件', finalTarget: '300件', actuals: { R2: '280件' } },
  ],
  [
    'values that are spread by nature',
    { baseline: '1件', targets: { R1: '30件', R2: '900件', R3: '30,000件' } },
  ],
])('%s is none', (_, indicator) => {
  expect(found('unit-slip', planOf(indicator))).toEqual([]);
});
