import { readBytes, writeWhole } from '../../book/xlsx/file';
import { findFormat, formats } from '../../formats';
import { plan as planSchema, type Plan } from '../../plan';
import { cliTexts, schemaIssueLine } from '../../../locales/ja/cli';
import { exit, type RegisterCommand } from '../command';
import { newBook } from '../new-book';
import { UserError } from '../user-error';
import { print } from '../print';

interface CreateOptions {
  readonly from?: string;
  readonly output: string;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** `create FORMAT --from plan.json -o plan.xlsx`: a workbook with all sheets of the plan. */
export const create: RegisterCommand = (program, done) => {
  program
    .command('create')
    .description(cliTexts.create.about)
    .argument('<format>', cliTexts.create.format)
    .requiredOption('--from <file>', cliTexts.create.from)
    .requiredOption('-o, --output <file>', cliTexts.output)
    .option('--json', cliTexts.json)
    .option('--dry-run', cliTexts.dryRun)
    .action((id: string, options: CreateOptions) => {
      const format = findFormat(id);
      if (!format)
        throw new UserError(cliTexts.create.unknownFormat(id, formats.map((f) => f.id).join(', ')));
      const plan = loadPlan(options.from ?? '');
      if (plan.format !== format.id) throw new UserError(cliTexts.create.otherFormat(id, plan.format));
      const book = newBook(plan, format);
      if (!options.dryRun) writeWhole(options.output, book.save());
      const sheets = book.sheets.map((sheet) => sheet.name);
      if (options.json)
        print(JSON.stringify({ output: options.output, written: !options.dryRun, sheets }, null, 2));
      else
        print(
          cliTexts.create.done(options.output, plan.measures.length, sheets.length, Boolean(options.dryRun)),
        );
      done(exit.clean);
    });
};

/** @throws UserError with every place that the schema refuses */
function loadPlan(path: string): Plan {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(path)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new UserError(cliTexts.create.notJson(path, error.message));
    }
    throw error;
  }
  const parsed = planSchema.safeParse(data);
  if (!parsed.success) {
    const lines = parsed.error.issues
      .slice(0, 20)
      .map((issue) => schemaIssueLine(issue.path.map(String), issue.message));
    throw new UserError([cliTexts.create.notPlan(path), ...lines].join('\n'));
  }
  return parsed.data;
}
