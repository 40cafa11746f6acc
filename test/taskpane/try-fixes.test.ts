import type { Edit } from '../../src/book/edit';
import type { SheetCut } from '../../src/sheets/cut-texts';
import type { PlannedFix } from '../../src/taskpane/workbook/checking/fixes';
import { tryFixesSteps } from '../../src/taskpane/workbook/checking/try-fixes';
import { fieldAt } from '../../src/taskpane/workbook/entries/entry-fields';
import { entryEdits } from '../../src/taskpane/workbook/entries/entry-edits';
import { paneFindingSteps, type PaneFinding } from '../../src/taskpane/workbook/checking/pane-findings';
import { texts } from '../../src/taskpane/state/texts-ja';
import { finish } from '../../src/plan/steps';
import { readPlan } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const seed = readSeed('sanyo-onoda');
const book = planBook({ ...seed, measures: seed.measures.slice(0, 2) });

function planned(finding: PaneFinding, edits: readonly Edit[]): PlannedFix {
  return { finding, edits, changes: [] };
}

test('fixes are tried together: one that makes a finding is left out and told, the others are made', () => {
  const snapshot = book.snapshot();
  const reading = readPlan(snapshot);
  const [first, second] = reading.plan ? reading.measures : [];
  if (!reading.plan || !first || !second) throw new Error('no plan');
  const [finding] = finish(paneFindingSteps(texts, reading, 'R2', []));
  const actual = { kind: 'actual', indicator: 1, year: 'R2' } as const;
  const [one, other] = [fieldAt(first, actual), fieldAt(second, actual)];
  if (!finding || !one || !other) throw new Error('nothing found');
  const good = planned({ ...finding, measure: '1' }, entryEdits(one, '835'));
  // the overview has another value
  const bad = planned({ ...finding, measure: '2' }, entryEdits(other, '3人'));
  const trial = (fixes: readonly PlannedFix[]) =>
    finish(tryFixesSteps({ fixes, later: 0, clashing: [] }, snapshot, reading.format, 'R2', () => []));
  expect(trial([good, bad])).toMatchObject({ fixes: [good], clashing: [bad] });
  expect(trial([good])).toMatchObject({ fixes: [good], clashing: [] });
  // what would be cut off in print counts as well: a number that shows as ###
  const { sheet, row, col } = one.place;
  const loss: SheetCut = {
    sheet,
    row,
    col,
    name: null,
    isNumber: true,
    lines: 1,
    lost: 1,
    chars: 1,
    rows: null,
  };
  const cut = finish(
    tryFixesSteps({ fixes: [good], later: 0, clashing: [] }, snapshot, reading.format, 'R2', (_, edited) =>
      edited.size === 0 ? [] : [loss],
    ),
  );
  expect(cut).toMatchObject({ fixes: [], clashing: [good] });
});
