import Papa from 'papaparse';
import type { PlanFormat } from '../formats/format';
import { newPlan, type NewPlan } from '../formats/new-plan';
import type { Measure, Plan, YearKey } from '../plan';
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
  const years = yearsOf(options);
  const { data } = Papa.parse<string[]>((await readText(path)).trimEnd());
  const { measures, problems } = importTable(data, format, years);
  if (measures.length === 0) throw new UserError(cliTexts.create.noHeading(path));
  return { plan: listedPlan(format, options, measures, years), problems };
}

/** A plan of these measures, with the options for what they do not tell. */
export function listedPlan(
  format: PlanFormat,
  { title = format.title.ja, municipality = '' }: ListOptions,
  measures: readonly Measure[],
  years: Pick<NewPlan, 'years' | 'baselineYear' | 'reportYear'>,
): Plan {
  return newPlan(format, { title, municipality, ...years, measures });
}

/** The baseline is the year before the plan, the reported year its first one, where the options say nothing else. @throws UserError */
export function yearsOf(options: ListOptions): {
  years: YearKey[];
  baselineYear: YearKey;
  reportYear: YearKey;
} {
  const [from, to] = (options.years ?? '').split(/[-~〜～]/).map((part) => parseFiscalYear(part));
  if (!from) throw new UserError(cliTexts.create.noYears);
  const years = yearsBetween(from, to ?? from);
  const baselineYear = yearOf(options.baselineYear) ?? nextYear(from, -1);
  const reportYear = yearOf(options.reportYear) ?? from;
  if (!years.includes(reportYear)) throw new UserError(cliTexts.unknownYear(reportYear, years.join('・')));
  return { years, baselineYear, reportYear };
}

function yearOf(text: string | undefined): YearKey | null {
  if (text === undefined) return null;
  const year = parseFiscalYear(text);
  if (year === null) throw new UserError(cliTexts.create.badYear(text));
  return year;
}
