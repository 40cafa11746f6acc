import type { Given } from './given';
import { yearOfBare, type LabelYear } from '../lexicon';
import { compareYears, findFiscalYear, nextYear, type FiscalYearKey } from '../quantity';

/** What is known of a workbook before its sheets are read: its years, and what somebody has said. */
export interface YearContext {
  readonly given: Given;
  /** Years that headings name with their era. */
  readonly known: readonly FiscalYearKey[];
  readonly report: FiscalYearKey | null;
  /** The last year that the titles name. */
  readonly titled?: FiscalYearKey | null;
}

/** The year that a heading means, a range its last; null where nobody can say. */
export function resolveYear(
  year: LabelYear | null,
  { known, report }: Pick<YearContext, 'known' | 'report'>,
): FiscalYearKey | null {
  switch (year?.kind) {
    case undefined:
      return null;
    case 'year':
      return year.year;
    case 'range':
      return year.to;
    case 'bare':
      return yearOfBare(year.number, known);
    case 'relative':
      return report === null ? null : nextYear(report, year.steps);
  }
}

/** The years of texts and headings; those of headings count where there are any. */
export function yearContext(
  heads: readonly LabelYear[],
  texts: readonly string[],
  given: Given,
): YearContext {
  const told = heads.flatMap((year) => (year.kind === 'year' ? [year.year] : []));
  const known = [...new Set(told.length > 0 ? told : usualYears(texts))].sort(compareYears);
  const titled = usualYears(texts).sort(compareYears).at(-1) ?? null;
  // 今年度 is the last year that a title names
  const relative = heads.some((year) => year.kind === 'relative');
  return { known, report: relative ? titled : null, titled, given };
}

/** The years that titles name; one that few of them name is of something else. */
function usualYears(texts: readonly string[]): FiscalYearKey[] {
  const count = new Map<FiscalYearKey, number>();
  for (const text of texts) {
    const year = findFiscalYear(text);
    if (year !== null && /^[HR]/u.test(year)) count.set(year, (count.get(year) ?? 0) + 1);
  }
  const most = Math.max(0, ...count.values());
  return [...count].filter(([, n]) => n > most / 2).map(([year]) => year);
}
