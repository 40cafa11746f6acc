import Fraction from 'fraction.js';
import { valueText, type Indicator, type PlanValue } from '../plan';
import {
  comparableUnit,
  decimalPlaces,
  makeQuantity,
  readQuantity,
  toCell,
  withNumber,
  type NumberQuantity,
} from '../quantity';

export interface ValueCell {
  readonly value: number | string;
  readonly numberFormat: string;
}

/** A value as a cell: numbers as numbers with the unit in the number format, all else as text. */
export function valueCell(value: PlanValue): ValueCell {
  const text = valueText(value);
  if (typeof value === 'string') return toCell(text);
  if (value.stored === 'text') return { value: text, numberFormat: '@' };
  const shown = toCell(text);
  if (value.exact === undefined || typeof shown.value !== 'number') return shown;
  const percent = shown.numberFormat.replace(/"[^"]*"/g, '').includes('%');
  return { ...shown, value: new Fraction(value.exact).div(percent ? 100 : 1).valueOf() };
}

/** The number format of an indicator's cells that are still empty: the unit of its other figures and their decimals. */
export function blankFormat(indicator: Indicator): string | null {
  const sample = sampleOf(indicator);
  if (!sample) return null;
  const plain = bare(sample);
  // a share is seldom a whole per cent, even where its target is
  const number =
    plain.unit === '%' && (decimalPlaces(plain.number) ?? 0) === 0 ? new Fraction(0.5) : plain.number;
  return toCell(withNumber(plain, number)).numberFormat;
}

function sampleOf(indicator: Indicator): NumberQuantity | null {
  const values = [
    indicator.finalTarget,
    ...Object.values(indicator.targets),
    indicator.baseline,
    ...Object.values(indicator.actuals),
  ];
  for (const value of values) {
    const quantity = value === undefined ? null : readQuantity(valueText(value));
    if (quantity?.kind === 'number') return quantity;
  }
  return null;
}

/** Without qualifier, year and prefix, which belong to that one figure. */
function bare(quantity: NumberQuantity): NumberQuantity {
  return makeQuantity({
    number: quantity.number,
    unit: comparableUnit(quantity),
    qualifier: null,
    yearNote: null,
  });
}
