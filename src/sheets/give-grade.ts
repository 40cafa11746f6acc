import type { Edit } from '../book';
import type { YearKey } from '../plan';
import { fieldName } from '../plan/field';
import type { Evaluation } from '../plan/evaluation';
import type { MeasureCells } from './read-measure';
import { sheetEdits, valueEdit } from './value-edits';

/** What comes of a grade that somebody chooses: edits (none where nothing changes), or first a question for the reason. */
export type GradeDecision =
  { readonly kind: 'edits'; readonly edits: readonly Edit[] } | { readonly kind: 'reason-wanted' };

/** Whether plan and form calculate the grade, and there is room for the reason why somebody gives one: also where no figure gives any. */
export function asksReason(
  { cells }: MeasureCells,
  year: YearKey,
  { isByHand }: Pick<Evaluation, 'isByHand'>,
): boolean {
  return (
    !isByHand &&
    cells.has(fieldName({ kind: 'computedGrade', year })) &&
    cells.has(fieldName({ kind: 'gradeReason', year }))
  );
}

/**
 * A grade given by hand, the one way that every view goes. One that is not the computed grade, or has no rate behind it, needs
 * its reason; grade and reason are written together and taken back together.
 * @param grade '' takes the grade back
 * @param reason absent: nobody has been asked yet
 */
export function giveGrade(
  source: MeasureCells,
  year: YearKey,
  evaluation: Pick<Evaluation, 'computed' | 'isByHand'>,
  grade: string,
  reason = '',
): GradeDecision {
  const { computed } = evaluation;
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
  // where the form calculates no grades, every grade is somebody's, and a reason is no duty
  if (computed === null && !asksReason(source, year, evaluation)) return write(grade, given?.reason ?? null);
  if (grade === computed) return write(grade, null);
  return reason.trim() === '' ? { kind: 'reason-wanted' } : write(grade, reason.trim());
}
