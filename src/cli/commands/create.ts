import { Option } from 'commander';
import { fileOfSheets } from '../../book/xlsx/from-sheets';
import { findFormat, formats } from '../../formats';
import type { PlanFormat } from '../../formats/format';
import { blankMeasures } from '../../formats/new-plan';
import { emptyList } from '../../sheets/list/empty-list';
import { tableOfJson } from '../../sheets/list/from-json';
import { isNote } from '../../sheets/list/problem';
import { planProblems } from '../../sheets/list/read-list';
import type { Plan } from '../../plan';
import { exit, type RegisterCommand } from '../command';
import { outputFile, type OutputFile } from '../files/output-file';
import { listJson, listLines } from '../list-output';
import { newBook } from '../new-book';
import { planOfJson, readJson } from '../plan-json';
import {
  givenYears,
  isJson,
  listedPlan,
  planOfTable,
  readTable,
  yearsOf,
  type ListedPlan,
  type ListOptions,
} from '../plan-list';
import { UserError } from '../user-error';
import { print } from '../print';
import { say } from '../words';

interface CreateOptions extends ListOptions {
  readonly from?: string;
  readonly measures?: string;
  /** The former name of `--measures`. */
  readonly blank?: string;
  readonly listTemplate?: boolean;
  readonly output: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `create FORMAT --from list.csv|list.xlsx|plan.json|--measures 5 -o plan.xlsx`: a workbook with all sheets of the plan. */
export const create: RegisterCommand = (program, done) => {
  program
    .command('create')
    .description(say.create.about)
    .argument('<format>', say.create.format)
    .option('--from <file>', say.create.from)
    .option('--sheet <sheet>', say.create.sheet)
    .option('--column <heading=heading>', say.create.column, together, [])
    .option('--without-indicators', say.create.withoutIndicators)
    .option('--measures <count>', say.create.blank)
    .addOption(new Option('--blank <count>', say.create.blank).hideHelp())
    .option('--list-template', say.create.listTemplate)
    .requiredOption('-o, --output <file>', say.output)
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .option('--title <title>', say.create.title)
    .option('--municipality <name>', say.create.municipality)
    .option('--years <years>', say.create.years)
    .option('--baseline-year <year>', say.create.baselineYear)
    .option('--report-year <year>', say.create.reportYear)
    .action(async (id: string, options: CreateOptions) => {
      const format = findFormat(id);
      if (!format) throw new UserError(say.create.unknownFormat(id, formats.map((f) => f.id).join(', ')));
      const { output, force, from } = options;
      const inputs = from === undefined ? [] : [from];
      const target = options.dryRun ? null : outputFile(output, { kinds: ['.xlsx'], force, inputs });
      if (options.listTemplate) {
        makeTemplate(format, options, target);
        done(exit.clean);
        return;
      }
      const { plan, problems } = await planOf(format, options);
      if (plan.format !== format.id) throw new UserError(say.create.otherFormat(id, plan.format));
      const book = newBook(plan, format);
      target?.save(book.save());
      const sheets = book.sheets.map((sheet) => sheet.name);
      if (options.json) {
        const made = { output: options.output, written: !options.dryRun, sheets };
        const said = {
          problems: problems.filter((one) => !isNote(one)).map(listJson),
          notes: problems.filter(isNote).map(listJson),
        };
        print(JSON.stringify({ ...made, ...said }, null, 2));
      } else
        print(
          ...listLines(problems),
          say.create.done(options.output, plan.measures.length, sheets.length, Boolean(options.dryRun)),
        );
      done(problems.every(isNote) ? exit.clean : exit.findings);
    });
};

/** An empty list to be filled in. @throws UserError */
function makeTemplate(format: PlanFormat, options: CreateOptions, target: OutputFile | null): void {
  const { output, from, measures, blank = measures, dryRun = false, json } = options;
  if (from !== undefined || blank !== undefined) throw new UserError(say.create.fromOrTemplate);
  const { sheets, columns } = emptyList(format, givenYears(options), options.title);
  target?.save(fileOfSheets(sheets));
  const headings = columns.map(({ heading }) => heading);
  if (json) print(JSON.stringify({ output, written: !dryRun, headings }, null, 2));
  else print(say.create.templateDone(output, columns.length, dryRun));
}

/** An option that can come again. */
function together(one: string, all: readonly string[]): readonly string[] {
  return [...all, one];
}

/** From a list, from a plan's data, or blank forms. @throws UserError */
async function planOf(format: PlanFormat, options: CreateOptions): Promise<ListedPlan> {
  const { from, measures: count, blank = count } = options;
  if (from === undefined && blank !== undefined) {
    const measures = blankMeasures(countOf(blank));
    return { plan: listedPlan(format, options, measures, yearsOf(options)), problems: [] };
  }
  if (from === undefined || blank !== undefined) throw new UserError(say.create.fromOrBlank);
  if (isJson(from)) return planOfJsonFile(from, format, options);
  const { table, others } = await readTable(from, options);
  return planOfTable(from, table, format, options, others);
}

/** A JSON file holds a list, or the whole of a plan. @throws UserError */
function planOfJsonFile(from: string, format: PlanFormat, options: CreateOptions): ListedPlan {
  const data = readJson(from);
  const table = tableOfJson(data);
  if (table) return planOfTable(from, table, format, options);
  const plan = withGiven(planOfJson(from, data), options);
  return { plan, problems: plan.format === format.id ? planProblems(plan, format) : [] };
}

/** What is said beside the file counts; values of years that go have no place, which is told. @throws UserError */
function withGiven(plan: Plan, options: CreateOptions): Plan {
  const { title = plan.title, municipality = plan.municipality } = options;
  const { years = plan.settings.years, baselineYear, reportYear } = givenYears(options);
  const settings = {
    ...plan.settings,
    years,
    baselineYear: baselineYear ?? plan.settings.baselineYear,
    reportYear: reportYear ?? plan.settings.reportYear,
  };
  if (!years.includes(settings.reportYear))
    throw new UserError(say.unknownYear(settings.reportYear, years.join('・')));
  return { ...plan, title, municipality, settings };
}

/** More sheets than this are a slip of the pen. */
const mostBlank = 1000;

function countOf(text: string): number {
  const count = Number(text.normalize('NFKC'));
  if (!Number.isInteger(count) || count < 1 || count > mostBlank)
    throw new UserError(say.create.badCount(text, mostBlank));
  return count;
}
