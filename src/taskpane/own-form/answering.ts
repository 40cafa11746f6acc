import type { FormAnswers } from '../../forms/answers';
import type { FormField } from '../../forms/definition';
import type { SheetRole } from '../../forms/sheet-role';

type Answer = NonNullable<FormAnswers['fields']>[number];

/** What an answer is about: a later one to the same replaces it. */
function subjectOf(answer: Answer): string {
  if ('label' in answer) return `label ${answer.label}`;
  if ('column' in answer) return `column ${answer.column}`;
  if ('row' in answer) return `row ${answer.row}`;
  if ('word' in answer) return `word ${answer.word}`;
  return `cell ${answer.sheet}!${answer.cell}`;
}

/** The answers with one more, or with another in its stead. */
export function withAnswer(answers: FormAnswers, answer: Answer): FormAnswers {
  const others = (answers.fields ?? []).filter((one) => subjectOf(one) !== subjectOf(answer));
  return { ...answers, fields: [...others, answer] };
}

/** The answer that gives a line of the form another meaning. */
export function answerTo({ place, label }: FormField, meaning: string): Answer | null {
  switch (place) {
    case 'label':
      return { label, meaning };
    case 'column':
      return { column: label, meaning };
    case 'row':
      return { row: label, meaning };
    case 'word':
      return { word: label, meaning };
    case 'cell':
      return null;
  }
}

/** The meaning that was answered to a line; null where it was found. */
export function answeredTo({ fields = [] }: FormAnswers, field: FormField): string | null {
  const subject = answerTo(field, '');
  if (!subject) return null;
  return fields.find((one) => subjectOf(one) === subjectOf(subject))?.meaning ?? null;
}

/** The answers without that to a line. */
export function withoutAnswer(answers: FormAnswers, field: FormField): FormAnswers {
  const subject = answerTo(field, '');
  if (!subject) return answers;
  return {
    ...answers,
    fields: (answers.fields ?? []).filter((one) => subjectOf(one) !== subjectOf(subject)),
  };
}

export function withSheetRole(
  answers: FormAnswers,
  sheet: string,
  role: Exclude<SheetRole, 'ours'>,
): FormAnswers {
  return { ...answers, sheets: { ...answers.sheets, [sheet]: role } };
}
