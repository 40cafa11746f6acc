import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import type { PlanFormat } from '../formats/format';
import { overviewContent } from '../formats/overview-content';
import {
  evaluate,
  nameWithUnit,
  targetOf,
  typedValue,
  type Measure,
  type OverviewRow,
  type Plan,
  type YearKey,
} from '../plan';
import { compareYears } from '../quantity';
import type { PlanReading } from '../sheets/read-plan';
import { reportEdit } from './report-edits';

/** 一覧を作成: the overview of `year` from the sheets, in the place of the one that is there. */
export function overviewEdits(reading: PlanReading, book: BookSnapshot, year: YearKey): Edit[] {
  const plan: Plan = { ...reading.plan, settings: { ...reading.plan.settings, reportYear: year } };
  const content = overviewContent(plan, overviewRows(plan, year, reading.format), reading.format);
  return [reportEdit(book, 'overview', content, true)];
}

/** The lines of the overview as the sheets give them. */
export function overviewRows(plan: Plan, year: YearKey, format: PlanFormat): OverviewRow[] {
  return plan.measures.map((measure) => overviewRow(plan, measure, year, format));
}

function overviewRow(plan: Plan, measure: Measure, year: YearKey, format: PlanFormat): OverviewRow {
  const { settings } = plan;
  const indicator = measure.indicators[0];
  const target = indicator && (indicator.finalTarget ?? targetOf(indicator, settings.years.at(-1) ?? year));
  const grades: Record<string, string> = {};
  for (const y of settings.years) {
    if (compareYears(y, year) > 0) continue;
    const { grade } = evaluate(measure, settings, y);
    if (grade !== null) grades[y] = grade;
  }
  const current = indicator?.actuals[year];
  return {
    number: measure.number,
    title: measure.title,
    department: measure.department,
    indicator: indicator ? nameWithUnit(indicator) : '',
    ...(indicator?.baseline === undefined ? {} : { baseline: typedValue(indicator.baseline) }),
    ...(current === undefined ? {} : { current: typedValue(current) }),
    ...(target === undefined ? {} : { target: typedValue(target) }),
    summary: measure.fields[`一覧概要_${year}`] ?? format.yearSummary?.(measure, year) ?? '',
    grades,
  };
}
