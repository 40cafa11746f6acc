import { at, found, sampleMeasure, samplePlan } from './sample-plan';

test('a second sheet of one number is an error, also where it is written in another width', () => {
  const plan = samplePlan({
    measures: [
      sampleMeasure({ number: '01', title: '収納対策' }),
      sampleMeasure({ number: '０１', title: '定員管理' }),
      sampleMeasure({ number: '02', title: '窓口' }),
    ],
  });
  expect(found('number-duplicate', plan)).toEqual([
    {
      code: 'number-duplicate',
      severity: 'error',
      where: at({ kind: 'number' }, 1),
      data: { number: '０１', title: '定員管理', other: '収納対策' },
    },
  ]);
});

test('sheets without a number yet are no duplicates', () => {
  expect(
    found(
      'number-duplicate',
      samplePlan({ measures: [sampleMeasure({ number: '' }), sampleMeasure({ number: '' })] }),
    ),
  ).toEqual([]);
});
