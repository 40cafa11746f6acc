import type { Edit } from '../../../book/edit';
import { evaluate } from '../../../plan/evaluation';
import { giveGrade } from '../../../sheets/give-grade';
import type { PlanReading } from '../book-port';
import { entryEdits } from './entry-edits';
import { fieldAt, type EntryField } from './entry-fields';

/**
 * What typing into a field writes. A grade given by hand goes the way of all grades: emptied, its reason goes with it; the
 * computed grade in its place where it needs a reason, which a box alone does not ask for.
 */
export function typedEdits(
  reading: PlanReading | null,
  field: EntryField,
  text: string,
): readonly Edit[] | { readonly reasonAgainst: string | null } {
  const { ref } = field;
  const one = reading?.measures.find((measure) => fieldAt(measure, ref)?.id === field.id);
  if (ref.kind !== 'givenGrade' || !reading || !one) return entryEdits(field, text);
  const evaluation = evaluate(one.measure, reading.plan.settings, ref.year);
  const decision = giveGrade(one, ref.year, evaluation, text.trim());
  return decision.kind === 'edits' ? decision.edits : { reasonAgainst: evaluation.computed };
}
