import { at, found, measureOne, planOf, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

import { runChecks } from '../../src/checks';
import type { Measure, Plan } from '../../src/plan';

/** A plan with status words whose figures give this rate (%). */
function status(word: string, rate: number): Plan {
  const plan = planOf(
    { targets: { R2: '100件' }, actuals: { R2: `${String(rate)}件` } },
    { grades: { R2: { grade: word } } },
  );
  return {
    ...plan,
    settings: {
      ...plan.settings,
      gradeScale: [],
      statusWords: ['達成', '順調', 'やや遅れている', '遅れている'],
    },
  };
}

test('「遅れている」 at 110% contradicts the figures', () => {
  expect(found('status-contradicts', status('遅れている', 110))).toEqual([
    {
      code: 'status-contradicts',
      severity: 'warning',
      where: at({ kind: 'givenGrade', year: 'R2' }),
      data: { ...measureOne, year: 'R2', word: '遅れている', state: 'late-above', rate: '110.0' },
    },
  ]);
});

test.each([
  ['達成', 99, 'warning', 'achieved-below'],
  ['やや遅れている', 100, 'warning', 'late-above'],
  ['順調', 49, 'warning', 'smooth-below'],
  ['順調', 106, 'info', 'reached'],
] as const)('「%s」 at %d%% is a %s (%s)', (word, rate, severity, state) => {
  expect(found('status-contradicts', status(word, rate)).map((f) => [f.severity, f.data.state])).toEqual([
    [severity, state],
  ]);
});

test.each([
  ['達成', 100],
  ['順調', 85],
  ['やや遅れている', 85],
  ['遅れている', 20],
])('「%s」 at %d%% is right', (word, rate) => {
  expect(found('status-contradicts', status(word, rate))).toEqual([]);
});

test('the mark 達成 below 100% contradicts the figures of the reported year', () => {
  const plan = planOf(
    { targets: { R2: '10件' }, actuals: { R2: '9件' } },
    { marks: { 達成: true, 休止: false } },
  );
  expect(found('status-contradicts', plan).map(({ where, data }) => [where, data.state])).toEqual([
    [at({ kind: 'mark', name: '達成' }), 'achieved-below'],
  ]);
});

test('of letters given by hand only the extremes can contradict the figures', () => {
  const byHand = (grade: string, rate: number) => {
    const plan = planOf(
      { targets: { R2: '100件' }, actuals: { R2: `${String(rate)}件` } },
      { grades: { R2: { grade } } },
    );
    return { ...plan, settings: { ...plan.settings, measureGrade: 'manual' as const } };
  };
  const states = (grade: string, rate: number) =>
    found('status-contradicts', byHand(grade, rate)).map(({ data }) => data.state);
  expect([states('A', 0), states('D', 200), states('B', 900), states('A', 60)]).toEqual([
    ['best-low'],
    ['worst-high'],
    [],
    [],
  ]);
});

test('an indicator that was reported and has no rate may be what was judged', () => {
  const plan = samplePlan({
    measures: [
      sampleMeasure({
        grades: { R2: { grade: 'D' } },
        indicators: [
          sampleIndicator({ targets: { R2: '1画地' }, actuals: { R2: '2画地' } }),
          sampleIndicator({ name: '販売区画数', totalTarget: '60区画', actuals: { R2: '4区画' } }),
        ],
      }),
    ],
    settings: { measureGrade: 'manual' },
  });
  expect(found('status-contradicts', plan)).toEqual([]);
});

test('a grade that contradicts its own rate is told once, and not as one among the others, too', () => {
  const graded = (number: string, grade: string, actual: string): Measure =>
    sampleMeasure({
      number,
      grades: { R2: { grade } },
      indicators: [sampleIndicator({ targets: { R2: '100件' }, actuals: { R2: actual }, direction: 'up' })],
    });
  const measures = [graded('1', 'A', '0件'), graded('2', 'A', '120件'), graded('3', 'B', '90件')];
  const codes = (disabledRules: string[] = []) =>
    runChecks({
      plan: samplePlan({ measures, settings: { measureGrade: 'manual', disabledRules } }),
      year: 'R2',
      formulas: [],
    })
      .filter(({ code }) => code === 'status-contradicts' || code === 'grade-inverted')
      .map(({ code, data }) => `${code} ${String(data.number)}`);
  expect(codes()).toEqual(['status-contradicts 1']);
  expect(codes(['status-contradicts'])).toEqual(['grade-inverted 1']);
});
