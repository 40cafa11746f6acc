import { fieldAt } from '../../src/taskpane/workbook/entries/entry-fields';
import { typedEdits } from '../../src/taskpane/workbook/entries/typed-edits';
import { giveGrade } from '../../src/sheets/give-grade';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

test('a grade typed into the form goes the way of 評価: none without its reason, and no reason left behind', () => {
  const seed = readSeed('sanyo-onoda');
  const book = planBook({ ...seed, measures: seed.measures.slice(0, 1) });
  const read = (): { readonly reading: PlanReading; readonly one: PlanReading['measures'][number] } => {
    const reading = readPlan(book.snapshot());
    const [one] = reading.plan === null ? [] : reading.measures;
    if (reading.plan === null || !one) throw new Error('no plan');
    return { reading, one };
  };
  const shown = (): unknown[] =>
    ['算定評価_R2', '手動評価_R2', '評価理由_R2'].map((name) => read().one.cells.get(name)?.value ?? null);
  const type = (text: string): unknown => {
    const { reading, one } = read();
    const field = fieldAt(one, { kind: 'givenGrade', year: 'R2' });
    if (!field) throw new Error('no cell');
    const edits = typedEdits(reading, field, text);
    if ('reasonAgainst' in edits) return edits;
    book.apply(edits);
    return shown();
  };
  // the published grade goes with its reason
  expect(shown()).toEqual(['C', 'C', '公表値']);
  expect(type('')).toEqual(['C', null, null]);
  expect([type('B'), shown()]).toEqual([{ reasonAgainst: 'C' }, ['C', null, null]]);
  expect(type('C')).toEqual(['C', 'C', null]);
  const decision = giveGrade(
    read().one,
    'R2',
    { computed: 'C', isByHand: false },
    'B',
    '訪問指導を始めたため',
  );
  if (decision.kind === 'edits') book.apply(decision.edits);
  expect(shown()).toEqual(['C', 'B', '訪問指導を始めたため']);
  expect(type('')).toEqual(['C', null, null]);
});
