import type { Measure } from '../../src/plan';
import { at, found, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

type Given = readonly [grade: string, ...rates: number[]];

/** Measures 1, 2 … of R2, each with a hand-given grade and rates (%). */
function measures(...graded: readonly Given[]): Measure[] {
  return graded.map(([grade, ...rates], i) =>
    sampleMeasure({
      number: String(i + 1),
      grades: { R2: { grade } },
      indicators: rates.map((rate) =>
        sampleIndicator({ targets: { R2: '100件' }, actuals: { R2: `${String(rate)}件` } }),
      ),
    }),
  );
}

const byHand = (...graded: readonly Given[]) =>
  found(
    'grade-inverted',
    samplePlan({ measures: measures(...graded), settings: { measureGrade: 'manual' } }),
  );
const told = (...graded: readonly Given[]) =>
  byHand(...graded).map(({ data }) => [data.number, data.state, data.other]);

test('a lower grade for a higher rate is told at the grade, beside the measure that it passes', () => {
  expect(byHand(['A', 95], ['A', 110], ['B', 118.2], ['B', 90], ['C', 60])).toEqual([
    {
      code: 'grade-inverted',
      severity: 'warning',
      where: at({ kind: 'givenGrade', year: 'R2' }, 2),
      data: {
        number: '3',
        title: '収納対策',
        year: 'R2',
        grade: 'B',
        rate: '118.2%',
        other: '1',
        otherGrade: 'A',
        otherRate: '95.0%',
        state: 'low-grade',
        count: 0,
      },
    },
  ]);
});

test('one measure that contradicts many is told, not the many', () => {
  expect(told(['A', 52], ['B', 90], ['B', 85], ['C', 60], ['C', 55])).toEqual([['1', 'high-grade', '2']]);
});

test.each<readonly [string, readonly Given[]]>([
  [
    'grades in the order of the rates',
    [
      ['A', 100],
      ['B', 80],
      ['C', 60],
    ],
  ],
  [
    'different grades of one rate',
    [
      ['A', 100],
      ['B', 100],
      ['C', 60],
    ],
  ],
  [
    'rates of several indicators that overlap',
    [
      ['A', 95, 103],
      ['B', 100],
      ['C', 60],
    ],
  ],
])('%s are not told', (_, graded) => {
  expect(told(...graded)).toEqual([]);
});

test('rates are compared exactly, not as printed', () => {
  expect(told(['A', 95.01], ['B', 95.02], ['C', 10])).toEqual([['1', 'high-grade', '2']]);
});

test('grades that follow something else are told once', () => {
  const findings = byHand(['C', 120], ['C', 110], ['B', 90], ['A', 10], ['A', 20], ['B', 5]);
  expect(findings.map(({ severity, data }) => [severity, Number(data.count) > 1])).toEqual([['info', true]]);
});

test('in a plan that computes its grades the hand-given one that differs is only noted', () => {
  const plan = samplePlan({ measures: measures(['C', 120], ['B', 80], ['B', 76], ['D', 10]) });
  expect(found('grade-inverted', plan).map(({ severity, data }) => [severity, data.number])).toEqual([
    ['info', '1'],
  ]);
});

test('status words are held against rates of the year itself only', () => {
  const settings = { gradeScale: [], statusWords: ['達成', '順調', '遅れている'] };
  const own = measures(['遅れている', 90], ['順調', 70]);
  expect(
    found('grade-inverted', samplePlan({ measures: own, settings })).map(({ data }) => data.number),
  ).toEqual(['1']);
  const final = own.map((measure) => ({
    ...measure,
    indicators: measure.indicators.map((one) => ({ ...one, targets: {}, finalTarget: '100件' })),
  }));
  expect(found('grade-inverted', samplePlan({ measures: final, settings }))).toEqual([]);
});

test('a measure with a reported indicator that has no rate may have been judged by it', () => {
  const [first, second] = measures(['C', 120], ['B', 80]);
  const words = sampleIndicator({ targets: { R2: '実施' }, actuals: { R2: '検討' } });
  const judged = first && { ...first, indicators: [...first.indicators, words] };
  const plan = samplePlan({
    measures: judged && second ? [judged, second] : [],
    settings: { measureGrade: 'manual' },
  });
  expect(found('grade-inverted', plan)).toEqual([]);
});
