import { at, found, sampleMeasure, samplePlan } from './sample-plan';

const row = (number: string, title: string) => ({
  number,
  title,
  department: '',
  indicator: '',
  summary: '',
  grades: {},
});

test('lines without a sheet and sheets without a line are told', () => {
  const plan = {
    ...samplePlan({ measures: [sampleMeasure(), sampleMeasure({ number: '3', title: '窓口' })] }),
    overview: [row('1', '収納対策'), row('2', '定員管理')],
  };
  expect(found('overview-rows', plan)).toEqual([
    {
      code: 'overview-rows',
      severity: 'warning',
      where: { kind: 'overview', row: 2, part: 'measure' },
      data: { number: '2', title: '定員管理', state: 'no-sheet' },
    },
    {
      code: 'overview-rows',
      severity: 'warning',
      where: at({ kind: 'number' }, 1),
      data: { number: '3', title: '窓口', state: 'not-listed' },
    },
  ]);
});

test('a plan without an overview lacks no line', () => {
  expect(found('overview-rows', samplePlan({ measures: [sampleMeasure()] }))).toEqual([]);
});
