import path from 'node:path';
import { settingLabel } from '../formats/settings-names';
import { cellAddress, describe } from '../book';
import type { Edit } from '../book/edit';
import type { XlsxBook } from '../book/xlsx';
import { readPlan, type PlanReading } from '../sheets/read-plan';
import { outputFile, sameFile, type OutputFile } from './files/output-file';
import { naming, openBook } from './open-book';
import { UserError } from './user-error';
import type { ReadProblem } from '../sheets/problem';
import { say } from './words';

/** A workbook with a plan, opened by the command line. */
export interface PlanFile {
  readonly path: string;
  readonly book: XlsxBook;
  readonly digest: string;
  readonly reading: PlanReading;
}

/** @throws BookFailure, FileFailure; UserError where the workbook holds no plan that can be read, with why */
export function openPlan(path: string): PlanFile {
  const { book, digest } = openBook(path);
  const reading = naming(path, () => readPlan(book.snapshot()));
  if (reading.plan === null) throw new UserError(`${path}: ${reading.problems.map(problemLine).join(' ')}`);
  return { path, book, digest, reading };
}

/** Where a command's result goes, and whether it goes anywhere. */
export interface Output {
  /** Another file than the one that was read. */
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/**
 * Applies the edits and saves; with `dryRun` nothing is written. Gives lines that tell what was (or would be) changed.
 * @throws FileFailure
 */
export function applyAndSave(
  file: Omit<PlanFile, 'reading'>,
  edits: readonly Edit[],
  options: Output,
): string[] {
  const lines = describe(edits).map(say.change);
  if (options.dryRun) return lines;
  const place = placeOf(file, options);
  if (edits.length === 0 && options.output === undefined) return lines;
  place.save(
    naming(file.path, () => {
      file.book.apply(edits);
      return file.book.save();
    }),
  );
  return [...lines, ...file.book.damagedParts().map((part) => say.damagedPart(part))];
}

/** The workbook itself, or another file of its kind: Excel opens no workbook with macros under the name of one without. */
export function placeOf(
  { path: from, digest }: Omit<PlanFile, 'reading'>,
  { output, force = false }: Output,
): OutputFile {
  if (output === undefined) return sameFile(from, digest, force);
  const isItself = path.resolve(output) === path.resolve(from);
  if (isItself && force) return sameFile(from, digest, force);
  return outputFile(output, { kinds: [path.extname(from).toLowerCase() || '.xlsx'], force });
}

export function problemLine({ code, data, name = '', sheet, place }: ReadProblem): string {
  const text = say.readProblems[code]({ ...data, name: settingLabel(name) });
  if (sheet === undefined) return text;
  return say.at(`${sheet}${place ? ` ${cellAddress(place)}` : ''}`, text);
}
