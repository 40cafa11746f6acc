import { overviewSides, type OverviewSides } from '../../../sheets/overview-sides';
import type { Edit } from '../../../book/edit';
import type { Finding, Severity } from '../../../checks';
import type { YearKey } from '../../../plan';
import { checkPlanSteps } from '../../../sheets/check';
import type { SheetCut } from '../../../sheets/cut-texts';
import { fixEdits, measureOf } from '../../../sheets/locate';
import type { AllTexts } from '../../state/all-texts';
import type { CellPlace, PlanReading } from '../book-port';

/** Something odd in the user's words, with the cell where it stands. */
export interface PaneFinding {
  readonly code: string;
  readonly severity: Severity;
  /** Number of the measure, `null` for the whole plan. */
  readonly measure: string | null;
  /** Title of the measure; '' for the whole plan. */
  readonly title: string;
  readonly text: string;
  readonly place: CellPlace | null;
  readonly fix: readonly Edit[] | null;
  /** Where 一覧 and 個票 differ: what makes either like the other. */
  readonly sides: OverviewSides | null;
  /** 一覧 is to be made anew. */
  readonly remake: boolean;
  /** What it is known by when somebody decides to leave it. */
  readonly key: string;
  /** Why somebody decided to leave it; `null` for those that are open. */
  readonly ignored: string | null;
}

function isOverviewOld({ code, data }: Pick<Finding, 'code' | 'data'>): boolean {
  if (code === 'overview-rows') return true;
  return code === 'overview-differs' && (data.difference === 'many' || data.difference === 'blanks');
}

/** 点検 of a plan as it stands in the workbook, in short steps, between which the pane can do what the user asks for. */
export function* paneFindingSteps(
  texts: AllTexts,
  reading: PlanReading,
  year: YearKey,
  cuts: readonly SheetCut[],
): Generator<undefined, readonly PaneFinding[]> {
  const findings = yield* checkPlanSteps(reading, year, cuts);
  return findings.map((finding) => {
    const edits = fixEdits(reading, finding);
    const measure = measureOf(reading, finding);
    return {
      code: finding.code,
      severity: finding.severity,
      measure: measure?.number ?? null,
      title: measure?.title ?? '',
      text: texts.finding(finding),
      place: finding.place,
      fix: edits.length > 0 ? edits : null,
      sides: overviewSides(reading, finding, year),
      remake: isOverviewOld(finding),
      key: finding.key,
      ignored: finding.ignored,
    };
  });
}
