import { at, found, measureOne, planOf } from './sample-plan';

const plan = planOf(
  { finalTarget: '運用', actuals: { R2: '見直し' } },
  { grades: { R1: { grade: 'D' }, R2: { grade: 'C' } } },
);

test('a grade of the reported year without figures is noted', () => {
  expect(found('grade-without-figures', plan)).toEqual([
    {
      code: 'grade-without-figures',
      severity: 'info',
      where: at({ kind: 'givenGrade', year: 'R2' }),
      data: {
        ...measureOne,
        year: 'R2',
        grade: 'C',
        why: 'target-not-numeric',
        printed: '運用',
        reason: '',
      },
    },
  ]);
});

test.each([
  ['units', { finalTarget: '74,000件', actuals: { R2: '118,394人' } }, 'units-differ', ''],
  ['an actual in words', { finalTarget: '9件', actuals: { R2: '未実施' } }, 'actual-not-numeric', '未実施'],
  ['no actual', { finalTarget: '9件' }, 'actual-missing', ''],
])('why there is no rate: %s', (_, indicator, why, printed) => {
  const graded = planOf(indicator, { grades: { R2: { grade: 'A', reason: '公表値' } } });
  expect(
    found('grade-without-figures', graded).map(({ data }) => [data.why, data.printed, data.reason]),
  ).toEqual([[why, printed, '公表値']]);
});

test('plans that grade by hand need no figures', () => {
  expect(
    found('grade-without-figures', { ...plan, settings: { ...plan.settings, measureGrade: 'manual' } }),
  ).toEqual([]);
});
