import Fraction from 'fraction.js';
import {
  quantityOf,
  valueText,
  type Indicator,
  type Measure,
  type PlanValue,
  type YearKey,
} from '../../plan';
import { readQuantity, compareYears, exactText, sameKind } from '../../quantity';
import type { Found } from '../finding';
import type { Rule } from '../rule';
import { eachIndicator, type IndicatorAt, type IndicatorData } from '../walk';

/** Figures up to a dozen and round ones are too common to be taken for the same one. */
function isTelling(number: Fraction): boolean {
  return number.abs().compare(12) > 0 && !number.mod(10).equals(0);
}

interface Data extends IndicatorData {
  readonly state: 'sum' | 'unit' | 'qualifier';
  readonly year: string;
  readonly value: string;
  readonly row: string;
}

/**
 * The actual of an indicator against the figures of the schedule rows of that year: the same number in another unit
 * (39件, 39業務) or without the 見込 that stands with it there; and a sum of rows that gave it in one year (192＋627＝819)
 * and does not in another (53＋121＝174, printed 178).
 */
export const scheduleFigureDiffers: Rule<Data> = {
  check: ({ plan, year }) =>
    eachIndicator(plan, (at): Found<Data>[] =>
      Object.entries(at.indicator.actuals).flatMap(([reported, actual]): Found<Data>[] =>
        compareYears(reported, year) > 0
          ? []
          : [...sameFigure(at, reported, actual), ...sums(at, reported, actual)],
      ),
    ),
};

interface RowFigure {
  readonly text: string;
  readonly number: Fraction;
  readonly unit: string | null;
  readonly qualifier: string | null;
}

function rowFigures(measure: Measure, part: 'plan' | 'actual', year: YearKey): RowFigure[] {
  return measure.schedule.flatMap((row): RowFigure[] => {
    const text = row[part][year];
    if (text === undefined) return [];
    const quantity = readQuantity(text);
    if (quantity.kind === 'number') {
      return [{ text, number: quantity.number, unit: quantity.unit, qualifier: quantity.qualifier }];
    }
    const main = quantity.kind === 'compound' ? quantity.parts.find(({ number }) => number) : undefined;
    return main?.number ? [{ text, number: main.number, unit: main.unit ?? null, qualifier: null }] : [];
  });
}

function sameFigure(
  { measure, place, data, where }: IndicatorAt,
  year: YearKey,
  actual: PlanValue,
): Found<Data>[] {
  const quantity = quantityOf(actual);
  if (quantity?.kind !== 'number' || !isTelling(quantity.number)) return [];
  const same = rowFigures(measure, 'actual', year).filter(({ number }) => number.equals(quantity.number));
  const [odd] = same;
  if (!odd || same.length > 1) return [];
  const state = !sameKind(odd.unit, quantity.unit)
    ? 'unit'
    : odd.qualifier !== quantity.qualifier && odd.unit === quantity.unit
      ? 'qualifier'
      : null;
  if (!state) return [];
  return [
    {
      severity: 'info',
      where: where({ kind: 'actual', indicator: place, year }),
      data: { ...data, year, value: valueText(actual), row: odd.text, state },
    },
  ];
}

function sums(
  { measure, indicator, place, data, where }: IndicatorAt,
  year: YearKey,
  actual: PlanValue,
): Found<Data>[] {
  const sum = sumOf(measure, 'actual', year, actual);
  const quantity = quantityOf(actual);
  if (
    !sum ||
    quantity?.kind !== 'number' ||
    quantity.number.equals(sum) ||
    !isSumElsewhere(measure, indicator, year)
  ) {
    return [];
  }
  return [
    {
      severity: 'warning',
      where: where({ kind: 'actual', indicator: place, year }),
      data: { ...data, year, value: valueText(actual), row: exactText(sum), state: 'sum' },
    },
  ];
}

/** The sum of the rows in the unit of the value; null below two rows. */
function sumOf(measure: Measure, part: 'plan' | 'actual', year: YearKey, value: PlanValue): Fraction | null {
  const quantity = quantityOf(value);
  const unit = quantity?.kind === 'number' ? quantity.unit : null;
  if (unit === null) return null;
  const rows = rowFigures(measure, part, year).filter((row) => row.unit === unit);
  return rows.length < 2 ? null : rows.reduce((sum, { number }) => sum.add(number), new Fraction(0));
}

/** Whether the rows add up to the actual of another year, or their plans to its target. */
function isSumElsewhere(measure: Measure, indicator: Indicator, year: YearKey): boolean {
  const adds = (part: 'plan' | 'actual', at: YearKey, value: PlanValue | undefined): boolean => {
    if (value === undefined) return false;
    const quantity = quantityOf(value);
    const sum = sumOf(measure, part, at, value);
    return sum !== null && quantity?.kind === 'number' && quantity.number.equals(sum);
  };
  const others = Object.entries(indicator.actuals).filter(([at]) => at !== year);
  return (
    others.some(([at, value]) => adds('actual', at, value)) ||
    Object.keys(indicator.targets).some((at) => adds('plan', at, indicator.targets[at])) ||
    adds('plan', year, indicator.finalTarget)
  );
}
