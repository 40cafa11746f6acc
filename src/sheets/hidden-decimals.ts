import type { HiddenDecimals } from '../checks';
import { fieldOf, typedValue, valueText, type FieldRef } from '../plan';
import type { MeasureCells } from './read-measure';
import type { PlanReading } from './read-plan';
import { readValue } from './read-value';
import type { NamedCell } from './sheet-reader';

const valueKinds = new Set<FieldRef['kind']>([
  'baseline',
  'finalTarget',
  'totalTarget',
  'totalActual',
  'target',
  'actual',
]);

/** A cell that shows a part of the number that was typed into it. */
export interface HiddenCell {
  readonly field: FieldRef;
  readonly cell: NamedCell;
  readonly shown: string;
  readonly typed: string;
}

/** The value cells of a measure that hold more decimals than they show; what a formula gives is meant to be rounded. */
export function hiddenCells({ cells }: MeasureCells): HiddenCell[] {
  return [...cells].flatMap(([name, cell]): HiddenCell[] => {
    if (cell.formula !== null || typeof cell.value !== 'number') return [];
    const field = fieldOf(name);
    const value = field && valueKinds.has(field.kind) ? readValue(cell) : undefined;
    if (!field || value === undefined) return [];
    const [shown, typed] = [valueText(value), valueText(typedValue(value))];
    return shown === typed ? [] : [{ field, cell, shown, typed }];
  });
}

/** The same of all measures, as the checks tell it. */
export function hiddenDecimals({ measures }: PlanReading): HiddenDecimals[] {
  return measures.flatMap((source, index) =>
    hiddenCells(source).map(({ field, shown, typed }): HiddenDecimals => {
      const { number, title } = source.measure;
      return { where: { kind: 'measure', measure: index, field }, data: { number, title }, shown, typed };
    }),
  );
}
