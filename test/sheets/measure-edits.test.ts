import type { XlsxBook } from '../../src/book/xlsx';
import { methodEdits } from '../../src/sheets/measure-edits';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { evaluate } from '../../src/plan';
import { giveGrade } from '../../src/sheets/give-grade';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

function open(): { book: XlsxBook; read: () => PlanReading } {
  const seed = readSeed('sanyo-onoda');
  const book = planBook({ ...seed, measures: seed.measures.slice(0, 1) });
  return {
    book,
    read: () => {
      const reading = readPlan(book.snapshot());
      if (reading.plan === null) throw new Error('no plan');
      return reading;
    },
  };
}

const first = (reading: PlanReading): PlanReading['measures'][number] => {
  const [measure] = reading.measures;
  if (!measure) throw new Error('no measure');
  return measure;
};

const shown = (reading: PlanReading, ...names: string[]): unknown[] =>
  names.map((name) => first(reading).cells.get(name)?.value ?? null);

test('another method changes the live formulas at once, and taking it back brings the old ones', () => {
  const { book, read } = open();
  const rate = (): string => (Number(shown(read(), '指標1_達成率_R2')[0]) * 100).toFixed(4);
  const before = book.snapshot();
  expect([rate(), ...shown(read(), '算定評価_R2')]).toEqual(['52.1277', 'C']);

  const undo = book.apply(methodEdits(read(), first(read()), 1, { method: 'inverse', direction: 'down' }));
  expect([rate(), ...shown(read(), '算定評価_R2', '指標1_方法', '指標1_方向')]).toEqual([
    '83.8323',
    'B',
    '逆数',
    '減少',
  ]);
  expect(read().plan.measures[0]?.indicators[0]).toMatchObject({ method: 'inverse', direction: 'down' });

  book.apply(undo);
  expect(book.snapshot()).toEqual(before);
  book.apply(methodEdits(read(), first(read()), 1, { method: 'inverse' }));
  book.apply(methodEdits(read(), first(read()), 1, { method: null }));
  expect(book.snapshot()).toEqual(before);
});

const names = ['算定評価_R2', '手動評価_R2', '評価_R2', '評価理由_R2'];

/** What the door for grades makes of this one, and what then stands in the sheet. */
function given(grade: string, reason?: string) {
  const { book, read } = open();
  const give = (to: string, why?: string): string => {
    const source = first(read());
    const evaluation = evaluate(source.measure, read().plan.settings, 'R2');
    const decision = giveGrade(source, 'R2', evaluation, to, why);
    if (decision.kind === 'edits') book.apply(decision.edits);
    return decision.kind;
  };
  // without the published grade
  give('');
  return { kind: give(grade, reason), give, shown: () => shown(read(), ...names) };
}

test('a grade given by hand stands beside the computed one with its reason, and is taken back with it', () => {
  const door = given('B', ' 訪問指導を始めたため ');
  expect(door.shown()).toEqual(['C', 'B', 'B', '訪問指導を始めたため']);
  door.give('');
  expect(door.shown()).toEqual(['C', null, 'C', null]);
});

test('a grade that is not the computed one waits for its reason; the computed one needs none', () => {
  const door = given('B');
  expect([door.kind, door.shown()]).toEqual(['reason-wanted', ['C', null, 'C', null]]);
  expect([door.give('C'), door.shown()]).toEqual(['edits', ['C', 'C', 'C', null]]);
});
