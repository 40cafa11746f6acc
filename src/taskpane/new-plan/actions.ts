import type { Pane } from '../workbook/pane';

/** 様式から作成: the sheets of a sample plan in this workbook, shown before they are made. */
export async function proposeSample(pane: Pane, id: string): Promise<void> {
  const { sampleProposal } = await import('./sample-proposal');
  const proposal = await sampleProposal(pane.texts, id, pane.snapshot());
  if (proposal) pane.show(proposal);
  else pane.dropProposal();
}

/** 計画設定 made again from the sheets, shown before it is written. */
export async function rebuild(pane: Pane): Promise<void> {
  const { proposeRebuilt } = await import('./rebuild-proposal');
  await proposeRebuilt(pane);
}
