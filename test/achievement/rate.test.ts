import fc from 'fast-check';
import Fraction from 'fraction.js';
import { chooseMethod, rate, type RateInput, type RateMethod, type Rounding } from '../../src/achievement';
import { quantityOfNumber, readQuantity } from '../../src/quantity';

const rounding: Rounding = { mode: 'half-up', places: 1 };

function input(baseline: string, target: string, actual: string, more: Partial<RateInput> = {}): RateInput {
  const read = (text: string) => (text === '' ? null : readQuantity(text));
  return { baseline: read(baseline), target: read(target), actual: read(actual), ...more };
}

function outcome(given: RateInput): string {
  const result = rate(given, rounding);
  return result.ok ? result.printed : result.reason;
}

test.each<[string, string, string, RateMethod, string]>([
  ['', '150,000千円', '164,687千円', 'level', '109.8'],
  ['739人', '731人', '752人', 'inverse', '97.2'],
  ['982百万円', '700百万円', '835百万円', 'change', '52.1'],
  ['982百万円', '700百万円', '1,000百万円', 'change', '-6.4'],
  ['', '10時間/月以下', '8時間/月', 'limit', '100.0'],
  ['', '10時間/月以下', '12.63時間/月', 'limit', '79.2'],
  ['', '30億円以上', '24億円', 'limit', '80.0'],
  ['', '0件', '0件', 'limit', '100.0'],
  ['', '0件', '3件', 'limit', '0.0'],
  ['', '95%', '93.5%', 'difference', '-1.5'],
  ['', '7億円', '835百万円', 'difference', '1.35'],
  ['', '△18,000', '△6,204', 'level', '34.5'],
  ['', '8,200', '105,284', 'level', '1284.0'],
  ['', '7,200', '△53,456', 'level', '-742.4'],
])('(%s → %s, actual %s) by the method %s %s gives %s', (baseline, target, actual, method, expected) => {
  expect(outcome(input(baseline, target, actual, { method }))).toBe(expected);
});

test.each<[string, string, string, Partial<RateInput>, string]>([
  ['', '', '5', {}, 'target-missing'],
  ['', '－', '5', {}, 'target-missing'],
  ['', '次期計画で設定', '5', {}, 'target-not-numeric'],
  ['', '10～15件', '5', { method: 'level' }, 'target-not-numeric'],
  ['', '10', '', {}, 'actual-missing'],
  ['', '10', '集計中', {}, 'actual-not-numeric'],
  ['', '0', '5', { method: 'level' }, 'target-zero'],
  ['', '0', '5', { method: 'inverse' }, '0.0'],
  ['', '0', '0', { method: 'inverse' }, 'target-zero'],
  ['', '5', '0', { method: 'inverse' }, 'actual-zero'],
  ['', '5', '3', { method: 'change' }, 'baseline-missing'],
  ['集計中', '5', '3', { method: 'change' }, 'baseline-not-numeric'],
  ['5', '5', '3', { method: 'change' }, 'target-equals-baseline'],
  ['5', '5', '5', { method: 'change', direction: 'up' }, 'target-equals-baseline'],
  ['5', '5', '5', { method: 'change' }, '100.0'],
  ['', '△5', '3', { method: 'limit', direction: 'down' }, 'target-negative'],
  ['', '10件', '5人', {}, 'units-differ'],
  ['3人', '10件', '5件', {}, '50.0'],
  ['', '50件以下', '50件', {}, '100.0'],
  ['', '50件未満', '50件', {}, '100.0'],
  ['', '50件未満', '49件', {}, '100.0'],
  ['', '50件未満', '51件', {}, '98.0'],
  ['', '0件以上', '0件', {}, '100.0'],
  ['', '0件超', '0件', {}, '0.0'],
  ['', '0件超', '1件', {}, '100.0'],
  ['', '0件以下', '0件', {}, '100.0'],
  ['', '0件未満', '0件', {}, '0.0'],
  ['', '△5件以下', '△5件', {}, '100.0'],
  ['', '△5件未満', '△5件', {}, 'target-negative'],
  ['3人', '10件', '5件', { method: 'change' }, 'units-differ'],
  ['', '10', '5', { method: 'manual' }, 'manual'],
  ['', '実施', '策定', { method: 'stage', stages: ['検討', '実施'] }, 'stage-unknown'],
  ['', '実施', '', { method: 'stage', stages: ['検討', '実施'] }, 'actual-missing'],
  ['', '実施', '検討', { stages: ['検討', '実施'] }, '50.0'],
])('(%s → %s, actual %s) with %j gives %s', (baseline, target, actual, more, expected) => {
  expect(outcome(input(baseline, target, actual, more))).toBe(expected);
});

