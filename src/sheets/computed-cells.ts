import type { FormulaCell } from '../checks';
import { fieldContent } from '../formats/content';
import type { CellRules } from '../formats/format';
import { ownForm } from '../formats/own-form';
import type { FieldContent } from '../layout/to-content';
import type { PlanSettings, YearKey } from '../plan';
import { fieldName, fieldOf, type FieldRef } from '../plan/field';
import type { MeasureCells } from './read-measure';
import type { PlanReading } from './read-plan';
import { readText } from './read-value';
import { rememberedWith } from '../plan/remember';
import type { NamedCell } from './sheet-reader';

/** A cell that should hold a live formula, with what stands there. */
export interface ComputedCell {
  readonly field: ComputedField;
  readonly cell: NamedCell;
  readonly content: FieldContent & { readonly formula: string };
}

/** The rates and grades of a measure (by its index), of one year or of all. */
export function computedCells(reading: PlanReading, index: number, year?: YearKey): readonly ComputedCell[] {
  const source = reading.measures[index];
  // a city's own form keeps its own formulas
  if (!source || reading.format.id === ownForm.id) return [];
  const contentOf = contents(source, reading.plan.settings, reading.format.rules);
  return [...source.cells].flatMap(([name, cell]): ComputedCell[] => {
    const field = fieldOf(name);
    if (!field || !isComputed(field) || (year !== undefined && field.year !== year)) return [];
    const { formula, ...content } = contentOf(field);
    return formula === undefined ? [] : [{ field, cell, content: { ...content, formula } }];
  });
}

/** What the fields of a measure hold, each worked out when it is first asked for. */
const contents = rememberedWith(
  ({ measure, prefix }: MeasureCells, settings: PlanSettings, rules: CellRules) => {
    const known = new Map<string, FieldContent>();
    return (ref: ComputedField): FieldContent => {
      const name = fieldName(ref);
      const content = known.get(name) ?? fieldContent({ ref, measure, prefix }, settings, rules);
      known.set(name, content);
      return content;
    };
  },
);

/** The same of one measure (by its index) as facts for the checks. */
export function formulaCells(reading: PlanReading, index: number): FormulaCell[] {
  const { measure } = reading.measures[index] ?? {};
  if (!measure) return [];
  return computedCells(reading, index).map(({ field, cell, content }) => ({
    measure: index,
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
