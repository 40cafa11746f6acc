import { describeRebuilt } from '../../../locales/rebuilt-text';
import { rebuildSettings } from '../../revision/rebuild-settings';
import type { Pane } from '../workbook/pane';

/** 計画設定 made again from the sheets: what was understood and why, before it is written. */
export async function proposeRebuilt(pane: Pane): Promise<void> {
  const { planEdit } = pane.texts;
  const words = await pane.texts.revisionWords();
  const snapshot = pane.snapshot();
  const rebuilt = snapshot && rebuildSettings(snapshot);
  if (!rebuilt) {
    pane.tell({ intent: 'error', title: words.rebuild.impossible });
    return;
  }
  pane.show({
    work: 'writing',
    title: planEdit.rebuild.work,
    summary: words.rebuild.summary(rebuilt.measures),
    details: describeRebuilt(words, rebuilt),
    edits: rebuilt.edits,
    result: planEdit.rebuild.done,
    isQuestion: true,
  });
}
