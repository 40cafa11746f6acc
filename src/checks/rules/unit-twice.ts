import { sameKind, unitParts } from '../../quantity';
import { quantityOf, valueText } from '../../plan';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { printedUnit } from '../series';
import { valuesOf } from '../values';
import { eachIndicator, type IndicatorData } from '../walk';

interface Data extends IndicatorData {
  readonly state: 'other' | 'scaled' | 'same';
  readonly value: string;
  readonly unit: string;
  readonly column: string;
}

/**
 * A unit in the value although the form has a column for it: the same one twice (「18.0%」 beside %), a multiple (「60万人」
 * beside 人), or one of another kind. Told once an indicator.
 */
export const unitTwice: Rule<Data> = {
  check: ({ plan }) => {
    return eachIndicator(plan, ({ measure, indicator, data, where }): Found<Data>[] => {
      const column = printedUnit(indicator);
      if (column === null) return [];
      for (const { field, value, indicator: owner } of valuesOf(measure)) {
        if (owner !== indicator) continue;
        const unit = unitIn(quantityOf(value));
        if (unit === null) continue;
        const state = !sameKind(unit, column) ? 'other' : isScaled(unit, column) ? 'scaled' : 'same';
        return [
          {
            severity: state === 'other' ? 'warning' : 'info',
            where: where(field),
            data: { ...data, value: valueText(value), unit, column, state },
          },
        ];
      }
      return [];
    });
  },
};

/** The unit of the value itself: of a compound value that of its main part. */
function unitIn(quantity: ReturnType<typeof quantityOf>): string | null {
  if (quantity?.kind === 'number') return quantity.unit;
  if (quantity?.kind !== 'compound') return null;
  return quantity.parts.find(({ label }) => label === '値')?.unit ?? null;
}

function isScaled(unit: string, column: string): boolean {
  return !unitParts(unit).factor.equals(unitParts(column).factor);
}
