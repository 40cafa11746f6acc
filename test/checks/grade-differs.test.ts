import { at, found, measureOne, planOf } from './sample-plan';

const plan = planOf(
  { name: '未収債権額', baseline: '982百万円', finalTarget: '700百万円', actuals: { R2: '835百万円' } },
  { grades: { R2: { grade: 'B', reason: '回収の体制が整った' } } },
);

test('a hand-given grade that is not the computed one is meant where it has a reason, and told with it', () => {
  expect(found('grade-differs', plan)).toEqual([
    {
      code: 'grade-differs',
      severity: 'info',
      where: at({ kind: 'givenGrade', year: 'R2' }),
      data: {
        ...measureOne,
        year: 'R2',
        given: 'B',
        computed: 'C',
        rate: '52.1',
        reason: '回収の体制が整った',
      },
    },
  ]);
});

test('without a reason it is a warning', () => {
  const measures = plan.measures.map((measure) => ({ ...measure, grades: { R2: { grade: 'B' } } }));
  expect(
    found('grade-differs', { ...plan, measures }).map(({ severity, data }) => [severity, data.reason]),
  ).toEqual([['warning', '']]);
});

test('grades that agree, and plans that grade by hand, have no difference', () => {
  const agreed = plan.measures.map((measure) => ({ ...measure, grades: { R2: { grade: 'C' } } }));
  expect(found('grade-differs', { ...plan, measures: agreed })).toEqual([]);
  expect(found('grade-differs', { ...plan, settings: { ...plan.settings, measureGrade: 'manual' } })).toEqual(
    [],
  );
});
