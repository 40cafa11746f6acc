import type { SheetContent } from '../../book/sheet-content';
import type { PlanFormat } from '../../formats/format';
import { fiscalYearOf, nextYear, yearsBetween } from '../../quantity';
import type { YearKey } from '../../plan';
import { formPlaces } from './form-places';
import type { GivenYears } from './list-years';
import { listTemplate } from './template';
import { templateColumns, type TemplateColumn } from './template-columns';

/** Years of an empty list where nobody says which. */
const usualYears = 5;

/** The sheets of an empty list for a form, and its columns. */
export interface EmptyList {
  readonly sheets: readonly SheetContent[];
  readonly columns: readonly TemplateColumn[];
}

/** @param given what is left open: years from this fiscal year on, the year before them, their first one */
export function emptyList(
  format: PlanFormat,
  given: GivenYears,
  title: string = format.title.ja,
  today: Date = new Date(),
): EmptyList {
  const years = given.years ?? usualFrom(today);
  const [first = ''] = years;
  const plan = {
    years: [...years],
    baselineYear: given.baselineYear ?? nextYear(first, -1),
    reportYear: given.reportYear ?? first,
  };
  const columns = templateColumns(formPlaces(format, plan), plan);
  return { sheets: listTemplate(columns, title), columns };
}

function usualFrom(today: Date): YearKey[] {
  const first = fiscalYearOf(today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear()) ?? 'R1';
  return yearsBetween(first, nextYear(first, usualYears - 1));
}
