import type { BookSnapshot } from '../../book/snapshot';
import { ownForm } from '../../formats/own-form';
import { settingsEdits, type SettingsChange } from '../../sheets/settings-edits';
import type { AllTexts } from '../state/all-texts';
import type { Notice, Proposal } from '../state/pane-state';
import type { PlanReading } from '../workbook/book-port';
import type { Pane } from '../workbook/pane';
import { proposeRevision, type RevisionName } from '../workbook/propose-revision';
import { changedYears, changeOf, changesGrades, differences, type SettingsValues } from './settings-draft';
import { settingsProblemText } from '../ui/settings-problem';

/** Shows what changed settings do to 計画設定 and to every sheet that follows them. */
export async function proposeSettings(
  pane: Pane,
  reading: PlanReading,
  values: SettingsValues,
): Promise<void> {
  const { texts } = pane;
  const change = changeOf(reading, values);
  if (reading.format.id !== ownForm.id) {
    await proposeRevision(pane, change, nameOf(texts, reading, values, change));
    return;
  }
  const snapshot = pane.snapshot();
  if (!snapshot) return;
  const made = settingsProposal(texts, reading, snapshot, values);
  if ('proposal' in made) pane.show(made.proposal);
  else pane.tell(made.notice);
}

function nameOf(
  texts: AllTexts,
  reading: PlanReading,
  values: SettingsValues,
  change: SettingsChange,
): RevisionName {
  const words = texts.settingsForm;
  const lines = differences(texts, reading.plan, values);
  const grade = changesGrades(change);
  return {
    title: words.work,
    summary: [words.preview(lines.length)],
    details: lines.map(({ label, before, after }) => words.changed(label, before, after)),
    result: grade ? words.doneGrade : words.done,
    ...(grade ? { next: 'grade' as const } : {}),
  };
}

/** The same in a city's own form, whose sheets are not ours to lay out: only 計画設定 changes. */
export function settingsProposal(
  texts: AllTexts,
  reading: PlanReading,
  snapshot: BookSnapshot,
  values: SettingsValues,
): { readonly proposal: Proposal } | { readonly notice: Notice } {
  const words = texts.settingsForm;
  const change = changeOf(reading, values);
  const { edits, problems } = settingsEdits(reading, snapshot, change);
  const [problem] = problems;
  if (problem) return { notice: { intent: 'error', title: settingsProblemText(texts, problem) } };
  if (edits.length === 0) return { notice: { intent: 'info', title: words.unchanged } };
  const { added, removed } = changedYears(reading.plan.settings, change);
  const { next, summary, ...name } = nameOf(texts, reading, values, change);
  const years = [
    ...(added.length > 0 ? [words.yearsAdded(added.join(words.comma))] : []),
    ...(removed.length > 0 ? [words.yearsRemoved(removed.join(words.comma))] : []),
  ];
  return {
    proposal: {
      work: 'writing',
      ...name,
      summary: [...summary, ...years].join(' '),
      edits,
      ...(next ? { next } : {}),
    },
  };
}
