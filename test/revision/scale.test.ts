import { agrees, followingTexts, stepWords } from '../../src/achievement/scale-words';
import { fixEdits } from '../../src/sheets/locate';
import { checkPlan } from '../../src/sheets/check';
import { readPlan } from '../../src/sheets/read-plan';
import { settingsEdits } from '../../src/sheets/settings-edits';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { contents, revised } from './revised';

const seed = readSeed('sanyo-onoda');
const { gradeScale } = seed.settings;
const to98 = gradeScale.map((step) => (step.grade === 'A' ? { ...step, from: 98 } : step));

test('sentences that agreed with the scale follow it, in both steps that a bound parts', () => {
  expect(followingTexts(gradeScale, to98).map(({ text }) => text)).toEqual([
    '達成状況が98%以上',
    '達成状況が75%以上98%未満',
    '達成状況が50%以上75%未満の場合',
    '達成状況が50%未満の場合',
  ]);
});

test('another kind of bound is said anew, and what people wrote themselves stays', () => {
  const above = [{ grade: 'S', from: 105, above: true }, ...gradeScale];
  expect(stepWords(above, 1)).toBe('100%以上105%以下');
  const own = gradeScale.map((step) =>
    step.grade === 'B' ? { ...step, text: 'おおむね順調（90%以上）' } : step,
  );
  const changed = own.map((step) => (step.grade === 'B' ? { ...step, from: 80 } : step));
  expect(followingTexts(own, changed)[1]?.text).toBe('おおむね順調（90%以上）');
  expect(agrees('おおむね順調（90%以上）', changed, 1)).toBe(false);
  expect(agrees('おおむね順調', changed, 1)).toBe(true);
});

test('a changed scale changes its sentences in 計画設定 and below 一覧', () => {
  const book = planBook(seed);
  revised(book, { settings: { gradeScale: to98 } });
  const texts = JSON.stringify(contents(book.snapshot({ all: true })));
  expect(texts).toContain('B　達成状況が75%以上98%未満');
  expect(texts).not.toContain('100%未満');
});

test('a bound that was changed in 計画設定 alone is a finding with the right sentence as its fix', () => {
  const book = planBook(seed);
  const before = readPlan(book.snapshot());
  if (before.plan === null) throw new Error('no plan');
  book.apply(settingsEdits(before, book.snapshot(), { settings: { gradeScale: to98 } }).edits);
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error('no plan');
  const found = checkPlan(reading).filter(({ code }) => code === 'scale-text-differs');
  expect(found.map(({ data, fix }) => ({ data, fix }))).toEqual([
    {
      data: { grade: 'A', text: '達成状況が100%以上', expected: '98%以上' },
      fix: { kind: 'text', text: '達成状況が98%以上' },
    },
    {
      data: { grade: 'B', text: '達成状況が75%以上100%未満', expected: '75%以上98%未満' },
      fix: { kind: 'text', text: '達成状況が75%以上98%未満' },
    },
  ]);
  book.apply(found.flatMap((one) => fixEdits(reading, one)));
  const mended = readPlan(book.snapshot());
  if (mended.plan === null) throw new Error('no plan');
  expect(checkPlan(mended).filter(({ code }) => code === 'scale-text-differs')).toEqual([]);
});
