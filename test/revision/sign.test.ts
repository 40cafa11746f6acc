import { blankMeasure } from '../../src/formats/new-plan';
import { checkPlan } from '../../src/sheets/check';
import { readPlan } from '../../src/sheets/read-plan';
import { entryEdits } from '../../src/taskpane/workbook/entries/entry-edits';
import { fieldAt } from '../../src/taskpane/workbook/entries/entry-fields';
import type { Plan } from '../../src/plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { revised } from './revised';

const seed = readSeed('general');
const [first] = seed.measures;
const plan: Plan = {
  ...seed,
  measures: [
    {
      ...(first ?? blankMeasure('1')),
      indicators: [{ name: '収支', unit: '百万円', baseline: '△30', targets: { R6: '▲10' }, actuals: {} }],
    },
  ],
};

test('one sign for what is below zero: another is told with its fix, and what is typed gets it', () => {
  const book = planBook(plan);
  const { reading } = revised(book, { settings: { negativeMark: '▲' } });
  expect(reading.plan.settings.negativeMark).toBe('▲');
  const found = checkPlan(reading).filter(({ data }) => data.kind === 'sign');
  expect(found.map(({ data, fix }) => [data.text, fix])).toEqual([['△30', { kind: 'value', text: '▲30' }]]);
  const [one] = reading.measures;
  const field = one && fieldAt(one, { kind: 'actual', indicator: 1, year: 'R6' });
  if (!field) throw new Error('no field');
  expect(entryEdits(field, '-12')).toMatchObject([
    { cells: [{ value: -12, numberFormat: expect.stringContaining('▲') as string }] },
  ]);
});

test('without a setting the rarer sign is told', () => {
  const reading = readPlan(planBook(plan).snapshot());
  if (reading.plan === null) throw new Error('no plan');
  expect(checkPlan(reading).filter(({ data }) => data.kind === 'sign')).toHaveLength(1);
});
