import type { BookSnapshot } from '../../book/snapshot';
import type { PlanWords } from '../../forms/adopt';
import type { FormAnswers } from '../../forms/answers';
import type { Measure } from '../../plan';
import type { UnderstoodForm } from '../../sheets/understand-form';
import type { Slice } from '../state/slice';

export const formSteps = ['sheets', 'fields', 'values'] as const;
export type FormStep = (typeof formSteps)[number];

/** How a workbook is understood, and what was answered so far. It outlives the view: interrupted work is still there. */
export interface FormDraft {
  /** The workbook as it was read, with the cells of all sheets. */
  readonly book: BookSnapshot;
  readonly found: UnderstoodForm;
  /** The measures as they will be read once the form is used. */
  readonly measures: readonly Measure[];
  readonly answers: FormAnswers;
  readonly words: PlanWords;
  readonly step: FormStep;
  /** How far it is read again with the newest answer, from 0 to 1. */
  readonly share: number;
  /** It was used before, and is being corrected. */
  readonly isAgain: boolean;
  /** The sheets changed while they were looked at, and were read anew. */
  readonly isChanged: boolean;
}

export const formDraft: Slice<FormDraft | null> = { initial: null };

/** Whether the draft is shown; it is kept when it is not. */
export const formShown: Slice<boolean> = { initial: false };
