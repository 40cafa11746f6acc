import { yearOfBare, type LabelYear } from '../../lexicon';
import type { YearKey } from '../../plan';
import { compareYears, findFiscalYear, nextYear, yearsBetween } from '../../quantity';
import type { PlanYears } from './form-places';
import type { HeadLabel } from './head-label';
import type { ListHeads } from './heads';
import { filledRows, textAt, widthOf, type ListTable } from './table';

/** What somebody said of the years of a plan; what is left open is found in the list. */
export interface GivenYears {
  readonly years?: readonly YearKey[];
  readonly baselineYear?: YearKey;
  readonly reportYear?: YearKey;
}

export interface FoundYears extends PlanYears {
  /** What nobody had said. */
  readonly found: readonly ('years' | 'reportYear')[];
  /** The year of each heading; null where it names none. */
  readonly of: (label: HeadLabel) => YearKey | null;
}

/** A plan that goes on longer than this is a slip of the pen. */
const longest = 30;

/** The years of the plan and of each heading; null where neither the list nor anybody says them. */
export function listYears(
  table: ListTable,
  heads: ListHeads,
  labels: readonly HeadLabel[],
  given: GivenYears,
): FoundYears | null {
  const known = [
    ...(given.years ?? []),
    ...labels.flatMap(({ year }) => (year?.kind === 'year' ? [year.year] : [])),
    ...yearsAbove(table, heads),
  ];
  const plain = (year: LabelYear | null): YearKey | null => {
    if (year?.kind === 'bare') return yearOfBare(year.number, known);
    if (year?.kind === 'range') return year.to;
    return year?.kind === 'year' ? year.year : null;
  };
  const years = given.years ?? planYears(labels, plain, given.reportYear);
  const [first] = years;
  if (first === undefined) return null;
  const reportYear = given.reportYear ?? lastReported(table, heads, labels, plain, years) ?? first;
  const baseline = labels.find(({ found, year }) => found?.role === 'baseline' && plain(year) !== null);
  return {
    years,
    baselineYear: given.baselineYear ?? plain(baseline?.year ?? null) ?? nextYear(first, -1),
    reportYear,
    found: [
      ...(given.years ? [] : (['years'] as const)),
      ...(given.reportYear || reportYear === first ? [] : (['reportYear'] as const)),
    ],
    of: ({ year }) => (year?.kind === 'relative' ? nextYear(reportYear, year.steps) : plain(year)),
  };
}

/** From the first to the last year of all targets, actuals and plans; empty where no heading names one. */
function planYears(
  labels: readonly HeadLabel[],
  plain: (year: LabelYear | null) => YearKey | null,
  reportYear: YearKey | undefined,
): YearKey[] {
  const named = labels.flatMap(({ found, year }) => {
    if (found?.role === 'baseline') return [];
    if (year?.kind === 'range') return [year.from, year.to];
    return plain(year) ?? [];
  });
  const ordered = (reportYear === undefined || named.length === 0 ? named : [...named, reportYear]).sort(
    compareYears,
  );
  const [first] = ordered;
  const last = ordered.at(-1);
  const years = first && last ? yearsBetween(first, last) : [];
  return years.length > longest ? [] : years;
}

/** The last year of the plan that has an actual. */
function lastReported(
  table: ListTable,
  { last }: ListHeads,
  labels: readonly HeadLabel[],
  plain: (year: LabelYear | null) => YearKey | null,
  years: readonly YearKey[],
): YearKey | null {
  const reported = labels.flatMap(({ col, found, year }) => {
    const key = found?.role === 'actual' ? plain(year) : null;
    const isFilled = filledRows(table, col).some((row) => row > last);
    return key !== null && years.includes(key) && isFilled ? [key] : [];
  });
  return reported.sort(compareYears).at(-1) ?? null;
}

/** Years in the titles above the list, which tell the era of 「4年度」. */
function yearsAbove(table: ListTable, { first }: ListHeads): YearKey[] {
  const found: YearKey[] = [];
  for (let row = 0; row < first; row++) {
    for (let col = 0; col < widthOf(table); col++) {
      const year = findFiscalYear(textAt(table, row, col));
      if (year !== null) found.push(year);
    }
  }
  return found;
}
