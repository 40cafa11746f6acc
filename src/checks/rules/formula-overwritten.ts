import type { Found } from '../finding';
import type { Rule } from '../rule';
import { measureData, type MeasureData } from '../values';

interface Data extends MeasureData {
  readonly state: 'constant' | 'other';
  readonly value: string;
  /** Of a city's own form: the formula that the other sheets have. */
  readonly usual?: string;
}

/** A rate or grade whose live formula was typed over, or is another one than the present method needs. */
export const formulaOverwritten: Rule<Data> = {
  check: ({ plan, formulas, ownFormulas = [] }) => [
    ...ownFormulas.flatMap(({ measure: index, field, expected, constant }): Found<Data>[] => {
      const measure = plan.measures[index];
      if (!measure) return [];
      const isName = field.kind === 'number' || field.kind === 'title' || field.kind === 'department';
      return [
        {
          // a name that is typed reads as well as one that is looked up
          severity: isName ? 'info' : 'warning',
          where: { kind: 'measure', measure: index, field },
          data: { ...measureData(measure), state: 'constant', value: constant, usual: expected },
        },
      ];
    }),
    ...formulas.flatMap((cell): Found<Data>[] => {
      const measure = plan.measures[cell.measure];
      if (!measure || sameFormula(cell.expected, cell.actual)) return [];
      const overwritten = cell.actual === null;
      return [
        {
          severity: overwritten ? 'error' : 'warning',
          where: { kind: 'measure', measure: cell.measure, field: cell.field },
          data: {
            ...measureData(measure),
            state: overwritten ? 'constant' : 'other',
            value: cell.constant,
          },
          fix: { kind: 'formula' },
        },
      ];
    }),
  ],
};

/** Programs write the same formula with other spaces, case, `$` or the sheet's name before its own names. */
export function sameFormula(expected: string, actual: string | null): boolean {
  return actual !== null && canonical(expected) === canonical(actual);
}

function canonical(formula: string): string {
  return formula
    .replace(/'(?:[^']|'')*'!|[^\s'"(),=<>*/+\-&]+!/g, '')
    .replace(/[\s$]/g, '')
    .toUpperCase();
}
