import type { Direction, RateMethod } from '../achievement';
import type { Edit } from '../book/edit';
import {
  fieldName,
  unsettledIndicators,
  type Indicator,
  type UnsettledIndicator,
  type YearKey,
} from '../plan';
import { methodsEdits, type MethodChange } from './measure-edits';
import type { MeasureCells } from './read-measure';
import type { PlanReading } from './read-plan';
import type { NamedCell } from './sheet-reader';

/** An indicator that is 要確認, with the cells in which it is settled. */
export interface UnsettledCells extends UnsettledIndicator {
  readonly source: MeasureCells;
  readonly value: Indicator;
  /** 方向 and 方法; null where the sheet has lost the cell. */
  readonly directionCell: NamedCell | null;
  readonly methodCell: NamedCell | null;
}

/** How somebody settles an indicator: by the index of its measure and its place (from 1). The method may stay the engine's. */
export interface Settlement {
  readonly measure: number;
  readonly indicator: number;
  readonly direction: Direction;
  readonly method?: RateMethod | null;
}

/** The table of 要確認: every indicator of the plan whose direction is not sure, in the order of the sheets. */
export function unsettledCells(reading: PlanReading, year: YearKey): readonly UnsettledCells[] {
  return unsettledIndicators(reading.plan, year).flatMap((one): UnsettledCells[] => {
    const source = reading.measures[one.measure];
    const value = source?.measure.indicators[one.indicator - 1];
    if (!source || !value) return [];
    const cell = (kind: 'direction' | 'method'): NamedCell | null =>
      source.cells.get(fieldName({ kind, indicator: one.indicator })) ?? null;
    return [{ ...one, source, value, directionCell: cell('direction'), methodCell: cell('method') }];
  });
}

/** The edits that write what was settled into 方向 and 方法, and the formulas that follow, in one batch. */
export function settleEdits(reading: PlanReading, settlements: readonly Settlement[]): Edit[] {
  const byMeasure = new Map<number, Map<number, MethodChange>>();
  for (const { measure, indicator, direction, method } of settlements) {
    const changes = byMeasure.get(measure) ?? new Map<number, MethodChange>();
    changes.set(indicator, { direction, ...(method === undefined ? {} : { method }) });
    byMeasure.set(measure, changes);
  }
  return [...byMeasure].flatMap(([index, changes]) => {
    const source = reading.measures[index];
    return source ? methodsEdits(reading, source, changes) : [];
  });
}
