import { reportEdits, reportKinds, type ReportWords, type ReportKind } from '../../reports';
import { Option } from 'commander';
import { findingText } from '../../../locales/finding-texts';
import { findingTexts, severityTexts } from '../../../locales/ja/findings';
import { tableWords } from '../../../locales/ja/tables';
import { exit, type RegisterCommand } from '../command';
import { applyAndSave, openPlan, problemLine } from '../plan-file';
import { cutsIn } from '../print-job';
import { print } from '../print';
import { compareYears } from '../../quantity';
import type { Plan } from '../../plan';
import { UserError } from '../user-error';
import { chosenYear } from '../year';
import { say } from '../words';

interface ReportOptions {
  readonly kind: ReportKind;
  readonly year?: string;
  readonly earlier?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

const words: ReportWords = {
  severity: ({ severity }) => severityTexts[severity],
  message: (finding) => findingText(findingTexts, finding),
  tables: tableWords,
};

/** `report plan.xlsx --year R2 [--kind tally]`: the overview or another report, in the place of its predecessor. */
export const report: RegisterCommand = (program, done) => {
  program
    .command('report')
    .description(say.report.about)
    .argument('<file>', say.file)
    .addOption(new Option('--kind <kind>', say.report.kind).choices(reportKinds).default('overview'))
    .option('--year <year>', say.year)
    .option('--earlier <files...>', say.report.earlier)
    .option('-o, --output <file>', say.output)
    .option('--force', say.force)
    .option('--json', say.json)
    .option('--dry-run', say.dryRun)
    .action((path: string, options: ReportOptions) => {
      const file = openPlan(path);
      const year = chosenYear(options.year, file.reading.plan.settings);
      const earlier = earlierPlans(options);
      const snapshot = file.book.snapshot();
      const cuts = (): ReturnType<typeof cutsIn> => cutsIn(file.book);
      const edits = reportEdits(options.kind, file.reading, snapshot, year, words, cuts, earlier);
      const changes = applyAndSave(file, edits, options);
      const { problems } = file.reading;
      if (options.json)
        print(
          JSON.stringify({ year, problems, measures: file.reading.plan.measures.length, changes }, null, 2),
        );
      else {
        print(...problems.map(problemLine), ...changes);
        print(
          say.report.done(options.kind, year, file.reading.plan.measures.length, Boolean(options.dryRun)),
        );
      }
      done(problems.length > 0 ? exit.findings : exit.clean);
    });
};

/** Former plans, the newest first; only 推移 goes beyond the plan's own years. */
function earlierPlans({ kind, earlier = [] }: ReportOptions): Plan[] {
  if (earlier.length > 0 && kind !== 'trends') throw new UserError(say.report.earlierOnlyTrends);
  const lastYear = ({ settings }: Plan): string => settings.years.at(-1) ?? settings.reportYear;
  return earlier
    .map((path) => openPlan(path).reading.plan)
    .sort((a, b) => compareYears(lastYear(b), lastYear(a)));
}
