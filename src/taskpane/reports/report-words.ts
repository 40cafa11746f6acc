import type { ReportKind } from '../../reports/kinds';
import type { AllTexts } from '../state/all-texts';

export interface ReportWords {
  readonly heading: string;
  readonly about: string;
  readonly make: string;
  /** @param rows measures that the report tells of */
  readonly preview: (sheet: string, rows: number) => string;
  readonly done: (sheet: string) => string;
  /** Name of the batch in the undo list. */
  readonly title: string;
  readonly open: string;
}

/** What the pane says of a report. */
export function reportWords(texts: AllTexts, kind: ReportKind): ReportWords {
  if (kind !== 'overview') return texts.otherReports[kind];
  const { overview, overviewAbout, make, preview, done, title, open } = texts.reports;
  return { heading: overview, about: overviewAbout, make, preview, done, title, open };
}
