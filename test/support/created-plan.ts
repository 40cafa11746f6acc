import { cutsIn } from '../../src/cli/print-job';
import { newBook } from '../../src/cli/new-book';
import { findFormat } from '../../src/formats';
import type { Plan } from '../../src/plan';
import { checkPlan, type PlacedFinding } from '../../src/sheets/check';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { XlsxBook } from '../../src/book/xlsx';

/** A workbook as `create` makes it, saved and opened again, with the plan that is read from it. */
export interface CreatedPlan {
  readonly book: XlsxBook;
  readonly reading: PlanReading;
}

export function createdPlan(plan: Plan): CreatedPlan {
  const format = findFormat(plan.format);
  if (!format) throw new Error(plan.format);
  return readAgain(XlsxBook.load(newBook(plan, format).save()));
}

/** The plan as it stands in a workbook now. */
export function readAgain(book: XlsxBook): CreatedPlan {
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return { book, reading };
}

/** What `check` finds in it. */
export function foundIn({ book, reading }: CreatedPlan): PlacedFinding[] {
  return checkPlan(reading, undefined, cutsIn(book));
}
