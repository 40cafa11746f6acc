import type { FormulaCell } from '../checks';
import { fieldContent } from '../formats/content';
import type { FieldContent } from '../layout/to-content';
import { fieldOf, type FieldRef } from '../plan/field';
import type { PlanReading } from './read-plan';
import { readText } from './read-value';
import type { NamedCell } from './sheet-reader';

/** A cell that should hold a live formula, with what stands there. */
export interface ComputedCell {
  /** Index of the measure. */
  readonly measure: number;
  readonly field: FieldRef;
  readonly cell: NamedCell;
  readonly content: FieldContent & { readonly formula: string };
}

/** The rates and grades of all measures, of one year or of all. */
export function computedCells(reading: PlanReading, year?: string): ComputedCell[] {
  return reading.measures.flatMap((_, index) => computedCellsOf(reading, index, year));
}

function computedCellsOf(reading: PlanReading, index: number, year?: string): ComputedCell[] {
  const { settings } = reading.plan;
  const { measure, cells = [], prefix = '' } = reading.measures[index] ?? {};
  return [...cells].flatMap(([name, cell]): ComputedCell[] => {
    const field = fieldOf(name);
    if (!measure || !field || !isComputed(field) || (year !== undefined && field.year !== year)) return [];
    const content = fieldContent({ ref: field, measure, prefix }, settings, reading.format.rules);
    return content.formula === undefined
      ? []
      : [{ measure: index, field, cell, content: { ...content, formula: content.formula } }];
  });
}

/** The same of one measure (by its index) as facts for the checks. */
export function formulaCells(reading: PlanReading, index: number): FormulaCell[] {
  return computedCellsOf(reading, index).map(({ measure, field, cell, content }) => ({
    measure,
    field,
    expected: content.formula,
    actual: cell.formula,
    constant: cell.formula === null ? readText(cell) : '',
  }));
}

type ComputedField = FieldRef & { readonly kind: (typeof computedKinds)[number]; readonly year: string };

const computedKinds = ['rate', 'effect', 'totalRate', 'grade', 'computedGrade'] as const;

/** Whether the field holds a live formula of a rate or grade. */
export function isComputed(field: FieldRef): field is ComputedField {
  return computedKinds.some((kind) => kind === field.kind);
}
