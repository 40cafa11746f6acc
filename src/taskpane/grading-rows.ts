import type { RateResult } from '../achievement/types';
import type { Measure, YearKey } from '../plan';
import type { Evaluation } from '../plan/evaluation';
import { textOf } from './entry-fields';
import type { MeasureReading, PlanReading } from './services';

/** One indicator of a measure in the table of 採点; a measure without any has one row of its own. */
export interface GradingRow {
  readonly key: string;
  readonly one: MeasureReading;
  /** Of the indicator, from 0. */
  readonly index: number;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: RateResult | null;
  readonly evaluation: Evaluation;
  /** The measure's first row carries its number and grade. */
  readonly first: boolean;
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
    const differs = found.given !== null && found.computed !== null && found.given !== found.computed;
    const count = Math.max(1, measure.indicators.length);
    return Array.from({ length: count }, (_, index): GradingRow => {
      const field = { indicator: index + 1, year };
      return {
        key: `${one.sheetId} ${measure.number} ${String(index)}`,
        one,
        index,
        indicator: measure.indicators[index]?.name ?? '',
        target: textOf(measure, { kind: 'target', ...field }),
        actual: textOf(measure, { kind: 'actual', ...field }),
        rate: found.rates[index] ?? null,
        evaluation: found,
        first: index === 0,
        differs,
      };
    });
  });
}
