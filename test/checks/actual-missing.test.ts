import { at, found, indicatorOne, planOf, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

import { runChecks } from '../../src/checks';

test('a target without the actual of the reported year is an error', () => {
  expect(found('actual-missing', planOf({ finalTarget: '700百万円', actuals: { R1: '900百万円' } }))).toEqual(
    [
      {
        code: 'actual-missing',
        severity: 'error',
        where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
        data: { ...indicatorOne, year: 'R2', target: '700百万円', state: 'empty' },
      },
    ],
  );
});

test.each(['—', '次期計画で目標値を設定', '基準値'])('the target 「%s」 asks for no actual yet', (target) => {
  expect(found('actual-missing', planOf({ targets: { R2: target } }))).toEqual([]);
});

test('it is a warning where grades are given by hand and only the final target stands', () => {
  const severities = (indicator: Parameters<typeof planOf>[0]) => {
    const plan = planOf(indicator);
    return found('actual-missing', { ...plan, settings: { ...plan.settings, measureGrade: 'manual' } }).map(
      (f) => f.severity,
    );
  };
  expect([severities({ finalTarget: '20人' }), severities({ targets: { R2: '20人' } })]).toEqual([
    ['warning'],
    ['error'],
  ]);
});

test('a year that nobody has begun to report is told once', () => {
  const measures = Array.from({ length: 11 }, (_, i) =>
    sampleMeasure({ number: String(i + 1), indicators: [sampleIndicator({ finalTarget: '9件' })] }),
  );
  expect(
    found('actual-missing', samplePlan({ measures })).map(({ severity, where, data }) => [
      severity,
      where,
      data.state,
      data.count,
    ]),
  ).toEqual([['warning', at({ kind: 'actual', indicator: 1, year: 'R2' }), 'not-begun', 11]]);
  expect(found('actual-missing', samplePlan({ measures: measures.slice(0, 3) }))).toHaveLength(3);
});

const reporting = (count: number, reported: number) =>
  samplePlan({
    settings: { measureGrade: 'manual' },
    measures: Array.from({ length: count }, (_, i) =>
      sampleMeasure({
        number: String(i + 1),
        indicators: [sampleIndicator({ finalTarget: '9件', actuals: i < reported ? { R2: '5件' } : {} })],
      }),
    ),
  });

test('one actual that is typed does not tell all the others one by one', () => {
  expect(
    found('actual-missing', reporting(31, 1)).map(({ severity, where, data }) => [
      severity,
      where,
      data.state,
      data.count,
      data.all,
      data.numbers,
    ]),
  ).toEqual([['warning', at({ kind: 'actual', indicator: 1, year: 'R2' }, 1), 'most', 30, 31, '2～31']]);
});

test('those that are left when most are there are told one by one', () => {
  expect(found('actual-missing', reporting(31, 16)).map(({ data }) => data.state)).toEqual(
    Array.from({ length: 15 }, () => 'empty'),
  );
});

test('a measure that is graded and reported in words has only a note', () => {
  const plan = planOf(
    { finalTarget: '9件' },
    {
      reports: [{ year: 'R2', texts: { 達成状況: '協議を進めました。' } }],
      grades: { R2: { grade: '順調' } },
    },
  );
  const manual = { ...plan, settings: { ...plan.settings, measureGrade: 'manual' as const } };
  expect(found('actual-missing', manual).map(({ severity }) => severity)).toEqual(['info']);
});

test('a form without a cell for the actual is not asked for it', () => {
  const plan = planOf({ finalTarget: '700百万円' });
  expect(runChecks({ plan, year: 'R2', formulas: [], hasField: () => false })).toEqual([]);
});
