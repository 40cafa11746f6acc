import { runChecks } from '../../src/checks';
import type { Measure, Plan } from '../../src/plan';
import { at, measureOne, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

const of = (measure: Partial<Measure>): Plan => samplePlan({ measures: [sampleMeasure(measure)] });
const told = (plan: Plan, form = true) =>
  runChecks({ plan, year: 'R2', formulas: [], hasField: () => form }).filter(
    ({ code }) => code === 'entry-missing',
  );

test('an empty form lacks its title, and only that is told', () => {
  expect(told(of({ title: '', department: '' }))).toEqual([
    {
      code: 'entry-missing',
      severity: 'warning',
      where: at({ kind: 'title' }),
      data: { number: '1', title: '', entry: 'title' },
    },
  ]);
});

test('a measure without a department is told where the form has a place for it', () => {
  const plan = of({ department: '' });
  expect(told(plan)).toEqual([
    {
      code: 'entry-missing',
      severity: 'warning',
      where: at({ kind: 'department' }),
      data: { ...measureOne, entry: 'department' },
    },
  ]);
  expect(told(plan, false)).toEqual([]);
});

test('figures whose indicator has no name are told', () => {
  const indicators = [sampleIndicator(), sampleIndicator({ name: '', finalTarget: '950百万円' })];
  expect(told(of({ indicators }))).toEqual([
    {
      code: 'entry-missing',
      severity: 'warning',
      where: at({ kind: 'indicatorName', indicator: 2 }),
      data: { ...measureOne, entry: 'indicatorName' },
    },
  ]);
});

test('a measure with title, department and named indicators lacks nothing', () => {
  expect(told(of({ indicators: [sampleIndicator()] }))).toEqual([]);
});

test('a plan without departments is told so once', () => {
  const measures = Array.from({ length: 12 }, (_, i) =>
    sampleMeasure({ number: String(i + 1), department: '' }),
  );
  const counts = (plan: Plan) => told(plan).map(({ data }) => [data.number, data.entry, data.count]);
  expect(counts(samplePlan({ measures }))).toEqual([['1', 'department', 12]]);
  expect(counts(samplePlan({ measures: measures.slice(0, 2) }))).toEqual([
    ['1', 'department', undefined],
    ['2', 'department', undefined],
  ]);
});
