import type { CommandTarget, Job } from '../../commands';
import type { Edit } from '../../book/edit';
import type { Pane } from '../workbook/pane';
import type { CellPlace } from '../workbook/book-port';

/** What ribbon and keyboard start, done by the pane's controller whether or not the pane is seen. */
export function ribbonJobs(pane: Pane): CommandTarget {
  const inPane: Readonly<Record<Job, () => Promise<unknown>>> = {
    check: () => pane.do('check'),
    grade: () => pane.do('grade'),
    report: () => pane.do('overview'),
    undo: () => pane.undo(),
  };
  /** What is proposed in the pane is carried out at once; it stands in the list of what can be taken back. */
  const carryOut = async (propose: () => Promise<unknown>): Promise<boolean> => {
    pane.dropProposal();
    if (!pane.state().reading && !(await pane.refresh(propose))) return false;
    await propose();
    const { proposal } = pane.state();
    if (!proposal || !(await pane.carryOut(proposal))) return false;
    await show(pane, proposal.edits);
    return true;
  };
  const inWorkbook: Readonly<Record<Job, () => Promise<boolean>>> = {
    check: () => carryOut(() => pane.do('findings')),
    grade: () => carryOut(() => pane.do('grade')),
    report: () => carryOut(() => pane.do('overview')),
    undo: async () => {
      const [batch] = pane.state().batches;
      if (!(await pane.undo())) return false;
      if (batch) await show(pane, batch.undo);
      return true;
    },
  };
  return {
    inPane: async (job) => {
      await inPane[job]();
    },
    inWorkbook: (job) => inWorkbook[job](),
    step: (by) => pane.step(by),
  };
}

/** Brings into view what was written: a sheet that was made, else the first cell. */
async function show(pane: Pane, edits: readonly Edit[]): Promise<void> {
  const place = edits.map(placeOf).find((one) => one !== null);
  if (place) await pane.select(place);
}

function placeOf(edit: Edit): CellPlace | null {
  if (edit.kind === 'putSheet') return { sheet: edit.content.name, row: 0, col: 0 };
  const cell = edit.kind === 'setCells' ? edit.cells[0] : undefined;
  return edit.kind === 'setCells' && cell ? { sheet: edit.sheet, row: cell.row, col: cell.col } : null;
}
