import type { HiddenDecimals } from '../checks';
import { fieldOf, typedValue, valueText, type FieldRef } from '../plan';
import type { PlanReading } from './read-plan';
import { readValue } from './read-value';

const valueKinds = new Set<FieldRef['kind']>([
  'baseline',
  'finalTarget',
  'totalTarget',
  'totalActual',
  'target',
  'actual',
]);

/** The value cells of the measures that hold more decimals than they show; what a formula gives is meant to be rounded. */
export function hiddenDecimals({ measures }: PlanReading): HiddenDecimals[] {
  return measures.flatMap(({ measure, cells }, index) =>
    [...cells].flatMap(([name, cell]): HiddenDecimals[] => {
      if (cell.formula !== null || typeof cell.value !== 'number') return [];
      const field = fieldOf(name);
      const value = field && valueKinds.has(field.kind) ? readValue(cell) : undefined;
      if (!field || value === undefined) return [];
      const [shown, typed] = [valueText(value), valueText(typedValue(value))];
      if (shown === typed) return [];
      const { number, title } = measure;
      return [{ where: { kind: 'measure', measure: index, field }, data: { number, title }, shown, typed }];
    }),
  );
}
