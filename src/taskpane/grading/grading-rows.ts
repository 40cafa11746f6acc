import type { RateResult } from '../../achievement/types';
import { departmentsIn, type Measure, type YearKey } from '../../plan';
import type { Evaluation } from '../../plan/evaluation';
import { textOf } from '../workbook/entries/entry-fields';
import type { MeasureReading, PlanReading } from '../workbook/book-port';

/** One indicator of a measure in the table of 評価; a measure without any has one row of its own. */
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
