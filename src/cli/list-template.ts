import { XlsxBook } from '../book/xlsx';
import type { PlanFormat } from '../formats/format';
import type { YearKey } from '../plan';
import { fiscalYearOf, nextYear, yearsBetween } from '../quantity';
import { formPlaces } from '../sheets/list/form-places';
import { listTemplate } from '../sheets/list/template';
import { templateColumns, type TemplateColumn } from '../sheets/list/template-columns';
import { givenYears, type ListOptions } from './plan-list';

/** Years of an empty list where nobody says which. */
const usualYears = 5;

/** A workbook with an empty list for a form, from the years that are said, else from this fiscal year on. @throws UserError */
export function listTemplateBook(
  format: PlanFormat,
  options: ListOptions,
): { readonly book: XlsxBook; readonly columns: readonly TemplateColumn[] } {
  const given = givenYears(options);
  const years = given.years ?? usualFrom(new Date());
  const [first = ''] = years;
  const plan = {
    years,
    baselineYear: given.baselineYear ?? nextYear(first, -1),
    reportYear: given.reportYear ?? first,
  };
  const columns = templateColumns(formPlaces(format, plan), plan);
  const book = XlsxBook.create();
  const [blank] = book.sheets;
  book.apply([
    ...listTemplate(columns, options.title ?? format.title.ja).map(
      (content) => ({ kind: 'putSheet', content }) as const,
    ),
    ...(blank ? [{ kind: 'removeSheet', sheet: blank.name } as const] : []),
  ]);
  return { book, columns };
}

function usualFrom(today: Date): YearKey[] {
  const first = fiscalYearOf(today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear()) ?? 'R1';
  return yearsBetween(first, nextYear(first, usualYears - 1));
}
