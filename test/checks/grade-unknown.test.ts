import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

const graded = (grade: string) => samplePlan({ measures: [sampleMeasure({ grades: { R2: { grade } } })] });

test('a grade that the plan does not have is an error', () => {
  expect(found('grade-unknown', graded('E'))).toEqual([
    {
      code: 'grade-unknown',
      severity: 'error',
      where: at({ kind: 'givenGrade', year: 'R2' }),
      data: { ...measureOne, year: 'R2', grade: 'E', known: 'A・B・C・D' },
    },
  ]);
});

test('a known grade in full width is mended', () => {
  expect(found('grade-unknown', graded('Ａ')).map(({ fix }) => fix)).toEqual([{ kind: 'text', text: 'A' }]);
});

test('without a scale the status words are the grades, and without either all are', () => {
  const words = graded('順調');
  expect(
    found('grade-unknown', {
      ...words,
      settings: { ...words.settings, gradeScale: [], statusWords: ['達成', '順調'] },
    }),
  ).toEqual([]);
  expect(found('grade-unknown', { ...words, settings: { ...words.settings, gradeScale: [] } })).toEqual([]);
});
