import { rateIn } from '../../achievement';
import type { YearKey } from '../../plan';
import { fieldName } from '../../plan/field';
import type { Evaluation } from '../../plan/evaluation';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

/**
 * What tells where a measure stands: the plan's grade scale (山陽小野田, 美祢), its status words (関), or, where the form
 * has no grades (宇部), whether its indicators reached their targets.
 */
export type StandingBy = 'scale' | 'words' | 'target';

/** Of a measure: its grade or status word; `achieved` or `missed` by its targets; `null` where nothing tells. */
export type Standing = string | null;

export interface StandingCount {
  readonly standing: Standing;
  readonly count: number;
}

export function standingBy({ plan, measures }: PlanReading, year: YearKey): StandingBy {
  if (plan.settings.gradeScale.length > 0) return 'scale';
  return measures.some((one) => isGradedByHand(one, year)) ? 'words' : 'target';
}

export function standingOf({ rates, grade }: Evaluation, by: StandingBy): Standing {
  if (by !== 'target') return grade;
  const rated = rates.flatMap((rate) => rateIn(rate) ?? []);
  if (rated.length === 0) return null;
  return rated.every(({ exact }) => exact.compare(100) >= 0) ? 'achieved' : 'missed';
}

/** Whether a measure can have a standing at all: without indicators nothing is calculated, without a cell none is given. */
export function canStand(one: MeasureReading, { plan }: PlanReading, by: StandingBy, year: YearKey): boolean {
  const isCalculated = by === 'target' || (by === 'scale' && plan.settings.measureGrade !== 'manual');
  return isCalculated ? one.measure.indicators.length > 0 : isGradedByHand(one, year);
}

/** Measures by their standing, in the plan's own order, those without one last and only where there are any. */
export function standingCounts(
  { plan: { settings }, measures }: PlanReading,
  by: StandingBy,
  standing: (one: MeasureReading) => Standing,
): readonly StandingCount[] {
  const counts = new Map<string, number>(
    by === 'scale'
      ? settings.gradeScale.map(({ grade }) => [grade, 0])
      : (by === 'words' ? settings.statusWords : ['achieved', 'missed']).map((word) => [word, 0]),
  );
  let none = 0;
  for (const one of measures) {
    const found = standing(one);
    if (found === null) none += 1;
    else counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const told = [...counts].map(([word, count]) => ({ standing: word, count }));
  return none > 0 ? [...told, { standing: null, count: none }] : told;
}

function isGradedByHand({ cells }: MeasureReading, year: YearKey): boolean {
  return cells.has(fieldName({ kind: 'givenGrade', year }));
}