test.each<[string, string, Partial<RateInput>, string]>([
  ['31,133千円', '150,000千円', {}, 'up level target-above-baseline'],
  ['982百万円', '700百万円', {}, 'down change target-below-baseline'],
  ['9課', '0課', {}, 'down change target-below-baseline'],
  ['36', '36', {}, 'keep level target-equals-baseline'],
  ['', '15', {}, 'up level no-baseline'],
  ['-', '15', { direction: 'down' }, 'down inverse no-baseline'],
  ['20', '15', { direction: 'up' }, 'up level direction-given'],
  ['12時間/月', '10時間/月以下', {}, 'down limit qualifier-limit'],
  ['', '30億円以上', {}, 'up limit qualifier-limit'],
  ['', '50件未満', {}, 'down limit qualifier-limit'],
  ['', '50件超', {}, 'up limit qualifier-limit'],
  ['', '0件', {}, 'down limit target-zero'],
  ['0件', '0件', {}, 'down limit target-zero'],
  ['1億円', '90,000千円', {}, 'down change target-below-baseline'],
  ['10', '20', { method: 'inverse' }, 'up inverse given'],
  ['', '実施', { stages: ['検討', '実施'] }, 'up stage stages'],
  ['', '策定', {}, 'up manual not-numeric'],
])('the method for %s → %s with %j is %s', (baseline, target, more, expected) => {
  const { direction, method, why } = chooseMethod(input(baseline, target, '', more));
  expect(`${direction} ${method} ${why}`).toBe(expected);
});

test('a format can have other methods for the directions', () => {
  const result = rate(input('739人', '731人', '752人'), rounding, {
    up: 'level',
    down: 'inverse',
    keep: 'level',
  });
  expect(result.ok && result.printed).toBe('97.2');
});

test('rounding is half away from zero, or truncation, at any number of places', () => {
  const printed = (target: number, actual: number, mode: Rounding['mode'], places: number): string => {
    const result = rate(
      { baseline: null, target: quantityOfNumber(target), actual: quantityOfNumber(actual) },
      { mode, places },
    );
    return result.ok ? result.printed : result.reason;
  };
  expect([
    printed(4000, 5163, 'half-up', 1),
    printed(4000, 5163, 'truncate', 1),
    printed(2000, 1, 'half-up', 1),
    printed(2000, -1, 'half-up', 1),
    printed(2000, -1, 'truncate', 1),
    printed(3, 2, 'half-up', 0),
    printed(3, 2, 'truncate', 3),
    printed(10000, 9996, 'half-up', 1),
  ]).toEqual(['129.1', '129.0', '0.1', '-0.1', '0.0', '67', '66.666', '100.0']);
});

const amount = fc.integer({ min: -1_000_000, max: 1_000_000 });

test('amounts in 億円, 百万円 and 千円 give the same rate as in 円', () => {
  fc.assert(
    fc.property(
      amount,
      amount,
      amount,
      fc.constantFrom<RateMethod>('level', 'inverse', 'change', 'limit'),
      (b, t, a, method) => {
        const inUnits = rate(
          {
            baseline: readQuantity(`${b / 1000}億円`),
            target: readQuantity(`${t / 10}百万円`),
            actual: readQuantity(`${a * 100}千円`),
            method,
          },
          rounding,
        );
        const inYen = rate(
          {
            baseline: quantityOfNumber(b * 100_000, '円'),
            target: quantityOfNumber(t * 100_000, '円'),
            actual: quantityOfNumber(a * 100_000, '円'),
            method,
          },
          rounding,
        );
        expect(inUnits.ok ? inUnits.exact.toFraction() : inUnits.reason).toBe(
          inYen.ok ? inYen.exact.toFraction() : inYen.reason,
        );
      },
    ),
  );
});

test('水準 and 逆数 are reciprocal, and 変化量 does not change when all figures are moved together', () => {
  fc.assert(
    fc.property(amount, amount, amount, amount, (b, t, a, shift) => {
      const exact = (method: RateMethod, moved = 0): Fraction | null => {
        const result = rate(
          {
            baseline: quantityOfNumber(b + moved),
            target: quantityOfNumber(t + moved),
            actual: quantityOfNumber(a + moved),
            method,
            direction: 'down',
          },
          rounding,
        );
        return result.ok ? result.exact : null;
      };
      const [level, inverse] = [exact('level'), exact('inverse')];
      if (level && inverse) expect(level.mul(inverse).toFraction()).toBe('10000');
      expect(exact('change', shift)?.toFraction()).toBe(exact('change')?.toFraction());
    }),
  );
});

test('whatever stands in the cells, there is a rate with a number or a reason', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '0',
      '0%',
      '-',
      '－',
      '検討',
      '集計中',
      '120分→70分',
      '10～15件',
      '△5',
      '1億2,000万円',
      '95%',
      '0件以下',
      '1e309',
      'NaN',
    ),
  );
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.constantFrom<RateMethod | undefined>(
        undefined,
        'level',
        'inverse',
        'change',
        'limit',
        'difference',
        'stage',
      ),
      (b, t, a, method) => {
        const result = rate(input(b, t, a, method ? { method } : {}), rounding);
        expect(result.ok ? /^-?\d+(\.\d+)?(\/\d+)?$/.test(result.printed) : result.reason.length > 0).toBe(
          true,
        );
      },
    ),
    { numRuns: 2000 },
  );
});
