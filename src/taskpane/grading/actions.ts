import type { RateResult } from '../../achievement';
import { inSlices } from '../workbook/in-slices';
import type { CellPlace } from '../workbook/book-port';
import type { Pane } from '../workbook/pane';
import { settlingSlice, type Settling } from './settling-state';

/** 評価: shows what would be written. */
export async function proposeGrades(pane: Pane): Promise<void> {
  pane.go('grading');
  keepSettling(pane, { isOpen: false });
  const [{ explain }, { gradePlanSteps }, { gradeProposal, nothingToGrade }, { achievementWords }] =
    await Promise.all([
      import('../../achievement'),
      import('../../sheets/grade'),
      import('./grade-proposal'),
      // what stands in the sheets is Japanese, whatever the pane speaks
      import('../../../locales/ja/achievement'),
    ]);
  let nothing = pane.texts.grading.nothing;
  await pane.propose(
    async (reading, _, watch) => {
      const { settings } = reading.plan;
      const inWords = (rate: RateResult): string => explain(rate, settings, achievementWords);
      const steps = gradePlanSteps(reading, pane.year(), inWords);
      const told = (count: number): void => watch.progress(count, reading.measures.length);
      const grading = await inSlices(steps, { signal: watch.signal, progress: told });
      nothing = nothingToGrade(pane.texts, reading, pane.year(), grading);
      return gradeProposal(pane.texts, reading, grading);
    },
    () => nothing,
  );
}

/** 評価 with the table of all indicators that are 要確認; `at`: the cell 方向 of the one that is meant. */
export function settle(pane: Pane, at: CellPlace | null = null): void {
  pane.go('grading');
  keepSettling(pane, { isOpen: true, at });
}

/** Keeps what was chosen in the table of 要確認, and whether it is open. */
export function keepSettling(pane: Pane, settling: Partial<Settling>): void {
  pane.set(settlingSlice, { ...pane.get(settlingSlice), ...settling });
  // what was proposed is what was chosen before
  if (pane.state().proposal) pane.dropProposal();
}

/** Shows what settling the accepted indicators would write. */
export async function proposeSettling(pane: Pane): Promise<void> {
  const { settleProposal } = await import('./settle-proposal');
  await pane.propose((reading) =>
    Promise.resolve(settleProposal(pane.texts, reading, pane.year(), pane.get(settlingSlice).drafts)),
  );
}
