import { findingText } from '../../../locales/finding-texts';
import { findingTexts, severityTexts } from '../../../locales/ja/findings';
import { tableWords } from '../../../locales/ja/tables';
import type { BookSnapshot } from '../../book/snapshot';
import type { YearKey } from '../../plan';
import { reportEdits, type ReportWords as SheetWords, type ReportKind } from '../../reports';
import type { SheetCut } from '../../sheets/cut-texts';
import type { AllTexts } from '../state/all-texts';
import type { Proposal } from '../state/pane-state';
import { reportWords } from './report-words';
import type { PlanReading } from '../workbook/book-port';

/** Sheets are Japanese whatever the pane speaks. */
const words: SheetWords = {
  severity: ({ severity }) => severityTexts[severity],
  message: (finding) => findingText(findingTexts, finding),
  tables: tableWords,
};

/** A report before it is made; `null` where nothing would change. */
export function reportProposal(
  texts: AllTexts,
  kind: ReportKind,
  reading: PlanReading,
  snapshot: BookSnapshot,
  year: YearKey,
  cuts: () => readonly SheetCut[],
): Proposal | null {
  const edits = reportEdits(kind, reading, snapshot, year, words, cuts);
  const made = edits.find((edit) => edit.kind === 'putSheet');
  if (!made) return null;
  const { preview, title, done } = reportWords(texts, kind);
  const sheet = made.content.name;
  return {
    work: 'reporting',
    title,
    summary: [preview(sheet, reading.measures.length), made.replace ? texts.reports.replaces : '']
      .filter((part) => part !== '')
      .join('。'),
    details: [],
    edits,
    result: done(sheet),
  };
}
