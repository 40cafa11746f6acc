import type { PaneTexts } from '../../../locales/ja/pane';
import type { Grading } from '../../sheets/grading';
import { gradeChanges } from './grade-changes';
import type { Proposal } from '../state/pane-state';
import type { PlanReading } from '../workbook/book-port';

/** 評価 before it is done, or `null` where nothing would change. */
export function gradeProposal(texts: PaneTexts, reading: PlanReading, grading: Grading): Proposal | null {
  const { edits, changes, measures } = grading;
  if (edits.length === 0) return null;
  const sheets = edits.length;
  const left = measures.reduce((sum, { overwritten }) => sum + overwritten.length, 0);
  const preview = texts.grading.preview(sheets, changes.length);
  return {
    work: 'grading',
    title: texts.grading.title,
    summary: left === 0 ? preview : `${preview} ${texts.grading.leftAlone(left)}`,
    details: [],
    changes: gradeChanges(texts, reading, grading),
    edits,
    result: texts.grading.done(sheets, changes.length),
  };
}
