import { writeWhole } from '../../book/xlsx/file';
import { ownForm } from '../../formats/own-form';
import { nextYearPlan } from '../../sheets/next-year';
import { exit, type RegisterCommand } from '../command';
import { newBook } from '../new-book';
import { nextAdopted } from '../next-adopted';
import { openPlan, problemLine } from '../plan-file';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface NextOptions {
  readonly output: string;
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
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .action((path: string, options: NextOptions) => {
      const file = openPlan(path);
      const { reading } = file;
      if (reading.format.id === ownForm.id) {
        done(nextAdopted(file, options));
        return;
      }
      const plan = nextYearPlan(reading.plan);
      if ('code' in plan) throw new UserError(say.next.ended(plan.year));
      const { reportYear } = plan.settings;
      if (!options.dryRun) writeWhole(options.output, newBook(plan, reading.format).save());
      const { problems } = reading;
      const result = {
        output: options.output,
        written: !options.dryRun,
        year: reportYear,
        measures: plan.measures.length,
        problems,
      };
      if (options.json) print(JSON.stringify(result, null, 2));
      else
        print(
          ...problems.map(problemLine),
          say.next.done(options.output, reportYear, plan.measures.length, Boolean(options.dryRun)),
        );
      done(problems.length > 0 ? exit.findings : exit.clean);
    });
};
