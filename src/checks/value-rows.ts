import type Fraction from 'fraction.js';
import type { FieldRef, Measure, YearKey } from '../plan';
import { readQuantity, conversionFactor } from '../quantity';
import { inYears, seriesOf } from './series';

export type ValuePart = 'baseline' | 'finalTarget' | 'target' | 'actual' | 'schedulePlan' | 'scheduleActual';

/** One number of a row, with the column in which it stands. */
export interface ValueCell {
  readonly part: ValuePart;
  /** '' for baseline and final target. */
  readonly year: YearKey;
  readonly field: FieldRef;
  readonly text: string;
  readonly number: Fraction;
}

/** A named row of numbers in one unit: an indicator, or a row of the schedule. Columns by their part and year. */
export interface ValueRow {
  readonly name: string;
  readonly unit: string | null;
  readonly cells: ReadonlyMap<string, ValueCell>;
}

/** The indicators of a measure and the rows of its schedule, each as a table of numbers with the same columns. */
export function valueRows(measure: Measure): readonly (readonly ValueRow[])[] {
  return [measure.indicators.map((indicator, i) => indicatorRow(indicator, i + 1)), scheduleRows(measure)];
}

/** What a number of the row `from` is multiplied by to stand in the unit of `to`; null where they are of different kinds. */
export function rowFactor(from: ValueRow, to: ValueRow): Fraction | null {
  return conversionFactor(from.unit, to.unit);
}

function indicatorRow(indicator: Measure['indicators'][number], place: number): ValueRow {
  const { unit, all } = seriesOf(indicator, place);
  return {
    name: indicator.name,
    unit,
    cells: byColumn(
      all.map(({ role, year, field, text, number }) => ({
        part: role,
        year: year ?? '',
        field,
        text,
        number,
      })),
    ),
  };
}

function scheduleRows({ schedule }: Measure): ValueRow[] {
  return schedule.map((row, i) => {
    const cells = (['schedulePlan', 'scheduleActual'] as const).flatMap((kind) =>
      inYears(kind === 'schedulePlan' ? row.plan : row.actual).map(([year, text]) => {
        const field = { kind, row: i + 1, year } as const;
        return { cell: { part: kind, year, field, text }, quantity: readQuantity(text) };
      }),
    );
    const units = cells.flatMap(({ quantity }) =>
      quantity.kind === 'number' && quantity.unit !== null ? [quantity.unit] : [],
    );
    const unit = units[0] ?? null;
    return {
      name: row.label,
      unit,
      cells: byColumn(
        cells.flatMap(({ cell, quantity }): ValueCell[] => {
          if (quantity.kind !== 'number') return [];
          const factor = conversionFactor(quantity.unit, unit);
          return factor ? [{ ...cell, number: quantity.number.mul(factor) }] : [];
        }),
      ),
    };
  });
}

function byColumn(cells: readonly ValueCell[]): Map<string, ValueCell> {
  return new Map(cells.map((cell) => [`${cell.part} ${cell.year}`, cell]));
}
