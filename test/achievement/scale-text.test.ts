import Fraction from 'fraction.js';
import { grade, measureGrade, rate, stepOf, type RateInput } from '../../src/achievement';
import { boundText, parseScale, readScale } from '../../src/achievement/scale-text';
import { scaleProblemText } from '../../locales/ja/scale';
import { readQuantity } from '../../src/quantity';

const rounding = { mode: 'half-up', places: 1 } as const;

test.each([
  ['S:105超,A:100以上105以下,B:80以上100未満,C:80未満'],
  ['C:80未満,B:80以上100未満,A:100以上105以下,S:105超'],
  ['S 105超 A 100以上 B 80以上 C'],
  ['{"S": "105超", "A": 100, "B": 80, "C": null}'],
  [
    [
      { grade: 'S', from: 105, above: true },
      { grade: 'A', from: 100 },
      { grade: 'B', from: 80 },
      { grade: 'C', from: null },
    ],
  ],
])('the scale %j has bounds of 超 and 未満', (given) => {
  const scale = parseScale(given) ?? [];
  const at = (percent: number): string | undefined => stepOf(new Fraction(percent), scale)?.grade;
  expect([105.1, 105, 100, 99.9, 80, 79.9].map(at)).toEqual(['S', 'A', 'A', 'B', 'B', 'C']);
  expect(scale.map(boundText)).toEqual(['105超', 100, 80, null]);
});

test.each([
  [
    'A:100以上,B:80以上90未満,C:80未満',
    '「A」と「B」の間に隙間があり、90% から 100% までの達成率に評価がありません。',
  ],
  [
    'A:100以上,B:80以上105未満,C:80未満',
    '「A」と「B」が重なり、100% から 105% までの達成率が両方に当たります。',
  ],
  [
    'A:100超,B:80以上100未満,C:80未満',
    '「A」と「B」の間に隙間があり、100% ちょうどの達成率に評価がありません。',
  ],
  ['A:100以上,B:80以上100以下,C:80未満', '「A」と「B」が重なり、100% ちょうどの達成率が両方に当たります。'],
  [
    'A:100以上120以下,B:100未満',
    '120% より上の達成率に評価がありません。最も良い「A」には上限を付けないでください。',
  ],
  [
    'A:80,B:100,C',
    '「A」と「B」の下限の順が逆か、同じです。良い評価から順に、下限が小さくなるように書いてください。',
  ],
  ['A:改善,B:80,C', '達成率の段と「改善・維持・悪化」の段が混ざっています。どちらかにそろえてください。'],
  ['A:改善,B:悪化', '基準値と比べる評価には、改善・維持・悪化の三つの段が一つずつ要ります。'],
])('the scale %s is refused with its reason', (given, reason) => {
  const read = readScale(given);
  expect(read.ok ? read.scale : scaleProblemText(read.problem)).toBe(reason);
});

const compared = parseScale('改善/維持/悪化') ?? [];

function graded(
  baseline: string,
  target: string,
  actual: string,
  more: Partial<RateInput> = {},
): string | null {
  const value = (text: string) => (text === '' ? null : readQuantity(text));
  const input = { baseline: value(baseline), target: value(target), actual: value(actual), ...more };
  return grade(rate(input, rounding), compared, 'exact');
}

test('a scale of 改善, 維持 and 悪化 goes by the baseline in the direction of the indicator', () => {
  const fall = { direction: 'down' } as const;
  expect([
    graded('10件', '20件', '11件'),
    graded('10件', '20件', '10件'),
    graded('10件', '20件', '9件'),
    graded('982百万円', '700百万円', '9億円'),
    graded('982百万円', '700百万円', '990百万円'),
    graded('10件', '', '9件', fall),
    graded('', '20件', '9件'),
    graded('10件', '20件', '集計中'),
    graded('10件', '20件', '9件', { method: 'manual' }),
  ]).toEqual(['改善', '維持', '悪化', '改善', '悪化', '改善', null, null, null]);
});

test('several indicators count by the worst comparison; what nobody can judge leaves no grade', () => {
  const result = (baseline: string, target: string, actual: string, name?: string) =>
    rate(
      {
        baseline: readQuantity(baseline),
        target: readQuantity(target),
        actual: readQuantity(actual),
        ...(name === undefined
          ? {}
          : {
              context: { name, unit: null, targets: [readQuantity(target)], finalTarget: null, actuals: [] },
            }),
      },
      rounding,
    );
  const of = (...results: ReturnType<typeof result>[]): string | null =>
    measureGrade(results, compared, { on: 'exact', rounding, several: 'mean' });
  const better = result('10件', '20件', '11件');
  expect([
    of(better),
    of(better, result('10件', '20件', '10件')),
    of(better, result('10件', '20件', '9件')),
    of(better, result('10件', '10件', '9件', '相談件数')),
    of(better, result('10件', '10件', '10件', '相談件数')),
  ]).toEqual(['改善', '維持', '悪化', null, '維持']);
});
