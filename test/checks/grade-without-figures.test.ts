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
      data: { ...measureOne, year: 'R2', grade: 'C' },
    },
  ]);
});

test('plans that grade by hand need no figures', () => {
  expect(
    found('grade-without-figures', { ...plan, settings: { ...plan.settings, measureGrade: 'manual' } }),
  ).toEqual([]);
});
