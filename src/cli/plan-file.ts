import { settingLabel } from '../formats/settings-sheet';
import { cellAddress, describe } from '../book';
import type { Edit } from '../book/edit';
import type { XlsxBook } from '../book/xlsx';
import { writeWhole } from '../book/xlsx/file';
import { readPlan, type PlanReading } from '../sheets/read-plan';
import { openBook } from './open-book';
import { UserError } from './user-error';
import type { ReadProblem } from '../sheets/problem';
import { say } from './words';

/** A workbook with a plan, opened by the command line. */
export interface PlanFile {
  readonly path: string;
  readonly book: XlsxBook;
  readonly reading: PlanReading;
}

/** @throws BookFailure; UserError where the workbook holds no plan that can be read, with why */
export function openPlan(path: string): PlanFile {
  const book = openBook(path);
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new UserError(`${path}: ${reading.problems.map(problemLine).join(' ')}`);
  return { path, book, reading };
}

/** Where a command's result goes, and whether it goes anywhere. */
export interface Output {
  /** Another file than the one that was read. */
  readonly output?: string;
  readonly dryRun?: boolean;
}

/** Applies the edits and saves; with `dryRun` nothing is written. Gives lines that tell what was (or would be) changed. */
export function applyAndSave(file: PlanFile, edits: readonly Edit[], { output, dryRun }: Output): string[] {
  const lines = describe(edits).map(say.change);
  if (dryRun) return lines;
  const target = output ?? file.path;
  if (edits.length > 0) file.book.apply(edits);
  if (edits.length > 0 || target !== file.path) writeWhole(target, file.book.save());
  return lines;
}

export function problemLine({ code, data, name = '', sheet, place }: ReadProblem): string {
  const text = say.readProblems[code]({ ...data, name: settingLabel(name) });
  if (sheet === undefined) return text;
  return say.at(`${sheet}${place ? ` ${cellAddress(place)}` : ''}`, text);
}
