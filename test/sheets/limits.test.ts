import { tableWords } from '../../locales/ja/tables';
import { overLimit } from '../../src/book/limits';
import { findFormat } from '../../src/formats';
import { reportEdits, reportKinds } from '../../src/reports';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const words = { severity: () => '重大', message: () => '指摘', tables: tableWords };

test.each(['ube-reform', 'ube-dx', 'sanyo-onoda', 'mine', 'seki'])(
  'Excel takes all that the sheets and reports of %s hold',
  (id) => {
    const plan = readSeed(id);
    const format = findFormat(id);
    if (!format) throw new Error(id);
    expect(overLimit(planEdits(plan, format))).toBeNull();
    const book = planBook(plan).snapshot();
    const reading = readPlan(book);
    if (!('measures' in reading)) throw new Error('no plan');
    for (const kind of reportKinds)
      expect(
        overLimit(reportEdits(kind, reading, book, plan.settings.reportYear, words, () => [])),
      ).toBeNull();
  },
);

test('titles and departments as long as anybody types them still fit the headers of the sheets', () => {
  const plan = readSeed('sanyo-onoda');
  const format = findFormat('sanyo-onoda');
  if (!format) throw new Error('no form');
  const title = '行政改革大綱に基づく行動計画'.repeat(30);
  const [first, ...others] = plan.measures;
  if (!first) throw new Error('no measure');
  const measures = [{ ...first, title, department: title }, ...others];
  const long = { ...plan, title, measures };
  expect(overLimit(planEdits(long, format))).toBeNull();
});

test('many departments are a list of choices that Excel takes', () => {
  const plan = readSeed('sanyo-onoda');
  const format = findFormat('sanyo-onoda');
  if (!format) throw new Error('no form');
  const departments = Array.from({ length: 80 }, (_, i) => `総合政策部企画調整課第${String(i + 1)}係`);
  const many = { ...plan, settings: { ...plan.settings, departments } };
  expect(overLimit(planEdits(many, format))).toBeNull();
});
