import { applyEdits } from '../../book/apply';
import type { Edit } from '../../book/edit';
import type { BookSnapshot } from '../../book/snapshot';
import { ownForm } from '../../formats/own-form';
import { adoptEdits, type PlanWords } from '../../forms/adopt';
import type { FormAnswers } from '../../forms/answers';
import { planWordsIn } from '../../forms/plan-words';
import { tableOfValues } from '../../forms/table-of-values';
import type { Plan } from '../../plan';
import { readAdopted } from '../../sheets/read-adopted';
import { readForm } from '../../sheets/read-form';
import { readPlanSteps } from '../../sheets/plan-steps';
import { understandSteps } from '../../sheets/understand-form';
import { reasonWord } from '../../../locales/reason-word';
import type { FormDraft } from './state';

type Read = Pick<FormDraft, 'book' | 'found' | 'measures' | 'answers' | 'words' | 'isAgain'>;

/** Title and municipality of the plan that is there, else as the headings have them. */
export function wordsOf(book: BookSnapshot, plan: Plan | null): PlanWords {
  return plan ? { title: plan.title, municipality: plan.municipality } : planWordsIn(book);
}

/** Understands a workbook with answers, and reads it back as it will be read once the form is used; in short steps. */
export function* draftSteps(
  book: BookSnapshot,
  answers: FormAnswers,
  words: PlanWords,
): Generator<undefined, Read> {
  const found = yield* understandSteps(book, { title: words.title, answers });
  const read = { book, found, answers, words, isAgain: readForm(book) !== null };
  const edits = editsOf({ ...read, measures: [] });
  if (edits.length === 0) return { ...read, measures: [] };
  yield;
  const reading = yield* readPlanSteps(applyEdits(book, edits), readAdopted, [ownForm]);
  return { ...read, measures: reading.plan?.measures ?? [] };
}

/** What is written where the form is used as it is understood; 様式定義 is Japanese in every language of the pane. */
export function editsOf({ book, found, words }: Read): Edit[] {
  return adoptEdits(book, found.detection, found.form, words, reasonWord);
}

/** Whether two readings bind the same cells and give the same values: nobody changed what was looked at. */
export function isSame(one: Read, other: Read): boolean {
  return signOf(one) === signOf(other);
}

function signOf({ found: { detection } }: Read): string {
  const cells = detection.records.map(({ sheet, fields }) => [
    sheet,
    fields.map(({ ref, at, text }) => [ref, at, text]),
  ]);
  return JSON.stringify([detection.sheets, tableOfValues(detection), cells]);
}
