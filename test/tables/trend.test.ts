import { canBeDrawn, trendDrawing, trendOf } from '../../src/tables/trend';
import { niceScale } from '../../src/tables/trend/drawing';
import type { Indicator } from '../../src/plan';
import { readSeed } from '../support/seed';

const { settings } = readSeed('ube-dx');
const [first = 'R4', second = 'R5'] = settings.years;

function indicator(more: Partial<Indicator>): Indicator {
  return { name: '件数', targets: {}, actuals: {}, ...more };
}

test('all figures are drawn in one unit', () => {
  const trend = trendOf(
    indicator({
      baseline: '0.9億円',
      targets: { [first]: '100百万円', [second]: '1.2億円' },
      actuals: { [first]: '95,000千円' },
    }),
    settings,
  );
  expect(trend.unit).toBe('百万円');
  const numbers = trend.years.map(({ target, actual }) => [
    target?.number?.valueOf(),
    actual?.number?.valueOf(),
  ]);
  expect(numbers.slice(0, 3)).toEqual([
    [undefined, 90],
    [100, 95],
    [120, undefined],
  ]);
  expect(trend.years[1]?.rate).toBe('95.0%');
});

test('words are told and not drawn', () => {
  const trend = trendOf(indicator({ targets: { [first]: '検討', [second]: '実施' } }), settings);
  expect(canBeDrawn(trend)).toBe(false);
  expect(trendDrawing(trend)).toBeNull();
  expect(trend.years.map(({ target }) => target?.text ?? '')).toContain('検討');
});

test('years of former plans come before, from the indicator of the same name', () => {
  const before = { ...settings, years: ['H29', 'H30', 'R1'], baselineYear: 'H28', reportYear: 'R1' };
  const former = {
    settings: before,
    measures: readSeed('ube-dx')
      .measures.slice(0, 1)
      .map((one) => ({
        ...one,
        indicators: [indicator({ name: '件 数', actuals: { H30: '7件', R1: '8件' } })],
      })),
  };
  const trend = trendOf(indicator({ actuals: { [first]: '10件' } }), settings, [former]);
  expect(
    trend.years.filter(({ actual }) => actual).map(({ year, actual }) => `${year} ${actual?.text ?? ''}`),
  ).toEqual(['H30 7件', 'R1 8件', `${first} 10件`]);
});

test.each([
  [95.2, 97, { from: 95, to: 97, step: 0.5 }],
  [3, 100, { from: 0, to: 100, step: 50 }],
  [5, 5, { from: 4, to: 6, step: 2 }],
  [-10, 20, { from: -10, to: 20, step: 10 }],
])('the scale from %d to %d', (least, most, scale) => {
  const found = niceScale(least, most);
  expect(found).toMatchObject(scale);
  expect(found.to).toBeGreaterThan(found.from);
});
