import { explain } from '../../src/achievement';
import type { XlsxBook } from '../../src/book/xlsx';
import { gradePlan } from '../../src/sheets/grade';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { achievementWords } from '../../locales/ja/achievement';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

function open(extra: Record<string, string> = {}): { book: XlsxBook; read: () => PlanReading } {
  const seed = readSeed('sanyo-onoda');
  const settings = { ...seed.settings, extra };
  const book = planBook({ ...seed, settings, measures: seed.measures.slice(0, 2) });
  return {
    book,
    read: () => {
      const reading = readPlan(book.snapshot());
      if (reading.plan === null) throw new Error('no plan');
      return reading;
    },
  };
}

test('sheets whose formulas are whole need no edits', () => {
  expect(gradePlan(open().read(), 'R2').edits).toEqual([]);
});

test('a figure typed over a rate is left alone and told', () => {
  const { book, read } = open();
  const cell = read().measures[0]?.cells.get('指標1_達成率_R2');
  if (!cell) throw new Error('no cell');
  const { sheet, row, col } = cell.place;
  book.apply([{ kind: 'setCells', sheet, cells: [{ row, col, value: 0.99 }] }]);
  const { edits, measures } = gradePlan(read(), 'R2');
  expect(edits).toEqual([]);
  expect(measures.map(({ overwritten }) => overwritten)).toEqual([['指標1_達成率_R2'], []]);
});

test('the calculation has a column where 計画設定 asks for it, which is filled once; else there is none', () => {
  const { book, read } = open({ 算定根拠: '書き込む' });
  const { settings } = read().plan;
  const inWords: Parameters<typeof gradePlan>[2] = (rate) => explain(rate, settings, achievementWords);
  book.apply(gradePlan(read(), 'R2', inWords).edits);
  expect(read().measures.map(({ cells }) => cells.get('指標1_算定根拠_R2')?.value)).toEqual([
    '(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満）',
    '達成率なし：目標「ガイドライン作成後検討」は一つの数値ではありません',
  ]);
  expect(gradePlan(read(), 'R2', inWords).edits).toEqual([]);
});

test('a typed decimal that its cell rounds is shown as typed from then on, and the number stays', () => {
  const { book, read } = open();
  const cell = read().measures[0]?.cells.get('指標1_実績_R2');
  if (!cell) throw new Error('no cell');
  const { sheet, row, col } = cell.place;
  book.apply([
    { kind: 'setCells', sheet, cells: [{ row, col, value: 835.4, numberFormat: '#,##0"百万円"' }] },
  ]);
  const { edits, changes } = gradePlan(read(), 'R2');
  expect(changes.map(({ field, value }) => [field, value])).toEqual([
    [{ kind: 'actual', indicator: 1, year: 'R2' }, '835.4百万円'],
  ]);
  book.apply(edits);
  const mended = read().measures[0]?.cells.get('指標1_実績_R2');
  expect([mended?.value, mended?.numberFormat]).toEqual([835.4, '#,##0.0"百万円"']);
  expect(gradePlan(read(), 'R2').edits).toEqual([]);
});
