import { sameFormula } from '../checks';
import type { CellEdit, Edit } from '../book/edit';
import type { Direction, RateMethod } from '../achievement';
import { fieldContent } from '../formats/content';
import { sheetEdits, valueEdit } from './value-edits';
import { directionWords, methodWords } from '../formats/blocks/words';
import { fieldOf, type Indicator, type Measure } from '../plan';
import { isComputed } from './computed-cells';
import type { MeasureCells } from './read-measure';
import type { PlanReading } from './read-plan';

/** How an indicator is judged; null leaves it to the engine. */
export interface MethodChange {
  readonly direction?: Direction | null;
  readonly method?: RateMethod | null;
}

/** The edits that set direction and method of an indicator (from 1), and the formulas that follow from them. */
export function methodEdits(
  reading: PlanReading,
  source: MeasureCells,
  indicator: number,
  change: MethodChange,
): Edit[] {
  return methodsEdits(reading, source, new Map([[indicator, change]]));
}

/** The same of several indicators (by their places, from 1) of one measure at once. */
export function methodsEdits(
  reading: PlanReading,
  source: MeasureCells,
  changes: ReadonlyMap<number, MethodChange>,
): Edit[] {
  const cells = [...changes].flatMap(([indicator, { direction, method }]) => [
    ...(direction === undefined
      ? []
      : valueEdit(source, { kind: 'direction', indicator }, direction && directionWords[direction])),
    ...(method === undefined
      ? []
      : valueEdit(source, { kind: 'method', indicator }, method && methodWords[method])),
  ]);
  const measure: Measure = {
    ...source.measure,
    indicators: source.measure.indicators.map((one, i) => changed(one, changes.get(i + 1) ?? {})),
  };
  return sheetEdits(source, [...cells, ...formulaEdits(reading, source, measure)]);
}

function changed(
  { direction: d, method: m, ...rest }: Indicator,
  { direction = d, method = m }: MethodChange,
): Indicator {
  return {
    ...rest,
    ...(direction === null || direction === undefined ? {} : { direction }),
    ...(method === null || method === undefined ? {} : { method }),
  };
}

/** The live formulas of the measure that are others now; cells that somebody typed over stay as they are. */
export function formulaEdits(reading: PlanReading, source: MeasureCells, measure: Measure): CellEdit[] {
  const { format, plan } = reading;
  return [...source.cells].flatMap(([name, cell]): CellEdit[] => {
    const ref = fieldOf(name);
    if (!ref || !isComputed(ref) || cell.formula === null) return [];
    const { formula, numberFormat } = fieldContent(
      { ref, measure, prefix: source.prefix },
      plan.settings,
      format.rules,
    );
    if (formula === undefined || sameFormula(formula, cell.formula)) return [];
    const { row, col } = cell.place;
    return [{ row, col, formula, ...(numberFormat === undefined ? {} : { numberFormat }) }];
  });
}
