import { applyEdits } from '../../../book/apply';
import type { Edit } from '../../../book/edit';
import type { BookSnapshot } from '../../../book/snapshot';
import type { PlanFormat } from '../../../formats/format';
import type { YearKey } from '../../../plan';
import { checkPlanSteps, type PlacedFinding } from '../../../sheets/check';
import type { SheetCut } from '../../../sheets/cut-texts';
import { readPlanSteps } from '../../../sheets/plan-steps';
import { readAdopted } from '../../../sheets/read-adopted';
import type { Place } from '../../../sheets/sheet-reader';
import type { PlannedFix, PlannedFixes } from './fixes';

/** What of a workbook's sheets would not be printed whole. */
export type CutsOf = (book: BookSnapshot, edited: ReadonlySet<string>) => readonly SheetCut[];

/**
 * Makes fixes in memory, all together, and checks the plan as it would be then: a fix that makes a finding where there
 * was none is left out and told, as are two that contradict each other.
 */
export function* tryFixesSteps(
  planned: PlannedFixes,
  book: BookSnapshot,
  format: PlanFormat,
  year: YearKey,
  cutsOf: CutsOf,
): Generator<undefined, PlannedFixes> {
  const before = new Set((yield* findingsOf(book, format, year, cutsOf(book, new Set()))).map(placeOf));
  let { fixes } = planned;
  const clashing: PlannedFix[] = [];
  while (fixes.length > 0) {
    const edits = fixes.flatMap((fix) => fix.edits);
    const fixed = applyEdits(book, edits);
    const sheets = new Set(edits.flatMap(sheetOf));
    const after = yield* findingsOf(fixed, format, year, cutsOf(fixed, sheets));
    const made = after.filter((finding) => finding.ignored === null && !before.has(placeOf(finding)));
    if (made.length === 0) break;
    const guilty = new Set(toBlame(fixes, made));
    clashing.push(...guilty);
    fixes = fixes.filter((fix) => !guilty.has(fix));
  }
  return { ...planned, fixes, clashing };
}

function* findingsOf(
  book: BookSnapshot,
  format: PlanFormat,
  year: YearKey,
  cuts: readonly SheetCut[],
): Generator<undefined, readonly PlacedFinding[]> {
  const reading = yield* readPlanSteps(book, readAdopted, [format]);
  return reading.plan ? yield* checkPlanSteps(reading, year, cuts) : [];
}

/** The same rule about the same cell is the same finding, whatever its words say by now. */
function placeOf({ code, where, place }: PlacedFinding): string {
  return `${code} ${JSON.stringify(place ?? where)}`;
}

/** Those that write the very cell of a finding; else those of its sheet or measure; else all, as it cannot be told of one of them. */
function toBlame(fixes: readonly PlannedFix[], made: readonly PlacedFinding[]): readonly PlannedFix[] {
  const by = (meant: (edit: Edit, place: Place) => boolean): readonly PlannedFix[] =>
    fixes.filter(({ edits }) =>
      edits.some((edit) => made.some(({ place }) => place !== null && meant(edit, place))),
    );
  const ofCell = by((edit, { sheet, row, col }) => {
    if (edit.kind !== 'setCells' || edit.sheet !== sheet) return false;
    return edit.cells.some((cell) => cell.row === row && cell.col === col);
  });
  if (ofCell.length > 0) return ofCell;
  const ofSheet = by((edit, { sheet }) => sheetOf(edit).includes(sheet));
  if (ofSheet.length > 0) return ofSheet;
  // the overview says something else by now than the sheet of its measure
  const numbers = new Set(made.map(({ data }) => data.number));
  const ofMeasure = fixes.filter(({ finding: { measure } }) => measure !== null && numbers.has(measure));
  return ofMeasure.length > 0 ? ofMeasure : fixes;
}

function sheetOf(edit: Edit): readonly string[] {
  if (edit.kind === 'putSheet') return [edit.content.name];
  return edit.sheet === null ? [] : [edit.sheet];
}
