import type { PaneTexts } from '../../../locales/ja/pane';
import { unsettledIndicators, type YearKey } from '../../plan';
import { pending } from '../workbook/entries/entry-fields';
import type { Grading } from '../../sheets/grading';
import { gradeChanges } from './grade-changes';
import type { Proposal } from '../state/pane-state';
import type { PlanReading } from '../workbook/book-port';

/** What is told where nothing is to be written: that all stands as calculated only where it does. */
export function nothingToGrade(
  texts: PaneTexts,
  reading: PlanReading,
  year: YearKey,
  { measures }: Grading,
): string {
  const words = texts.grading;
  const count = (of: (graded: Grading['measures'][number]) => number): number =>
    measures.reduce((sum, one) => sum + of(one), 0);
  const differing = count(({ evaluation: { given, computed } }) =>
    given !== null && computed !== null && given !== computed ? 1 : 0,
  );
  const typed = count(({ overwritten }) => overwritten.length);
  const unknown = reading.measures.reduce((sum, one) => sum + pending(one, year).length, 0);
  const unsettled = unsettledIndicators(reading.plan, year).length;
  const others = [
    ...(differing > 0 ? [words.differing(differing)] : []),
    ...(typed > 0 ? [words.leftAlone(typed)] : []),
    ...(unknown > 0 ? [words.pending(unknown)] : []),
    ...(unsettled > 0 ? [words.unsettled(unsettled)] : []),
  ];
  return others.length === 0 ? words.nothing : [words.nothingElse, ...others].join(words.sentences);
}

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
