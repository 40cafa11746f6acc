import type { PaneTexts } from '../../../locales/ja/pane';
import { cellAddress } from '../../book/address';
import type { FieldRef, YearKey } from '../../plan';
import type { Evaluation } from '../../plan/evaluation';
import type { GradeChange, Grading } from '../../sheets/grading';
import { readText } from '../../sheets/read-value';
import type { NamedCell } from '../../sheets/sheet-reader';
import type { SheetChanges } from '../state/pane-state';
import { rateText } from '../ui/rate-text';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

/** What 評価 will write, by sheet: the field with its cell, what stands there, and what will. */
export function gradeChanges(
  texts: PaneTexts,
  reading: PlanReading,
  grading: Grading,
): readonly SheetChanges[] {
  const bySheet = new Map<string, string[]>();
  for (const change of grading.changes) {
    const graded = grading.measures[change.measure];
    if (!graded) continue;
    const lines = bySheet.get(graded.sheet) ?? [];
    lines.push(lineOf(texts, reading, grading, change));
    bySheet.set(graded.sheet, lines);
  }
  return [...bySheet].map(([sheet, lines]) => ({ sheet, lines }));
}

function lineOf(texts: PaneTexts, reading: PlanReading, grading: Grading, change: GradeChange): string {
  const { measure, field, cell, value } = change;
  const source = reading.measures[measure];
  const evaluation = grading.measures[measure]?.evaluation;
  const after = value ?? (evaluation && calculatedValue(evaluation, field)) ?? texts.grading.changes.formula;
  return changeLine(texts, source, field, cell, after);
}

/**
 * 「達成率（F12）：空欄 → 52.1%」
 * @param after what the cell will show; '' where that is nothing
 * @param year that the lines are about: another one is named
 */
export function changeLine(
  texts: PaneTexts,
  source: MeasureReading | undefined,
  field: FieldRef,
  cell: NamedCell,
  after: string,
  year?: YearKey,
): string {
  const words = texts.grading.changes;
  const was = readText(cell) || words.empty;
  const will = after || words.empty;
  const ofYear = year !== undefined && 'year' in field && field.year !== year ? ` ${field.year}` : '';
  const name = `${nameOf(texts, source, field)}${ofYear}`;
  const at = cellAddress(cell.place);
  return was === will ? words.same(name, at, will, words.renewed) : words.line(name, at, was, will);
}

/** What the formula of a field will show, '' for nothing; null where only Excel calculates it. */
export function calculatedValue(evaluation: Evaluation, field: FieldRef): string | null {
  switch (field.kind) {
    case 'rate': {
      const rate = evaluation.rates[field.indicator - 1];
      return rate?.ok ? rateText(rate) : '';
    }
    case 'grade':
      return evaluation.grade ?? '';
    case 'computedGrade':
      return evaluation.computed ?? '';
    default:
      return null;
  }
}

/** 「達成率」, with the number of the indicator where there are several and of the measure where it shares its sheet. */
function nameOf(texts: PaneTexts, source: MeasureReading | undefined, field: FieldRef): string {
  const { kinds } = texts.grading.changes;
  const kind = Object.hasOwn(kinds, field.kind) ? kinds[field.kind as keyof typeof kinds] : field.kind;
  const several = (source?.measure.indicators.length ?? 0) > 1;
  const indicator = several && 'indicator' in field ? ` ${String(field.indicator)}` : '';
  return `${source?.prefix ? `${source.measure.number} ` : ''}${kind}${indicator}`;
}
