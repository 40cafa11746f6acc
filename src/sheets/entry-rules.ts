import { freeFields } from '../formats/free-fields';
import { targetOf, valueText, type YearKey } from '../plan';
import { fieldName, type FieldRef } from '../plan/field';
import type { fields } from '../plan/fields';
import { stageOf } from '../plan/stages';
import { compareYears, readQuantity } from '../quantity';
import type { MeasureCells } from './read-measure';

type YearlyKind = {
  [Kind in keyof typeof fields]: (typeof fields)[Kind]['filledIn'] extends 'yearly' ? Kind : never;
}[keyof typeof fields];

/** How a field is filled in with the report of a year. */
interface EntryRule<Ref> {
  /** Whether the form of that year asks for it; absent: where its own year is that one. */
  readonly isOfYear?: (ref: Ref, year: YearKey, one: MeasureCells) => boolean;
  /** Whether the measure has a use for it: a form has room for more rows than a measure has. Absent: always. */
  readonly isUsed?: (ref: Ref, one: MeasureCells) => boolean;
  /** Whether the report of the year is incomplete without it; absent: never. */
  readonly isWanted?: (ref: Ref, year: YearKey, one: MeasureCells) => boolean;
  /** Its place in the form. */
  readonly rank: (ref: Ref) => number;
  /** A figure with its unit, the grade that counts, one of another stage, a word of the plan's status, or prose. */
  readonly control: 'figure' | 'grade' | 'stage' | 'status' | 'prose';
}

type Refs = { readonly [Kind in YearlyKind]: Extract<FieldRef, { readonly kind: Kind }> };
interface TextOfYear extends EntryRule<Extract<FieldRef, { readonly kind: 'text' }>> {
  readonly isOfYear: NonNullable<EntryRule<Extract<FieldRef, { readonly kind: 'text' }>>['isOfYear']>;
}

const rowsFrom = 200;
const inRow = (row: number, place: number): number => rowsFrom + row * 10 + place;

const hasLabel = ({ measure }: MeasureCells, row: number): boolean =>
  (measure.schedule[row - 1]?.label ?? '') !== '';

const rules: { readonly [Kind in YearlyKind]: EntryRule<Refs[Kind]> } & { readonly text: TextOfYear } = {
  actual: {
    control: 'figure',
    rank: ({ indicator }) => indicator,
    isUsed: ({ indicator }, { measure }) => {
      const found = measure.indicators[indicator - 1];
      return (
        found !== undefined && (found.finalTarget !== undefined || Object.keys(found.targets).length > 0)
      );
    },
    isWanted: ({ indicator, year }, _, { measure, cells }) => {
      const found = measure.indicators[indicator - 1];
      const target = found && targetOf(found, year);
      if (target === undefined) return false;
      const quantity = readQuantity(valueText(target));
      const isOpen =
        quantity.kind === 'none' || (quantity.kind === 'text' && quantity.qualifier !== undefined);
      // a form without calculated grades asks for figures only where the year has a target of its own
      const isCalculated = cells.has(fieldName({ kind: 'computedGrade', year }));
      return !isOpen && (isCalculated || found?.targets[year] !== undefined);
    },
  },
  givenGrade: {
    control: 'grade',
    rank: () => 100,
    // a form without a calculated grade asks for the status (関)
    isOfYear: (ref, year, { cells }) => ref.year === year && !cells.has(fieldName({ kind: 'grade', year })),
    isWanted: () => true,
  },
  // an evaluation before the one that counts need not be there
  stageGrade: { control: 'stage', rank: ({ name }) => 90 + stageOf(name) },
  amount: { control: 'figure', rank: () => 1500 },
  activityInput: { control: 'prose', rank: ({ row }) => inRow(row, 0) },
  activityOutput: { control: 'prose', rank: ({ row }) => inRow(row, 1) },
  scheduleActual: {
    control: 'status',
    rank: ({ row }) => inRow(row, 0),
    isUsed: ({ row }, one) => hasLabel(one, row),
    isWanted: ({ row, year }, _, { measure }) => (measure.schedule[row - 1]?.plan[year] ?? '') !== '',
  },
  report: {
    control: 'prose',
    rank: ({ row }) => (row === null ? 1000 : inRow(row, 5)),
    // what is planned for the next year is told with the report of this one (美祢)
    isOfYear: (ref, year) => compareYears(ref.year, year) >= 0,
    isUsed: ({ row }, one) => row === null || hasLabel(one, row),
    // a measure that is done with has no plan for the next year
    isWanted: (ref, year) => ref.year === year && !freeFields.has(ref.name),
  },
  markedLines: { control: 'prose', rank: () => 1000, isWanted: () => true },
  markWord: { control: 'status', rank: () => 2000, isOfYear: () => true },
  text: { control: 'prose', rank: () => 2000, isOfYear: ({ name }, year) => name.endsWith(`_${year}`) },
};

/** How this field is filled in with the report of a year; null where it is not. */
export function entryRule(ref: FieldRef): EntryRule<FieldRef> | null {
  return (rules as Readonly<Partial<Record<FieldRef['kind'], EntryRule<FieldRef>>>>)[ref.kind] ?? null;
}

/** Whether the form of a year asks for the field. */
export function isAskedFor(ref: FieldRef, year: YearKey, one: MeasureCells): boolean {
  const rule = entryRule(ref);
  if (!rule) return false;
  const isOfYear = rule.isOfYear ? rule.isOfYear(ref, year, one) : 'year' in ref && ref.year === year;
  return isOfYear && (rule.isUsed?.(ref, one) ?? true);
}
