import { at, found, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

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

test('indicators are told that the overview lacks, and those that no sheet has', () => {
  const indicators = ['収納額', '収納率', '滞納件数'].map((name) => sampleIndicator({ name }));
  const plan = {
    ...samplePlan({ measures: [sampleMeasure({ indicators })] }),
    overview: [{ ...row('1', '収納対策'), indicator: '滞納件数', further: [{ indicator: '督促件数' }] }],
  };
  const where = { kind: 'overview', row: 1, part: 'indicator' };
  const data = { number: '1', title: '収納対策' };
  expect(found('overview-rows', plan).map(({ where, data }) => ({ where, data }))).toEqual([
    { where, data: { ...data, indicator: '収納額', state: 'indicator-not-listed' } },
    { where, data: { ...data, indicator: '収納率', state: 'indicator-not-listed' } },
    { where: { ...where, line: 2 }, data: { ...data, indicator: '督促件数', state: 'indicator-unknown' } },
  ]);
});

test('an overview without a column of indicators lacks none', () => {
  const indicators = ['収納額', '収納率'].map((name) => sampleIndicator({ name }));
  const plan = {
    ...samplePlan({ measures: [sampleMeasure({ indicators })] }),
    overview: [row('1', '収納対策')],
    overviewColumns: ['grades' as const],
  };
  expect(found('overview-rows', plan)).toEqual([]);
});
