import { writeWhole } from '../../book/xlsx/file';
import { findFormat, formats } from '../../formats';
import { cliTexts } from '../../../locales/ja/cli';
import { exit, type RegisterCommand } from '../command';
import { newBook } from '../new-book';
import { readPlanJson } from '../plan-json';
import { readPlanList, type ListOptions } from '../plan-list';
import { UserError } from '../user-error';
import { print } from '../print';

interface CreateOptions extends ListOptions {
  readonly from: string;
  readonly output: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `create FORMAT --from plan.json|list.csv -o plan.xlsx`: a workbook with all sheets of the plan. */
export const create: RegisterCommand = (program, done) => {
  program
    .command('create')
    .description(cliTexts.create.about)
    .argument('<format>', cliTexts.create.format)
    .requiredOption('--from <file>', cliTexts.create.from)
    .requiredOption('-o, --output <file>', cliTexts.output)
    .option('--json', cliTexts.json)
    .option('--dry-run', cliTexts.dryRun)
    .option('--title <title>', cliTexts.create.title)
    .option('--municipality <name>', cliTexts.create.municipality)
    .option('--years <years>', cliTexts.create.years)
    .option('--baseline-year <year>', cliTexts.create.baselineYear)
    .option('--report-year <year>', cliTexts.create.reportYear)
    .action(async (id: string, options: CreateOptions) => {
      const format = findFormat(id);
      if (!format)
        throw new UserError(cliTexts.create.unknownFormat(id, formats.map((f) => f.id).join(', ')));
      const { plan, problems } = isList(options.from)
        ? await readPlanList(options.from, format, options)
        : { plan: readPlanJson(options.from), problems: [] };
      if (plan.format !== format.id) throw new UserError(cliTexts.create.otherFormat(id, plan.format));
      const book = newBook(plan, format);
      if (!options.dryRun) writeWhole(options.output, book.save());
      const sheets = book.sheets.map((sheet) => sheet.name);
      if (options.json)
        print(
          JSON.stringify({ output: options.output, written: !options.dryRun, sheets, problems }, null, 2),
        );
      else
        print(
          ...problems.map(cliTexts.create.problem),
          cliTexts.create.done(options.output, plan.measures.length, sheets.length, Boolean(options.dryRun)),
        );
      done(problems.length > 0 ? exit.findings : exit.clean);
    });
};

function isList(path: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(path);
}
