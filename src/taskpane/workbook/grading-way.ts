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
