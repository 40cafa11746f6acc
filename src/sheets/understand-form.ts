import type { BookSnapshot } from '../book/snapshot';
import { withAnswers, type FormAnswers } from '../forms/answers';
import { givenOf, type FormDefinition } from '../forms/definition';
import { definitionOf } from '../forms/definition-of';
import { detectSteps, type Detection } from '../forms/detect';
import { doubtsOf, type Doubt } from '../forms/doubts';
import { nothingGiven, type Given } from '../forms/given';
import { readForm } from './read-form';

/** A workbook as it was understood. */
export interface UnderstoodForm {
  readonly detection: Detection;
  readonly form: FormDefinition;
  readonly doubts: readonly Doubt[];
  /** What somebody has said of it: a form of another workbook, 様式定義, answers. */
  readonly given: Given;
}

/** What is said of a workbook beside it. */
export interface SaidOfForm {
  /** Name of the form, as 様式定義 has it. */
  readonly title: string;
  /** A form that was exported from another workbook; absent: the workbook's own 様式定義 counts. */
  readonly form?: FormDefinition;
  readonly answers?: FormAnswers;
}

/**
 * Understands a workbook with the form that is given, else with its own 様式定義 where it has one, in short steps.
 * @param book with the cells of all sheets
 */
export function* understandSteps(
  book: BookSnapshot,
  { title, form, answers }: SaidOfForm,
): Generator<undefined, UnderstoodForm> {
  const own = form ? null : readForm(book);
  const base = form ? ofOtherBook(form) : own ? yield* changesIn(own, book) : nothingGiven;
  // an answer to a cell is one to its label or column, which the reading before it knows
  const given = answers
    ? withAnswers(base, answers, book, hasCells(answers) ? yield* detectSteps(book, base) : null)
    : base;
  const found = yield* detectSteps(book, given);
  const detection = {
    ...found,
    reportYear: answers?.reportYear ?? own?.reportYear ?? found.reportYear,
    baselineYear: answers?.baselineYear ?? own?.baselineYear ?? found.baselineYear,
  };
  return { detection, form: definitionOf(detection, title, given), doubts: doubtsOf(detection), given };
}

/** The same at once. */
export function understandForm(book: BookSnapshot, said: SaidOfForm): UnderstoodForm {
  return atOnce(understandSteps(book, said));
}

/** What a workbook that was adopted says of its form: what people changed in 様式定義. */
export function givenBy(book: BookSnapshot): Given {
  const own = readForm(book);
  return own ? atOnce(changesIn(own, book)) : nothingGiven;
}

function atOnce<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function hasCells({ fields = [] }: FormAnswers): boolean {
  return fields.some((answer) => 'cell' in answer);
}

/** Its sheets are not those of this workbook. */
function ofOtherBook({ sheets: _, ...form }: FormDefinition): Given {
  return givenOf(form);
}

/** What people changed in 様式定義: lines and sheets that say something else than the program finds by itself. */
function* changesIn(own: FormDefinition, book: BookSnapshot): Generator<undefined, Given> {
  const found = definitionOf(yield* detectSteps(book), own.title, nothingGiven);
  const before = new Map(found.fields.map(({ place, label, meaning }) => [`${place} ${label}`, meaning]));
  const fields = own.fields.filter(
    ({ place, label, meaning }) => before.get(`${place} ${label}`) !== meaning,
  );
  const sheets = Object.entries(own.sheets ?? {}).filter(([name, role]) => found.sheets?.[name] !== role);
  return givenOf({ ...own, fields, sheets: Object.fromEntries(sheets) });
}
