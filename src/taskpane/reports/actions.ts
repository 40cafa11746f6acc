import type { ReportKind } from '../../reports/kinds';
import type { Pane } from '../workbook/pane';

/** 帳票: shows what would be made. */
export async function proposeReport(pane: Pane, kind: ReportKind): Promise<void> {
  pane.go('reports');
  const { reportProposal } = await import('./report-proposal');
  await pane.propose(async (reading, snapshot, watch) => {
    if (kind === 'findings') await pane.checks.run(watch);
    return reportProposal(pane.texts, kind, reading, snapshot, pane.year(), () => pane.checks.cuts(snapshot));
  });
}
