import { fieldName, type YearKey } from '../../plan';
import type { PlanReading } from './book-port';

/** How the plan's measures get their grade: from the rates, from a human, or not at all. */
export type GradingWay = 'computed' | 'by-hand' | 'none';

export function gradingWay({ plan, measures }: PlanReading, year: YearKey): GradingWay {
  const { gradeScale, measureGrade } = plan.settings;
  if (gradeScale.length > 0 && measureGrade !== 'manual') return 'computed';
  const places = (['grade', 'givenGrade'] as const).map((kind) => fieldName({ kind, year }));
  return measures.some(({ cells }) => places.some((name) => cells.has(name))) ? 'by-hand' : 'none';
}

/** The words that a human chooses a grade from, best first: the scale's, else the plan's status words. */
export function gradeWords({ plan }: PlanReading): readonly string[] {
  const { gradeScale, statusWords } = plan.settings;
  if (gradeScale.length === 0) return statusWords;
  const known = letters.get(gradeScale) ?? gradeScale.map(({ grade }) => grade);
  letters.set(gradeScale, known);
  return known;
}

/** The letters of a scale, the same list each time. */
const letters = new WeakMap<readonly { readonly grade: string }[], readonly string[]>();
