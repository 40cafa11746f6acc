import {
  decideGrade,
  grade,
  measureGrade,
  rate,
  type GradeOptions,
  type RateResult,
} from '../../src/achievement';
import { quantityOfNumber } from '../../src/quantity';

const rounding = { mode: 'half-up', places: 1 } as const;
const scale = [
  { grade: 'A', from: 100 },
  { grade: 'B', from: 75 },
  { grade: 'C', from: 50 },
  { grade: 'D', from: null },
];

function of(actual: number, target = 10000): RateResult {
  return rate(
    { baseline: null, target: quantityOfNumber(target), actual: quantityOfNumber(actual), method: 'level' },
    rounding,
  );
}

test('a grade is decided on the exact rate unless the plan says on the printed one', () => {
  expect(
    [of(9996), of(9994), of(7500), of(7499.999), of(0), of(-5)].map((result) => [
      grade(result, scale, 'exact'),
      grade(result, scale, 'printed'),
    ]),
  ).toEqual([
    ['B', 'A'],
    ['B', 'B'],
    ['B', 'B'],
    ['C', 'B'],
    ['D', 'D'],
    ['D', 'D'],
  ]);
});

test('any number of steps and any labels will do', () => {
  const marks = [
    { grade: '◎', from: 120 },
    { grade: '○', from: 99.5 },
    { grade: '△', from: 0 },
  ];
  expect([12000, 9950, 9949, 0, -1].map((actual) => grade(of(actual), marks, 'exact'))).toEqual([
    '◎',
    '○',
    '△',
    '△',
    null,
  ]);
  expect(grade(of(10000), [], 'exact')).toBeNull();
});

test('without a rate, and for the method 差, there is no grade', () => {
  const difference = rate(
    { baseline: null, target: quantityOfNumber(5), actual: quantityOfNumber(800), method: 'difference' },
    rounding,
  );
  expect([grade(of(1, 0), scale, 'exact'), grade(difference, scale, 'exact')]).toEqual([null, null]);
});

test('a measure with several indicators takes the worst, the mean, or no grade of its own', () => {
  const results = [of(12000), of(6000), of(1, 0)];
  const by = (several: GradeOptions['several'], on: GradeOptions['on'] = 'exact') =>
    measureGrade(results, scale, { on, rounding, several });
  expect([by('worst'), by('mean'), by('manual')]).toEqual(['C', 'B', null]);
  expect(measureGrade([of(9995), of(9997)], scale, { on: 'printed', rounding, several: 'mean' })).toBe('A');
  expect(measureGrade([of(1, 0)], scale, { on: 'exact', rounding, several: 'worst' })).toBeNull();
});

test("a human's grade stands beside the computed one and is what is printed", () => {
  expect(decideGrade('C', { grade: 'B', reason: '契約は翌年度' })).toEqual({
    computed: 'C',
    given: { grade: 'B', reason: '契約は翌年度' },
    grade: 'B',
    differs: true,
  });
  expect(decideGrade('C', { grade: 'C' })).toEqual({
    computed: 'C',
    given: { grade: 'C' },
    grade: 'C',
    differs: false,
  });
  expect(decideGrade(null, { grade: 'B' })).toEqual({
    computed: null,
    given: { grade: 'B' },
    grade: 'B',
    differs: false,
  });
  expect(decideGrade('A', null)).toEqual({ computed: 'A', given: null, grade: 'A', differs: false });
});
