import type { PlanFormat } from '../formats/format';
import { newPlan, type NewPlan } from '../formats/new-plan';
import type { Measure, Plan, YearKey } from '../plan';
import { compareYears, nextYear, parseFiscalYear, yearsBetween } from '../quantity';
import { readGrids } from '../book/xlsx/grids';
import { chooseSheet } from '../sheets/list/choose-sheet';
import { tableOfText } from '../sheets/list/from-text';
import { isNote, type ListProblem } from '../sheets/list/problem';
import { readList, type ListReading } from '../sheets/list/read-list';
import type { ListTable } from '../sheets/list/table';
import { listProblemText } from './list-output';
import { readBytes } from './files/read-file';
import { naming } from './open-book';
import { readText } from './text-input';
import { UserError } from './user-error';
import { say } from './words';

/** What a list does not tell of its plan. */
export interface ListOptions {
  readonly title?: string;
  readonly municipality?: string;
  /** 「R4-R8」 */
  readonly years?: string;
  readonly baselineYear?: string;
  readonly reportYear?: string;
  /** Name or place of the sheet of a workbook. */
  readonly sheet?: string;
  /** A list of measures alone is meant as such. */
  readonly withoutIndicators?: boolean;
  /** 「備考=注記」: other headings for columns. */
  readonly column?: readonly string[];
}

/** A plan with what has to be said of the list that it was made from. */
export interface ListedPlan {
  readonly plan: Plan;
  readonly problems: readonly ListProblem[];
}

/** A row may be an indicator of several; a workbook of so many sheets is more than Excel opens well. */
const mostRows = 5000;

/** A list of measures → a plan in this form. @throws UserError where nothing of it can be taken, with the reasons */
export function planOfTable(
  name: string,
  table: ListTable,
  format: PlanFormat,
  options: ListOptions,
  others: readonly string[] = [],
): ListedPlan {
  const { title, municipality } = options;
  if (table.rows.length > mostRows)
    throw new UserError(say.create.tooManyRows(name, table.rows.length, mostRows));
  const reading: ListReading = readList(table, format, {
    ...givenYears(options),
    headings: headingsOf(options),
    ...(title === undefined ? {} : { title }),
    ...(municipality === undefined ? {} : { municipality }),
  });
  const left: ListProblem[] =
    others.length === 0 ? [] : [{ code: 'sheets-left', cells: [], other: others.join('、') }];
  if (reading.plan === null) {
    const lines = reading.problems.filter((one) => !isNote(one)).map((one) => `  ${listProblemText(one)}`);
    throw new UserError([say.create.nothingTaken(name), ...lines].join('\n'));
  }
  const hasIndicators = reading.plan.measures.some(({ indicators }) => indicators.length > 0);
  if (!hasIndicators && !options.withoutIndicators)
    throw new UserError(say.create.noIndicators(name, reading.plan.measures.length));
  return { plan: reading.plan, problems: [...left, ...reading.problems] };
}

/** The list of a CSV or TSV file, or of a sheet of a workbook. @throws UserError, BookFailure */
export async function readTable(
  path: string,
  { sheet }: ListOptions,
): Promise<{ table: ListTable; others: readonly string[] }> {
  if (!isWorkbook(path)) return { table: tableOfText(await readText(path)), others: [] };
  const sheets = naming(path, () => readGrids(readBytes(path)));
  const chosen = chooseSheet(sheets, sheet);
  if (!chosen)
    throw new UserError(say.create.noSheet(sheet ?? '', sheets.map(({ name }) => name).join('、')));
  return chosen;
}

function isWorkbook(path: string): boolean {
  return /\.xl[a-z]+$/i.test(path);
}

export function isJson(path: string): boolean {
  return /\.json$/i.test(path);
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

/** What the options say of the years. @throws UserError */
export function givenYears(options: ListOptions): {
  years?: YearKey[];
  baselineYear?: YearKey;
  reportYear?: YearKey;
} {
  const baselineYear = yearOf(options.baselineYear);
  const reportYear = yearOf(options.reportYear);
  const years = options.years === undefined ? null : yearsOfText(options.years);
  if (years && reportYear && !years.includes(reportYear)) {
    throw new UserError(say.unknownYear(reportYear, years.join('・')));
  }
  return {
    ...(years ? { years } : {}),
    ...(baselineYear ? { baselineYear } : {}),
    ...(reportYear ? { reportYear } : {}),
  };
}

/** The baseline is the year before the plan, the reported year its first one, where the options say nothing else. @throws UserError */
export function yearsOf(options: ListOptions): {
  years: YearKey[];
  baselineYear: YearKey;
  reportYear: YearKey;
} {
  const { years, baselineYear, reportYear } = givenYears(options);
  const [first] = years ?? [];
  if (!years || first === undefined) throw new UserError(say.create.noYears);
  return { years, baselineYear: baselineYear ?? nextYear(first, -1), reportYear: reportYear ?? first };
}

/** @throws UserError */
function headingsOf({ column = [] }: ListOptions): Map<string, string> {
  return new Map(
    column.map((text): [string, string] => {
      const at = text.search(/[=＝]/u);
      if (at <= 0) throw new UserError(say.create.badColumn(text));
      return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    }),
  );
}

/** R4-R8 → R4 … R8. @throws UserError */
export function yearsOfText(text: string): YearKey[] {
  const [from, to] = text.split(/[-~〜～]/).map((part) => parseFiscalYear(part));
  if (from && to && compareYears(from, to) > 0) throw new UserError(say.create.yearsReversed(from, to));
  const years = from ? yearsBetween(from, to ?? from) : [];
  if (years.length === 0) throw new UserError(say.create.noYears);
  return years;
}

function yearOf(text: string | undefined): YearKey | null {
  if (text === undefined) return null;
  const year = parseFiscalYear(text);
  if (year === null) throw new UserError(say.create.badYear(text));
  return year;
}
