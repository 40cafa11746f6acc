import { describe } from '../book';
import { fileWith } from '../book/xlsx/cycle-files';
import { storeSheetName } from '../cycle/marks';
import { givenBy } from '../sheets/understand-form';
import { nextAdopted as nextAdoptedBook } from '../sheets/next-adopted';
import { reasonWord } from '../../locales/reason-word';
import { exit, type ExitCode } from './command';
import type { PlanFile } from './plan-file';
import { print } from './print';
import { UserError } from './user-error';
import { say } from './words';

interface NextOptions {
  readonly output: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** The workbook of a city's own form for the following year: its own sheets, with their headings moved on. */
export function nextAdopted(
  { book, reading }: PlanFile,
  options: NextOptions,
  save: (bytes: Uint8Array) => void,
): ExitCode {
  const snapshot = book.snapshot({ all: true });
  const made = nextAdoptedBook(snapshot, reading, givenBy(snapshot), reasonWord, storeSheetName);
  if ('code' in made) throw new UserError(say.next.ended(made.year));
  const { year, edits, moves, measures } = made;
  save(fileWith(book.save(), edits));
  if (options.json)
    print(
      JSON.stringify(
        { output: options.output, written: !options.dryRun, year, measures, moved: moves, problems: [] },
        null,
        2,
      ),
    );
  else
    print(
      ...describe(edits).map(say.change),
      say.next.done(options.output, year, measures, Boolean(options.dryRun)),
    );
  return exit.clean;
}
