import type Fraction from 'fraction.js';
import { quantityOf, valueText, type Indicator, type PlanValue, type YearKey } from '../plan';
import { decimalPlaces, exactText, fixed, readQuantity, type Quantity } from '../quantity';
import type { Row } from './columns';

/** What is told of a figure: the exact number, its text as printed, its unit, and what qualifies it. */
export type ValueCells = Pick<Row<'indicators'>, 'value' | 'value_text' | 'unit' | 'qualifier'>;

/** Decimals of a number that does not end: 1/3. */
const placesOfEndless = 10;

/** A number as a decimal: exact, or with ten decimals where it has no end. */
export function decimalText(number: Fraction): string {
  return decimalPlaces(number) === null ? fixed(number, placesOfEndless) : exactText(number);
}

/**
 * A value of the plan; words (実施) have no number. A figure that is typed as a text is the number that it reads as.
 * @param usual the unit of the indicator where the value is printed without one
 */
export function valueCells(value: PlanValue, usual: string | null): ValueCells {
  const text = valueText(value).trim();
  const quantity = numberOf(value);
  if (quantity.kind !== 'number')
    return {
      value: null,
      value_text: text,
      unit: usual,
      qualifier: quantity.kind === 'text' ? (quantity.qualifier ?? null) : null,
    };
  return {
    value: decimalText(quantity.number),
    value_text: text,
    unit: quantity.unit ?? usual,
    qualifier: quantity.qualifier,
  };
}

function numberOf(value: PlanValue): Quantity {
  const shown = quantityOf(value);
  return shown?.kind === 'number' ? shown : readQuantity(valueText(value));
}

/** The unit of the first figure that is printed with one; those without are of it, too. */
export function unitOf(values: readonly (PlanValue | undefined)[]): string | null {
  for (const value of values) {
    if (value === undefined) continue;
    const quantity = numberOf(value);
    if (quantity.kind === 'number' && quantity.unit !== null) return quantity.unit;
  }
  return null;
}

/** The year that is printed with a value, 「982百万円 (H28)」. */
export function yearNoted(value: PlanValue): YearKey | null {
  const quantity = quantityOf(value);
  const note = quantity?.kind === 'number' ? quantity.yearNote : null;
  return note !== null && /^[MTSHR]\d{1,2}$/u.test(note) ? note : null;
}

/** Whether a value says something: an empty cell and a dash do not. */
export function isSaid(text: string): boolean {
  return text !== '' && readQuantity(text).kind !== 'none';
}

/** Whether an indicator has a row of figures at all. */
export function hasFigures({
  baseline,
  finalTarget,
  totalTarget,
  totalActual,
  targets,
  actuals,
}: Indicator): boolean {
  const all = [
    baseline,
    finalTarget,
    totalTarget,
    totalActual,
    ...Object.values(targets),
    ...Object.values(actuals),
  ];
  return all.some((value) => value !== undefined && isSaid(valueText(value).trim()));
}
