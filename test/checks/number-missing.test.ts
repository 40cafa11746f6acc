import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const numbered = (numbers: readonly string[]) =>
  samplePlan({ measures: numbers.map((number) => sampleMeasure({ number })) });

test('a gap is told at the number after it', () => {
  expect(found('number-missing', numbered(['1', '2', '3', '5', '6', '7']))).toEqual([
    {
      code: 'number-missing',
      severity: 'warning',
      where: at({ kind: 'number' }, 3),
      data: { number: '5', title: '収納対策', missing: '4' },
    },
  ]);
});

test('numbers under a policy are a row of their own', () => {
  const plan = numbered(['1-(1)', '1-(2)', '1-(4)', '2-(1)', '2-(2)']);
  expect(found('number-missing', plan).map(({ data }) => [data.number, data.missing])).toEqual([
    ['1-(4)', '1-(3)'],
  ]);
});

test('a number that the system keeps for another plan is not missing', () => {
  const plan = {
    ...numbered(['1-(1)', '1-(2)', '1-(4)']),
    system: [
      { number: '1', name: '方針', directions: [{ number: '(3)', name: '産業', listed: false as const }] },
    ],
  };
  expect(found('number-missing', plan)).toEqual([]);
});

test('a workbook with the sheets of one department has no gaps', () => {
  expect(found('number-missing', numbered(['3', '8', '15']))).toEqual([]);
});
