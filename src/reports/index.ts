import type { Edit } from '../book/edit';
import type { BookSnapshot } from '../book/snapshot';
import type { Plan, YearKey } from '../plan';
import { checkPlan } from '../sheets/check';
import type { SheetCut } from '../sheets/cut-texts';
import type { PlanReading } from '../sheets/read-plan';
import { findingsContent, type FindingWords } from './findings-sheet';
import type { ReportKind } from './kinds';
import { overviewEdits } from './overview';
import { reportEdit } from './report-edits';
import { tableContent } from './table-sheet';
import { tally } from './tally';
import type { TableWords } from '../tables';
import { tallyContent } from './tally-sheet';
import { trendsContent } from './trends-sheet';

/** What reports say in the language of the sheets. */
export interface ReportWords extends FindingWords {
  readonly tables: TableWords;
}

/**
 * The edits that make a report of `year`, in the place of its predecessor.
 * @param cuts gives what of the sheets is not printed whole, for 点検結果
 * @param earlier former plans, the newest first, whose years come before those of this one in 推移
 */
export function reportEdits(
  kind: ReportKind,
  reading: PlanReading,
  book: BookSnapshot,
  year: YearKey,
  words: ReportWords,
  cuts: () => readonly SheetCut[],
  earlier: readonly Plan[] = [],
): Edit[] {
  switch (kind) {
    case 'overview':
      return overviewEdits(reading, book, year);
    case 'tally':
      return [
        reportEdit(book, 'tally', tallyContent(reading.plan, tally(reading.plan, reading.format, year))),
      ];
    case 'trends':
      return [reportEdit(book, 'trends', trendsContent(reading.plan, earlier))];
    case 'table':
      return [reportEdit(book, 'table', tableContent(reading, words.tables))];
    case 'findings':
      return [
        reportEdit(
          book,
          'findings',
          findingsContent(
            reading.plan,
            year,
            checkPlan(reading, year, cuts()).filter(({ ignored }) => ignored === null),
            words,
          ),
        ),
      ];
  }
}

export { reportKinds, type ReportKind } from './kinds';
export { overviewEdits, overviewRows } from './overview';
export { tally, type Count, type Tally } from './tally';
