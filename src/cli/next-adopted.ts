import { describe } from '../book';
import { fileWith } from '../book/xlsx/cycle-files';
import { storeSheetName } from '../cycle/marks';
import { givenBy } from '../sheets/understand-form';
import { nextAdopted as nextYearOf, nextPeriodAdopted, type NoNextAdopted } from '../sheets/next-adopted';
import type { FormerTarget } from '../sheets/next-year';
import { reasonWord } from '../../locales/reason-word';
import { exit, type ExitCode } from './command';
import type { PlanFile } from './plan-file';
import { yearsOfText } from './plan-list';
import { print } from './print';
import { UserError } from './user-error';
import { say } from './words';

interface NextOptions {
  readonly output: string;
  readonly years?: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** The workbook of a city's own form for the following year, or for a new period: its own sheets, with their headings moved on. */
export function nextAdopted(
  { path, book, reading }: PlanFile,
  formers: readonly FormerTarget[],
  options: NextOptions,
  save: (bytes: Uint8Array) => void,
): ExitCode {
  const snapshot = book.snapshot({ all: true });
  const given = givenBy(snapshot);
  const source = { book: snapshot, reading, given, reasonWord, store: storeSheetName, formers };
  const made =
    options.years === undefined ? nextYearOf(source) : nextPeriodAdopted(source, yearsOfText(options.years));
  if ('code' in made) throw new UserError(`${path}: ${whyNot(made)}`);
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

function whyNot({ code, year, years = [] }: NoNextAdopted): string {
  switch (code) {
    case 'plan-ended':
      return say.next.ended(year);
    case 'settings-gone':
      return say.revision.refused['settings-gone'];
    case 'other-length':
      return say.next.otherLength(years.length, years.join('・'));
    case 'headings':
      return say.next.headingsStay(years.join('・'));
  }
}
