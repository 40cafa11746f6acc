import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { formDefinition } from '../forms/definition';
import { countAnswers, formAnswers } from '../forms/answers';
import type { PlanWords } from '../forms/adopt';
import { planWordsIn } from '../forms/plan-words';
import { understandForm, type UnderstoodForm } from '../sheets/understand-form';
import type { BookSnapshot } from '../book/snapshot';
import type { XlsxBook } from '../book/xlsx';
import { openBook } from './open-book';
import { readJson } from './plan-json';
import { UserError } from './user-error';
import { say } from './words';

/** A workbook as it was understood. */
export interface AdoptedFile extends UnderstoodForm {
  readonly path: string;
  readonly book: XlsxBook;
  readonly snapshot: BookSnapshot;
  /** Title and municipality as the workbook's headings have them; the file's name where none is a title. */
  readonly words: PlanWords;
  /** How many answers were given. */
  readonly answers: number;
}

/** What the user says beside the workbook. */
export interface AdoptOptions {
  /** A form that was exported from another workbook. */
  readonly form?: string;
  readonly answers?: string;
}

/** Workbooks of a file or of a folder, the latter by their names. */
export function booksAt(target: string): string[] {
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) return [target];
  const files = readdirSync(target)
    .filter((name) => /\.xls[xm]$/iu.test(name) && !name.startsWith('~$'))
    .sort((a, b) => a.localeCompare(b, 'ja'));
  if (files.length === 0) throw new UserError(say.adopt.noBooks(target));
  return files.map((name) => path.join(target, name));
}

/** Detects what a workbook holds: with the form that is given, else with its own 様式定義, where it has one. */
export function understand(file: string, { form, answers }: AdoptOptions): AdoptedFile {
  const { book } = openBook(file);
  const snapshot = book.snapshot({ all: true });
  const said = answers === undefined ? undefined : parsed(formAnswers, answers, say.adopt.badAnswers);
  const found = planWordsIn(snapshot);
  const words = {
    title: found.title === '' ? path.basename(file).replace(/\.[^.]+$/u, '') : found.title,
    municipality: found.municipality,
  };
  const understood = understandForm(snapshot, {
    title: words.title,
    ...(form === undefined ? {} : { form: parsed(formDefinition, form, say.adopt.badForm) }),
    ...(said ? { answers: said } : {}),
  });
  return {
    ...understood,
    ...{ path: file, book, snapshot, words },
    answers: said ? countAnswers(said) : 0,
  };
}

interface Schema<T> {
  readonly safeParse: (
    data: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly message: string } };
}

function parsed<T>(schema: Schema<T>, file: string, problem: (file: string, detail: string) => string): T {
  const result = schema.safeParse(readJson(file));
  if (!result.success) throw new UserError(problem(file, result.error.message));
  return result.data;
}
