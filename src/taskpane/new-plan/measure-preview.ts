import type { Measure } from '../../plan';
import { fieldName, type FieldRef } from '../../plan/field';
import type { Meaning } from '../../sheets/list/meaning';
import { measureValues } from '../../sheets/list/plan-values';

/** A measure as it will be, for reading. */
export interface MeasurePreview {
  readonly number: string;
  readonly title: string;
  readonly department: string;
  readonly indicators: readonly IndicatorPreview[];
  /** Texts, marks, schedule and reports, by the name of the field. */
  readonly others: readonly { readonly field: string; readonly text: string }[];
}

export interface IndicatorPreview {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly { readonly meaning: Meaning; readonly text: string }[];
}

export function measurePreview(measure: Measure): MeasurePreview {
  const { number, title, department } = measure;
  const values = [...measureValues(measure).values()];
  const indicators = measure.indicators.map(({ name, unit = '' }, i): IndicatorPreview => ({
    name,
    unit,
    values: values.flatMap(({ ref, text }) => {
      const meaning = figureOf(ref);
      return meaning && 'indicator' in ref && ref.indicator === i + 1 ? [{ meaning, text }] : [];
    }),
  }));
  const others = values.flatMap(({ ref, text }) =>
    'indicator' in ref || ref.kind === 'title' || ref.kind === 'department'
      ? []
      : [{ field: fieldName(ref), text }],
  );
  return { number, title, department, indicators, others };
}

/** What a value of an indicator is, but its name and unit, which stand before it. */
function figureOf(ref: FieldRef): Meaning | null {
  switch (ref.kind) {
    case 'baseline':
    case 'finalTarget':
    case 'totalTarget':
    case 'totalActual':
    case 'direction':
    case 'method':
    case 'note':
      return { kind: ref.kind };
    case 'target':
    case 'actual':
      return { kind: ref.kind, year: ref.year };
    default:
      return null;
  }
}
