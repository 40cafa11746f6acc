import { ignoreEdits } from '../../sheets/settings-edits';
import type { Pane } from '../workbook/pane';
import { settingsProblemText } from '../ui/settings-problem';

/** Leaves findings with their reason in 計画設定, or opens them again (`reason: null`); the user has asked for it, so it is done. */
export async function ignoreFindings(
  pane: Pane,
  keys: readonly string[],
  reason: string | null,
): Promise<void> {
  const { reading } = pane.state();
  const snapshot = pane.snapshot();
  if (!reading || !snapshot) return;
  const { edits, problems } = ignoreEdits(reading, snapshot, keys, reason);
  const words = pane.texts.ignoring;
  const [problem] = problems;
  if (problem) {
    pane.tell({ intent: 'error', title: settingsProblemText(pane.texts, problem) });
    return;
  }
  const title = reason === null ? words.againTitle : words.title;
  const result = reason === null ? words.againDone : words.done(keys.length);
  await pane.carryOut({ work: 'writing', title, summary: title, details: [], edits, result });
}
