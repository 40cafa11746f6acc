import { ownForm } from '../../formats/own-form';
import { nextYearPlan } from '../../sheets/next-year';
import { exit, type RegisterCommand } from '../command';
import { outputFile } from '../files/output-file';
import { newBook } from '../new-book';
import { nextAdopted } from '../next-adopted';
import { openPlan, problemLine } from '../plan-file';
import { print } from '../print';
import { UserError } from '../user-error';
import { say } from '../words';

interface NextOptions {
  readonly output: string;
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
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .action((path: string, options: NextOptions) => {
      const { output, force } = options;
      const kinds = ['.xlsx', '.xlsm'];
      const target = options.dryRun ? null : outputFile(output, { kinds, force, inputs: [path] });
      const file = openPlan(path);
      const { reading } = file;
      if (reading.format.id === ownForm.id) {
        done(nextAdopted(file, options, (bytes) => target?.save(bytes)));
        return;
      }
      const plan = nextYearPlan(reading.plan);
      if ('code' in plan) throw new UserError(say.next.ended(plan.year));
      const { reportYear } = plan.settings;
      target?.save(newBook(plan, reading.format).save());
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
