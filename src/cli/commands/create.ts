import { writeWhole } from '../../book/xlsx/file';
import { findFormat, formats } from '../../formats';
import type { PlanFormat } from '../../formats/format';
import { blankMeasures } from '../../formats/new-plan';
import { cliTexts } from '../../../locales/ja/cli';
import { exit, type RegisterCommand } from '../command';
import { newBook } from '../new-book';
import { readPlanJson } from '../plan-json';
import { listedPlan, readPlanList, yearsOf, type ListOptions } from '../plan-list';
import { UserError } from '../user-error';
import { print } from '../print';

interface CreateOptions extends ListOptions {
  readonly from?: string;
  readonly blank?: string;
  readonly output: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `create FORMAT --from plan.json|list.csv|--blank 5 -o plan.xlsx`: a workbook with all sheets of the plan. */
export const create: RegisterCommand = (program, done) => {
  program
    .command('create')
    .description(cliTexts.create.about)
    .argument('<format>', cliTexts.create.format)
    .option('--from <file>', cliTexts.create.from)
    .option('--blank <count>', cliTexts.create.blank)
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
      const { plan, problems } = await planOf(format, options);
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

/** From a list, from a plan's data, or blank forms. @throws UserError */
async function planOf(format: PlanFormat, options: CreateOptions): ReturnType<typeof readPlanList> {
  const { from, blank } = options;
  if ((from === undefined) === (blank === undefined)) throw new UserError(cliTexts.create.fromOrBlank);
  if (blank !== undefined) {
    const measures = blankMeasures(countOf(blank));
    return { plan: listedPlan(format, options, measures, yearsOf(options)), problems: [] };
  }
  return from !== undefined && isList(from)
    ? readPlanList(from, format, options)
    : { plan: readPlanJson(from ?? ''), problems: [] };
}

/** More sheets than this are a slip of the pen. */
const mostBlank = 1000;

function countOf(text: string): number {
  const count = Number(text.normalize('NFKC'));
  if (!Number.isInteger(count) || count < 1 || count > mostBlank)
    throw new UserError(cliTexts.create.badCount(text, mostBlank));
  return count;
}

function isList(path: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(path);
}
