import { display, percentSign, type RateFound } from '../achievement';
import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import type { PlanFormat } from '../formats/format';
import { overviewContent } from '../formats/overview-content';
import {
  evaluate,
  nameWithUnit,
  targetOf,
  type Evaluation,
  type Indicator,
  typedValue,
  type Measure,
  type OverviewColumn,
  type OverviewLine,
  type OverviewRow,
  type Plan,
  type PlanSettings,
  type YearKey,
} from '../plan';
import { compareYears } from '../quantity';
import type { PlanReading } from '../sheets/read-plan';
import { reportEdit } from './report-edits';

/** 一覧を作成: the overview of `year` from the sheets, in the place of the one that is there. */
export function overviewEdits(reading: PlanReading, book: BookSnapshot, year: YearKey): Edit[] {
  const { plan, format } = reading;
  const ofYear: Plan = {
    ...plan,
    settings: { ...plan.settings, reportYear: year },
    overviewColumns: columnsOf(plan, format),
  };
  const content = overviewContent(ofYear, overviewRows(plan, year, format), format);
  return [reportEdit(book, 'overview', content, true)];
}

/** The columns that the plan chooses, else those of its form, without departments where nobody names any. */
function columnsOf({ settings, measures }: Plan, { overviewColumns }: PlanFormat): OverviewColumn[] {
  if (settings.overviewColumns) return settings.overviewColumns;
  const withDepartments = measures.some(({ department }) => department !== '');
  return overviewColumns.filter((column) => column !== 'department' || withDepartments);
}

/** The measures of the overview as the sheets give them. */
export function overviewRows(plan: Plan, year: YearKey, format: PlanFormat): OverviewRow[] {
  return plan.measures.map((measure) => overviewRow(plan, measure, year, format));
}

function overviewRow({ settings }: Plan, measure: Measure, year: YearKey, format: PlanFormat): OverviewRow {
  const evaluation = evaluate(measure, settings, year);
  const grades: Record<string, string> = {};
  for (const y of settings.years) {
    if (compareYears(y, year) > 0) continue;
    const { grade } = y === year ? evaluation : evaluate(measure, settings, y);
    if (grade !== null) grades[y] = grade;
  }
  const [first, ...further] = measure.indicators.map((indicator, index) =>
    overviewLine(indicator, evaluation.rates[index], settings, year, format),
  );
  return {
    number: measure.number,
    title: measure.title,
    department: measure.department,
    ...(first ?? { indicator: '' }),
    ...(further.length > 0 ? { further } : {}),
    summary: measure.fields[`一覧概要_${year}`] ?? format.yearSummary?.(measure, year) ?? '',
    grades,
  };
}

function overviewLine(
  indicator: Indicator,
  rate: Evaluation['rates'][number] | undefined,
  { years, negativeMark }: PlanSettings,
  year: YearKey,
  { rules }: PlanFormat,
): OverviewLine {
  const values = {
    baseline: indicator.baseline,
    yearTarget: indicator.targets[year],
    current: indicator.actuals[year],
    rate: rate?.ok ? rateText(rate, negativeMark ?? rules.negative) : undefined,
    target: indicator.finalTarget ?? targetOf(indicator, years.at(-1) ?? year),
  };
  const given = Object.entries(values).flatMap(([part, value]) =>
    value === undefined ? [] : [[part, typedValue(value)] as const],
  );
  return { indicator: nameWithUnit(indicator), ...Object.fromEntries(given) };
}

/** 「52.1%」; a difference, which is no share, without the sign. */
function rateText(rate: RateFound, negative: PlanFormat['rules']['negative']): string {
  return display(rate.printed, negative) + percentSign(rate);
}
