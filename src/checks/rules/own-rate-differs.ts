import type { Found } from '../finding';
import type { OwnRate, Rule } from '../rule';
import { measureData, type MeasureData } from '../values';

interface Data extends MeasureData {
  readonly indicator: string;
  readonly year: string;
  readonly state: OwnRate['state'];
  readonly shown: string;
  readonly expected: string;
  readonly target: string;
  readonly actual: string;
  readonly formula: string;
  /** Of the same in other cells: how many, and some of them. */
  readonly more?: number;
  readonly cells?: string;
}

/**
 * A rate that stands in a city's own form and does not follow from the target and the actual beside it, in any of the ways in
 * which rates are calculated; or one that was typed where the form has a formula.
 */
export const ownRateDiffers: Rule<Data> = {
  check: ({ plan, ownRates = [] }) =>
    ownRates.flatMap(
      ({ measure: index, field, state, shown, expected, target, actual, formula }): Found<Data>[] => {
        const measure = plan.measures[index];
        if (!measure) return [];
        const name = measure.indicators[field.indicator - 1]?.name ?? '';
        return [
          {
            severity: state === 'replaced' || state === 'final' ? 'info' : 'error',
            where: { kind: 'measure', measure: index, field },
            data: {
              ...measureData(measure),
              indicator: name,
              year: field.year,
              state,
              shown,
              expected,
              target,
              actual,
              formula,
            },
          },
        ];
      },
    ),
};
