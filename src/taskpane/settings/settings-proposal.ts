import type { BookSnapshot } from '../../book/snapshot';
import { settingsEdits } from '../../sheets/settings-edits';
import type { AllTexts } from '../state/all-texts';
import type { Notice, Proposal } from '../state/pane-state';
import type { PlanReading } from '../workbook/book-port';
import { changedYears, changeOf, changesGrades, differences, type SettingsValues } from './settings-draft';
import { settingsProblemText } from '../ui/settings-problem';

/** Changed settings before they are written, or what stands in the way. */
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
  const lines = differences(texts, reading.plan, values);
  const grade = changesGrades(change);
  const { added, removed } = changedYears(reading.plan.settings, change);
  const summary = [
    words.preview(lines.length),
    ...(added.length > 0 ? [words.yearsAdded(added.join(words.comma))] : []),
    ...(removed.length > 0 ? [words.yearsRemoved(removed.join(words.comma))] : []),
  ];
  return {
    proposal: {
      work: 'writing',
      title: words.work,
      summary: summary.join(' '),
      details: lines.map(({ label, before, after }) => words.changed(label, before, after)),
      edits,
      result: grade ? words.doneGrade : words.done,
      ...(grade ? { next: 'grade' as const } : {}),
    },
  };
}
