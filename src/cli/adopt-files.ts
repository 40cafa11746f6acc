import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { formDefinition, givenOf, type FormDefinition } from '../forms/definition';
import { definitionOf } from '../forms/definition-of';
import { countAnswers, formAnswers, withAnswers, type FormAnswers } from '../forms/answers';
import { detect, type Detection } from '../forms/detect';
import { doubtsOf, type Doubt } from '../forms/doubts';
import type { Given } from '../forms/given';
import type { BookSnapshot } from '../book/snapshot';
import type { XlsxBook } from '../book/xlsx';
import { givenBy } from '../sheets/given-by';
import { readForm } from '../sheets/read-form';
import { openBook } from './open-book';
import { readJson } from './plan-json';
import { UserError } from './user-error';
import { say } from './words';

/** A workbook as it was understood. */
export interface AdoptedFile {
  readonly path: string;
  readonly book: XlsxBook;
  readonly snapshot: BookSnapshot;
  readonly detection: Detection;
  readonly form: FormDefinition;
  readonly doubts: readonly Doubt[];
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
  const title = path.basename(file).replace(/\.[^.]+$/u, '');
  const own = form === undefined ? readForm(snapshot) : null;
  const base = form === undefined ? givenBy(snapshot) : givenForm(form);
  const said = answers === undefined ? null : parsed(formAnswers, answers, say.adopt.badAnswers);
  const given = said ? withAnswers(base, said, snapshot, detect(snapshot, base)) : base;
  const detection = withYears(detect(snapshot, given), said, own);
  return {
    ...{ path: file, book, snapshot, detection },
    form: definitionOf(detection, title, given),
    doubts: doubtsOf(detection),
    answers: said === null ? 0 : countAnswers(said),
  };
}

/** Years that somebody says count, then those that stand in 様式定義. */
function withYears(detection: Detection, said: FormAnswers | null, own: FormDefinition | null): Detection {
  return {
    ...detection,
    reportYear: said?.reportYear ?? own?.reportYear ?? detection.reportYear,
    baselineYear: said?.baselineYear ?? own?.baselineYear ?? detection.baselineYear,
  };
}

/** A form of another workbook; its sheets are not those of this one. */
function givenForm(file: string): Given {
  const { sheets: _, ...definition } = parsed(formDefinition, file, say.adopt.badForm);
  return givenOf(definition);
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
