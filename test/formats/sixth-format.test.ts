import { readdirSync } from 'node:fs';
import { applyEdits } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { formats } from '../../src/formats';
import type { Plan } from '../../src/plan';
import { overviewEdits } from '../../src/reports/overview';
import { planEdits } from '../../src/sheets/build';
import { checkPlan } from '../../src/sheets/check';
import { gradePlan } from '../../src/sheets/grade';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { readText } from '../../src/sheets/read-value';
import { tiny } from './tiny';

const plan: Plan = {
  format: 'tiny',
  municipality: '試市',
  title: '試しの計画',
  settings: {
    years: ['R6', 'R7'],
    baselineYear: 'R5',
    reportYear: 'R6',
    departments: ['財政課'],
    ...tiny.defaults,
    rounding: { mode: 'half-up', places: 1 },
    gradeOn: 'exact',
    total: 'mean-of-rates',
    disabledRules: [],
    extra: {},
  },
  measures: [
    {
      number: '1',
      title: '公用車の削減',
      department: '財政課',
      fields: { 取組: '更新の時期に台数を見直す' },
      marks: {},
      indicators: [
        { name: '台数', baseline: '40台', finalTarget: '30台', targets: {}, actuals: { R6: '33台' } },
      ],
      schedule: [],
      reports: [],
      grades: {},
    },
  ],
};

function written(): PlanReading {
  const book = XlsxBook.create();
  book.apply(planEdits(plan, tiny));
  return read(XlsxBook.load(book.save()));
}

function read(book: XlsxBook): PlanReading {
  const reading = readPlan(book.snapshot(), [tiny]);
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

// the whole way of a form that nothing outside its folder knows of
test('a new format is written and read back', () => {
  expect(readPlan(applyEdits({ sheets: [], names: [] }, planEdits(plan, tiny)), [tiny]).plan).toEqual(plan);
});

test('a new format calculates and grades in its own cells', () => {
  const { measures } = written();
  const shown = ['指標1_目標_R6', '指標1_達成率_R6', '算定評価_R6', '評価_R6'].map((name) =>
    readText(measures[0]?.cells.get(name)),
  );
  expect(shown).toEqual(['30台', '70.0%', '△', '△']);
});

test('a new format is graded and checked', () => {
  const reading = written();
  expect(gradePlan(reading, 'R6').edits).toEqual([]);
  expect(checkPlan(reading).map(({ code }) => code)).toEqual([]);
});

test('a new format has an overview', () => {
  const book = XlsxBook.create();
  book.apply(planEdits(plan, tiny));
  book.apply(overviewEdits(read(book), book.snapshot(), 'R6'));
  expect(read(XlsxBook.load(book.save())).plan.overview).toEqual([
    {
      number: '1',
      title: '公用車の削減',
      department: '財政課',
      indicator: '台数',
      baseline: '40台',
      current: '33台',
      rate: '70.0%',
      target: '30台',
      summary: '',
      grades: { R6: '△' },
    },
  ]);
});

test('every folder of a form is in the list of formats, with the name of its folder as id', () => {
  const folders = readdirSync('src/formats', { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== 'blocks')
    .map(({ name }) => name);
  expect(formats.map(({ id }) => id).sort()).toEqual(folders.sort());
});
