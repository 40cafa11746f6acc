import {
  effect,
  flowTotal,
  rate,
  sumQuantities,
  total,
  type RateInput,
  type TotalKind,
} from '../../src/achievement';
import { readQuantity } from '../../src/quantity';

const rounding = { mode: 'half-up', places: 1 } as const;

function rated(...figures: readonly (readonly [target: string, actual: string, method?: 'level'])[]) {
  return figures.map(([target, actual, method]) =>
    rate(
      {
        baseline: null,
        target: readQuantity(target),
        actual: readQuantity(actual),
        ...(method ? { method } : {}),
      } satisfies RateInput,
      rounding,
    ),
  );
}

function summary(results: ReturnType<typeof rated>, kind: TotalKind): string {
  const result = total(results, kind, rounding);
  return result.ok
    ? `${result.printed} (${result.exact.toFraction()}) of ${result.counted}, ${result.left} left, ${result.achieved} achieved`
    : result.reason;
}

test('the total over several indicators is one of three things', () => {
  const results = rated(['100件', '120件'], ['200件', '100件'], ['300件', '集計中']);
  expect(summary(results, 'ratio-of-sums')).toBe('73.3 (220/3) of 2, 1 left, 1 achieved');
  expect(summary(results, 'mean-of-rates')).toBe('85.0 (85) of 2, 1 left, 1 achieved');
  expect(summary(results, 'count-achieved')).toBe('50.0 (50) of 2, 1 left, 1 achieved');
});

test('sums are made in one unit, and not of things that cannot be added', () => {
  expect(summary(rated(['1億円', '50百万円'], ['2,000千円', '10,200万円']), 'ratio-of-sums')).toBe(
    '149.0 (7600/51) of 2, 0 left, 1 achieved',
  );
  expect(summary(rated(['1億円', '50百万円'], ['5件', '5件']), 'ratio-of-sums')).toBe('units-differ');
  expect(summary(rated(['5件', '検討']), 'mean-of-rates')).toBe('no-rates');
  expect(summary(rated(['5件', '3件'], ['△5件', '3件', 'level']), 'ratio-of-sums')).toBe('target-zero');
});

test('合計目標達成率 of a flow adds the amounts of all years so far', () => {
  const printed = (actuals: readonly (string | null)[], target: string): string => {
    const result = flowTotal(
      {
        actuals: actuals.map((text) => (text === null ? null : readQuantity(text))),
        totalTarget: readQuantity(target),
      },
      rounding,
    );
    return result.ok ? result.printed : result.reason;
  };
  expect([
    printed(['25,145'], '38,020'),
    printed(['1,725千円', '2百万円', null, '－'], '12,375千円'),
    printed([null, '－'], '5'),
    printed(['5件'], '新方針による'),
    printed(['5人'], '10件'),
    printed(['△630'], '10,235'),
  ]).toEqual(['66.1', '30.1', 'actual-missing', 'target-not-numeric', 'units-differ', '-6.2']);
});

test('quantities are added in the unit of the first that has one', () => {
  const sum = sumQuantities([readQuantity('1億円'), null, readQuantity('2,500万円')]);
  expect(sum !== null && sum !== 'units-differ' && [sum.text, sum.number.toFraction(), sum.unit]).toEqual([
    '1.25億円',
    '5/4',
    '億円',
  ]);
  expect([
    sumQuantities([null, readQuantity('検討')]),
    sumQuantities([readQuantity('1人'), readQuantity('1件')]),
  ]).toEqual([null, 'units-differ']);
});

test.each([
  ['342', '333', '人', '-9'],
  ['4.3', '5.67', '倍', '1.4'],
  ['2.0億円', '2.6億円', null, '0.6'],
  ['101.0', '100.4', null, '-1'],
  ['9.43', '9.57', '日', '0'],
  ['-', '25,145', '千円', '25145'],
  ['', '△630', '千円', '-630'],
  ['1億円', '150百万円', null, '50'],
  ['5人', '6件', null, 'units-differ'],
  ['5人', '－', null, 'actual-missing'],
  ['5人', '検討', null, 'actual-not-numeric'],
])('実施効果 from %s to %s (%s) is %s', (baseline, actual, unit, expected) => {
  const result = effect(baseline === '' ? null : readQuantity(baseline), readQuantity(actual), unit);
  expect(result.ok ? result.printed : result.reason).toBe(expected);
});
