import { at, found, indicatorOne, planOf } from './sample-plan';

test('an actual more than ten times everything known is told with what is known', () => {
  const plan = planOf({
    baseline: '58人',
    targets: { R1: '60人', R2: '63人' },
    actuals: { R1: '61人', R2: '1,555人' },
  });
  expect(found('actual-implausible', plan)).toEqual([
    {
      code: 'actual-implausible',
      severity: 'warning',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: { ...indicatorOne, year: 'R2', value: '1,555人', state: 'far', known: '58人、60人、63人、61人' },
    },
  ]);
});

test('a tenth of everything known is told, and a negative among positives', () => {
  const small = planOf({ baseline: '582人', finalTarget: '630人', actuals: { R2: '5人' } });
  const negative = planOf({ baseline: '582人', finalTarget: '630人', actuals: { R2: '△555人' } });
  expect(found('actual-implausible', small).map(({ data }) => data.state)).toEqual(['far']);
  expect(found('actual-implausible', negative).map(({ data }) => data.state)).toEqual(['sign']);
});

test.each([
  ['a real collapse', { baseline: '629人', finalTarget: '680人', actuals: { R1: '819人', R2: '178人' } }],
  ['nothing at all', { baseline: '10件', finalTarget: '30件', actuals: { R2: '0件' } }],
  ['a single figure to compare with', { finalTarget: '3件', actuals: { R2: '70件' } }],
  [
    'a loss where savings were planned',
    { name: '補助金の削減額', baseline: '100千円', finalTarget: '2,047千円', actuals: { R2: '△630千円' } },
  ],
  [
    'a slip of units, which has its own rule',
    { baseline: '38千円', finalTarget: '150千円', actuals: { R2: '164,687千円' } },
  ],
])('%s is not told', (_, indicator) => {
  expect(found('actual-implausible', planOf(indicator))).toEqual([]);
});
