import { quantityOf, targetOf, valueText } from '../../plan';
import type { PlanValue } from '../../plan';
import { ownFormatId } from '../../plan/own-format';
import { comparableUnit, sameKind, type Quantity } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { measureData, valuesOf, type MeasureData } from '../values';
import { printedUnit } from '../series';

interface Data extends MeasureData {
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly target: string;
  readonly expected: string;
}

/**
 * A figure whose unit cannot be compared with that of the target: 「39件」 against 「42業務」. A target that is a share of an
 * earlier year (前年同期比50%) has a unit of its own.
 */
export const unitDiffers: Rule<Data> = {
  check: ({ plan, year }) =>
    plan.measures.flatMap((measure, index) =>
      [...valuesOf(measure)].flatMap(({ field, value, indicator }): Found<Data>[] => {
        const target = indicator.finalTarget ?? targetOf(indicator, year);
        if (target === undefined || target === value) return [];
        const unit = unitOf(value);
        // in a city's own form the unit of most figures stands in a cell of its own
        const expected = unitOf(target) ?? (plan.format === ownFormatId ? printedUnit(indicator) : null);
        if (unit === null || expected === null || unit === expected || sameKind(unit, expected)) return [];
        return [
          {
            severity: 'error',
            where: { kind: 'measure', measure: index, field },
            data: {
              ...measureData(measure),
              indicator: indicator.name,
              value: valueText(value),
              unit,
              target: valueText(target),
              expected,
            },
          },
        ];
      }),
    ),
};

function unitOf(value: PlanValue): string | null {
  const quantity = quantityOf(value);
  return quantity?.kind === 'number' && !isRatio(quantity) ? comparableUnit(quantity) : null;
}

function isRatio(quantity: Quantity): boolean {
  return quantity.kind === 'number' && (quantity.qualifier?.includes('比') ?? false);
}
