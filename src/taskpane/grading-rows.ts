import type { RateResult } from '../achievement/types';
import { departmentsIn, fieldName, type Measure, type YearKey } from '../plan';
import type { Evaluation } from '../plan/evaluation';
import { textOf } from './entry-fields';
import type { MeasureReading, PlanReading } from './services';

/** One indicator of a measure in the table of 採点; a measure without any has one row of its own. */
export interface GradingRow {
  readonly key: string;
  readonly one: MeasureReading;
  /** Of the indicator, from 0. */
  readonly index: number;
  readonly departments: readonly string[];
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: RateResult | null;
  readonly evaluation: Evaluation;
  /** A human's grade that is not the computed one. */
  readonly differs: boolean;
}

export function gradingRows(
  reading: PlanReading,
  year: YearKey,
  evaluation: (measure: Measure) => Evaluation,
): readonly GradingRow[] {
  return reading.measures.flatMap((one) => {
    const { measure } = one;
    const found = evaluation(measure);
    const departments = departmentsIn(measure.department, reading.plan.settings.departments);
    const differs = found.given !== null && found.computed !== null && found.given !== found.computed;
    const count = Math.max(1, measure.indicators.length);
    return Array.from({ length: count }, (_, index): GradingRow => {
      const field = { indicator: index + 1, year };
      return {
        key: `${one.sheetId} ${one.prefix}${measure.number} ${String(index)}`,
        one,
        index,
        departments,
        indicator: measure.indicators[index]?.name ?? '',
        target: textOf(measure, { kind: 'target', ...field }),
        actual: textOf(measure, { kind: 'actual', ...field }),
        rate: found.rates[index] ?? null,
        evaluation: found,
        differs,
      };
    });
  });
}

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
  return gradeScale.length > 0 ? gradeScale.map(({ grade }) => grade) : statusWords;
}
