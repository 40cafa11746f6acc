import type { PaneTexts } from '../../locales/ja/pane';
import { cellAddress } from '../book/address';
import type { GradeChange, Grading } from '../sheets/grade';
import { readText } from '../sheets/read-value';
import type { SheetChanges } from './pane-state';
import { rateText } from './rate-text';
import type { PlanReading } from './services';

/** What 採点 will write, by sheet: the field with its cell, what stands there, and what will. */
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
  const words = texts.grading.changes;
  const { cell } = change;
  const before = readText(cell) || words.empty;
  const after = valueAfter(grading, change) ?? words.formula;
  const name = nameOf(texts, reading, change);
  const at = cellAddress(cell.place);
  return before === after ? words.same(name, at, after, words.renewed) : words.line(name, at, before, after);
}

/** What the cell will show; null where only Excel reckons it. */
function valueAfter({ measures }: Grading, { measure, field, value }: GradeChange): string | null {
  if (value !== null) return value;
  const evaluation = measures[measure]?.evaluation;
  switch (field.kind) {
    case 'rate': {
      const rate = evaluation?.rates[field.indicator - 1];
      return rate?.ok ? rateText(rate) : '—';
    }
    case 'grade':
      return evaluation?.grade ?? '—';
    case 'computedGrade':
      return evaluation?.computed ?? '—';
    default:
      return null;
  }
}

/** 「達成率」, with the number of the indicator where there are several and of the measure where it shares its sheet. */
function nameOf(texts: PaneTexts, { measures }: PlanReading, { measure, field }: GradeChange): string {
  const source = measures[measure];
  const { kinds } = texts.grading.changes;
  const kind = Object.hasOwn(kinds, field.kind) ? kinds[field.kind as keyof typeof kinds] : field.kind;
  const several = (source?.measure.indicators.length ?? 0) > 1;
  const indicator = several && 'indicator' in field ? ` ${String(field.indicator)}` : '';
  return `${source?.prefix ? `${source.measure.number} ` : ''}${kind}${indicator}`;
}
