import type { CellEdit } from '../../book/edit';
import { directionWords, methodWords } from '../../formats/blocks/words';
import { fieldOf, type FieldRef, type YearKey } from '../../plan';
import { evaluate } from '../../plan/evaluation';
import { settleEdits, type Settlement } from '../../sheets/unsettled';
import type { AllTexts } from '../state/all-texts';
import { changeLine, calculatedValue } from './grade-changes';
import type { Proposal, SheetChanges } from '../state/pane-state';
import type { SettlingDraft } from './settling-state';
import type { MeasureReading, PlanReading } from '../workbook/book-port';
import { canSettle, settlementOf, settlingRows } from './settling-rows';

/** What was accepted in the table of 要確認, before it is written; `null` where there is nothing. */
export function settleProposal(
  texts: AllTexts,
  reading: PlanReading,
  year: YearKey,
  drafts: ReadonlyMap<string, SettlingDraft>,
): Proposal | null {
  const rows = settlingRows(reading, year);
  const settlements = rows.flatMap((row): Settlement[] => {
    const draft = drafts.get(row.key);
    return draft?.isAccepted && canSettle(row) ? [settlementOf(row, draft)] : [];
  });
  const edits = settleEdits(reading, settlements);
  if (edits.length === 0) return null;
  const changes = settleChanges(texts, reading, year, settlements);
  const cells = changes.reduce((sum, { lines }) => sum + lines.length, 0);
  const words = texts.settling;
  return {
    work: 'writing',
    title: words.title,
    summary: words.preview(settlements.length, changes.length, cells),
    details: [],
    changes,
    edits,
    result: words.done(settlements.length, rows.length - settlements.length),
  };
}

/** What will be written, by sheet, a line a cell. */
function settleChanges(
  texts: AllTexts,
  reading: PlanReading,
  year: YearKey,
  settlements: readonly Settlement[],
): readonly SheetChanges[] {
  const bySheet = new Map<string, string[]>();
  for (const [index, source] of reading.measures.entries()) {
    const own = settlements.filter(({ measure }) => measure === index);
    if (own.length === 0) continue;
    const valueAfter = settledValues(texts, reading, source, own);
    const cells = settleEdits(reading, own).flatMap((edit) => (edit.kind === 'setCells' ? edit.cells : []));
    const lines = cells.flatMap((edit): string[] => {
      const found = fieldAt(source, edit);
      if (!found) return [];
      const { field, cell } = found;
      return [changeLine(texts, source, field, cell, valueAfter(field), year)];
    });
    bySheet.set(source.sheet, [...(bySheet.get(source.sheet) ?? []), ...lines]);
  }
  return [...bySheet].map(([sheet, lines]) => ({ sheet, lines }));
}

/** What a cell of the measure shows once it is settled so. */
function settledValues(
  texts: AllTexts,
  { plan }: PlanReading,
  { measure }: MeasureReading,
  settlements: readonly Settlement[],
): (field: FieldRef) => string {
  const { formula } = texts.grading.changes;
  const of = (place: number): Settlement | undefined =>
    settlements.find(({ indicator }) => indicator === place);
  const settled = {
    ...measure,
    indicators: measure.indicators.map((one, i) => {
      const settlement = of(i + 1);
      if (!settlement) return one;
      const { direction, method = one.method ?? null } = settlement;
      const { method: _before, ...rest } = one;
      return { ...rest, direction, ...(method === null ? {} : { method }) };
    }),
  };
  return (field) => {
    if (field.kind === 'direction') {
      const direction = of(field.indicator)?.direction;
      return direction ? directionWords[direction] : '';
    }
    if (field.kind === 'method') {
      const method = of(field.indicator)?.method;
      return method ? methodWords[method] : '';
    }
    const evaluation = 'year' in field ? evaluate(settled, plan.settings, field.year) : null;
    return (evaluation && calculatedValue(evaluation, field)) ?? formula;
  };
}

function fieldAt({ cells }: MeasureReading, { row, col }: CellEdit) {
  for (const [name, cell] of cells) {
    if (cell.place.row !== row || cell.place.col !== col) continue;
    const field = fieldOf(name);
    if (field) return { field, cell };
  }
  return null;
}
