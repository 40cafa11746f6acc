import Papa from 'papaparse';
import type { PlanFormat } from '../formats/format';
import { newPlan } from '../formats/new-plan';
import type { Plan, YearKey } from '../plan';
import { nextYear, parseFiscalYear, yearsBetween } from '../quantity';
import { importTable, type ImportProblem } from '../sheets/import-table';
import { cliTexts } from '../../locales/ja/cli';
import { readText } from './text-input';
import { UserError } from './user-error';

/** What a list does not tell of its plan. */
export interface ListOptions {
  readonly title?: string;
  readonly municipality?: string;
  /** 「R4-R8」 */
  readonly years?: string;
  readonly baselineYear?: string;
  readonly reportYear?: string;
}

/** A CSV or TSV list of measures → a plan in this form. @throws UserError */
export async function readPlanList(
  path: string,
  format: PlanFormat,
  options: ListOptions,
): Promise<{ plan: Plan; problems: readonly ImportProblem[] }> {
  const years = yearsOf(options.years);
  const [first = ''] = years;
  const baselineYear = yearOf(options.baselineYear) ?? nextYear(first, -1);
  const reportYear = yearOf(options.reportYear) ?? first;
  if (!years.includes(reportYear)) throw new UserError(cliTexts.unknownYear(reportYear, years.join('・')));
  const { data } = Papa.parse<string[]>((await readText(path)).trimEnd());
  const { measures, problems } = importTable(data, format, { years, baselineYear });
  if (measures.length === 0) throw new UserError(cliTexts.create.noHeading(path));
  const { title = format.title.ja, municipality = '' } = options;
  return {
    plan: newPlan(format, { title, municipality, years, baselineYear, reportYear, measures }),
    problems,
  };
}

function yearsOf(text: string | undefined): YearKey[] {
  const [from, to] = (text ?? '').split(/[-~〜～]/).map((part) => parseFiscalYear(part));
  if (!from) throw new UserError(cliTexts.create.noYears);
  return yearsBetween(from, to ?? from);
}

function yearOf(text: string | undefined): YearKey | null {
  if (text === undefined) return null;
  const year = parseFiscalYear(text);
  if (year === null) throw new UserError(cliTexts.create.badYear(text));
  return year;
}
