import { quantityOf, targetOf, valueText } from '../../plan';
import type { FieldRef } from '../../plan/field';
import type { PlanValue } from '../../plan';
import { sameKind } from '../../quantity';
import type { Finding } from '../finding';
import type { Rule } from '../rule';
import { measureData, valuesOf } from '../values';

/** A figure whose unit cannot be compared with that of the target: 「39件」 against 「42業務」. */
export const unitDiffers: Rule = {
  code: 'unit-differs',
  check: ({ plan, year }) =>
    plan.measures.flatMap((measure, index) =>
      [...valuesOf(measure)].flatMap(({ field, value, indicator }): Finding[] => {
        const target = targetOf(indicator, year);
        if (target === undefined || isTarget(field)) return [];
        const unit = unitOf(value);
        const expected = unitOf(target);
        if (unit === null || expected === null || unit === expected || sameKind(unit, expected)) return [];
        return [
          {
            code: 'unit-differs',
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

function isTarget(field: FieldRef): boolean {
  return field.kind === 'finalTarget' || field.kind === 'target' || field.kind === 'totalTarget';
}

function unitOf(value: PlanValue): string | null {
  const quantity = quantityOf(value);
  return quantity?.kind === 'number' ? quantity.unit : null;
}
