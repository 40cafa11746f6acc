import type { PlanValue } from '../../plan';
import { readQuantity } from '../../quantity';
import { originalSlice, scan } from '../../quantity/scan';

/** Excel keeps so many significant digits of a number. */
const excelDigits = 15;

/** A typed figure as it goes into the plan, and whether Excel can hold all of its digits. */
export interface TypedValue {
  readonly value: PlanValue;
  readonly digitsLost: boolean;
}

/**
 * The value of a cell of a list. A number with more decimals than Excel shows (80.55555555555556, the shortest text of a
 * double) stays a number: the text has 15 digits, `exact` all of them. Where not even a double holds the digits, this is told.
 */
export function typedValue(text: string, exact?: string): TypedValue {
  if (exact !== undefined) return { value: { text, exact }, digitsLost: false };
  const quantity = readQuantity(text);
  const [figure] = quantity.kind === 'number' ? scan(text).figures : [];
  if (!figure || figure.mixed) return { value: text, digitsLost: false };
  const { normal } = scan(text);
  const digits = normal.slice(figure.digitsStart, figure.digitsEnd);
  const plain = digits.replace(/,/g, '');
  if (significant(plain) <= excelDigits) return { value: text, digitsLost: false };
  const double = Number(plain);
  const isWhole = !plain.includes('.');
  if (isWhole) return { value: text, digitsLost: !Number.isSafeInteger(double) };
  const shown = double.toPrecision(excelDigits);
  if (shown.includes('e')) return { value: text, digitsLost: true };
  const minus = figure.number.s < 0n ? '-' : '';
  return {
    value: {
      text: `${normal.slice(0, figure.digitsStart)}${shown}${normal.slice(figure.digitsEnd)}`,
      exact: `${minus}${String(double)}`,
    },
    digitsLost: String(double) !== plain,
  };
}

function significant(plain: string): number {
  return plain.replace('.', '').replace(/^0+/, '').length;
}

/**
 * A figure with the unit that stands in a column of its own, for forms that have no such place: 「10」 and 件 → 「10件」,
 * 「10以上」 → 「10件以上」. Null where the text is no bare number, so that a unit could not be told from it again.
 */
export function withUnit(text: string, unit: string): string | null {
  const quantity = readQuantity(text);
  if (quantity.kind !== 'number' || quantity.unit !== null) return null;
  const scanned = scan(text);
  const [figure] = scanned.figures;
  if (!figure) return null;
  const before = originalSlice(scanned, 0, figure.digitsEnd);
  const joined = `${before}${unit}${originalSlice(scanned, figure.digitsEnd, scanned.normal.length)}`;
  const read = readQuantity(joined);
  return read.kind === 'number' && read.number.equals(quantity.number) && read.unit === bareUnit(unit)
    ? joined
    : null;
}

/** The unit as it is read: ％ is %. */
function bareUnit(unit: string): string | null {
  const read = readQuantity(`1${unit}`);
  return read.kind === 'number' ? read.unit : null;
}
