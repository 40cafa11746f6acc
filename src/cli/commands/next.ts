import { extname } from 'node:path';
import type { SetName } from '../../book/edit';
import { carriedAssignment } from '../../cycle/assignment';
import { bookConstant, planIdName } from '../../cycle/marks';
import { recordsOf } from '../../cycle/records';
import { revisedTargets } from '../../cycle/revised-targets';
import { ownForm } from '../../formats/own-form';
import { nextPeriodPlan, nextYearPlan, type MovedWord } from '../../sheets/next-year';
import { exit, type RegisterCommand } from '../command';
import { masterOf, openCycle } from '../cycle-file';
import { outputFile } from '../files/output-file';
import { newBook } from '../new-book';
import { nextAdopted } from '../next-adopted';
import { yearsOfText } from '../plan-list';
import { problemLine } from '../plan-file';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface NextOptions {
  readonly output: string;
  readonly years?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `next plan.xlsx -o next.xlsx`: the sheets of the following year in a workbook of their own. */
export const next: RegisterCommand = (program, done) => {
  program
    .command('next')
    .description(say.next.about)
    .argument('<file>', say.file)
    .requiredOption('-o, --output <file>', say.output)
    .option('--years <years>', say.next.years)
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .action((path: string, options: NextOptions) => {
      const { output, force } = options;
      const file = openCycle(path);
      const { reading, book } = file;
      // a city's own workbook keeps its macros; what we make anew has none, and Excel opens each under its own kind of name only
      const kinds = [(reading.format.id === ownForm.id && extname(path).toLowerCase()) || '.xlsx'];
      const target = options.dryRun ? null : outputFile(output, { kinds, force, inputs: [path] });
      const records = recordsOf(masterOf(book, path).book, reading.measures);
      const formers = revisedTargets(records, file.handOuts, reading.plan.settings.reportYear);
      if (reading.format.id === ownForm.id) {
        done(nextAdopted(file, formers, options, (bytes) => target?.save(bytes)));
        return;
      }
      const made =
        options.years === undefined
          ? nextYearPlan(reading.plan, formers)
          : nextPeriodPlan(reading.plan, yearsOfText(options.years));
      if ('code' in made) throw new UserError(say.next.ended(made.year));
      const { plan, moved } = made;
      const { reportYear } = plan.settings;
      const fresh = newBook(plan, reading.format);
      // it is the same plan: a reply of this year is then told from one of another plan
      const id = bookConstant(book.snapshot(), planIdName);
      if (id !== null) fresh.apply([planIdEdit(id)]);
      fresh.apply(carriedAssignment(book.snapshot({ all: true }), plan));
      target?.save(fresh.save());
      const { problems } = reading;
      const result = {
        output: options.output,
        written: !options.dryRun,
        year: reportYear,
        measures: plan.measures.length,
        moved,
        revised: formers.map(({ measure, ...one }) => ({ number: plan.measures[measure]?.number, ...one })),
        problems,
      };
      if (options.json) print(JSON.stringify(result, null, 2));
      else
        print(
          ...problems.map(problemLine),
          ...moved.map(movedLine),
          say.next.done(options.output, reportYear, plan.measures.length, Boolean(options.dryRun)),
        );
      done(problems.length > 0 ? exit.findings : exit.clean);
    });
};

function planIdEdit(id: string): SetName {
  return { kind: 'setName', sheet: null, name: planIdName, refersTo: `="${id}"`, hidden: true };
}

function movedLine({ name, before, after }: MovedWord): string {
  return after === '' ? say.next.emptied(name, before) : say.next.moved(name, before, after);
}
