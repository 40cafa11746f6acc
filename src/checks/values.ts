import type { FieldRef } from '../plan/field';
import type { Indicator, Measure, PlanValue } from '../plan';

/** Every value cell of a measure that has something in it: baseline, targets, actuals, totals. */
export function* valuesOf(
  measure: Measure,
): Generator<{ field: FieldRef; value: PlanValue; indicator: Indicator }> {
  for (const [index, indicator] of measure.indicators.entries()) {
    const place = index + 1;
    for (const kind of ['baseline', 'finalTarget', 'totalTarget', 'totalActual'] as const) {
      const value = indicator[kind];
      if (value !== undefined) yield { field: { kind, indicator: place }, value, indicator };
    }
    for (const [year, value] of Object.entries(indicator.targets)) {
      yield { field: { kind: 'target', indicator: place, year }, value, indicator };
    }
    for (const [year, value] of Object.entries(indicator.actuals)) {
      yield { field: { kind: 'actual', indicator: place, year }, value, indicator };
    }
  }
}

/** What every message about a measure may tell. */
export interface MeasureData {
  readonly number: string;
  readonly title: string;
}

export function measureData(measure: Measure): MeasureData {
  return { number: measure.number, title: measure.title };
}

/** A measure's number without regard to its width: 「０２」 in the overview is 「02」 of a sheet. */
export function plainNumber(number: string): string {
  return number.normalize('NFKC').trim();
}
