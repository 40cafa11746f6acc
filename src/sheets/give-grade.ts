import type { Edit } from '../book';
import type { YearKey } from '../plan';
import type { Evaluation } from '../plan/evaluation';
import type { MeasureCells } from './read-measure';
import { sheetEdits, valueEdit } from './value-edits';

/** What comes of a grade that somebody chooses: edits (none where nothing changes), or first a question for the reason. */
export type GradeDecision =
  { readonly kind: 'edits'; readonly edits: readonly Edit[] } | { readonly kind: 'reason-wanted' };

/**
 * A grade given by hand, the one way that every view goes. One that is not the computed grade needs its reason; grade and
 * reason are written together and taken back together.
 * @param grade '' takes the grade back
 * @param reason absent: nobody has been asked yet
 */
export function giveGrade(
  source: MeasureCells,
  year: YearKey,
  { computed }: Pick<Evaluation, 'computed'>,
  grade: string,
  reason = '',
): GradeDecision {
  const given = source.measure.grades[year];
  const write = (to: string | null, why: string | null): GradeDecision => ({
    kind: 'edits',
    edits: sheetEdits(source, [
      ...valueEdit(source, { kind: 'givenGrade', year }, to),
      ...valueEdit(source, { kind: 'gradeReason', year }, why),
    ]),
  });
  if (grade === (given?.grade ?? '')) return { kind: 'edits', edits: [] };
  if (grade === '') return write(null, null);
  // where nothing is computed, every grade is somebody's, and a reason is no duty
  if (computed === null) return write(grade, given?.reason ?? null);
  if (grade === computed) return write(grade, null);
  return reason.trim() === '' ? { kind: 'reason-wanted' } : write(grade, reason.trim());
}
