import Fraction from 'fraction.js';

export type RoundingMode = 'half-up' | 'truncate';

/** Rounds to `places` decimals: half away from zero, as Excel's ROUND, or towards zero, as its TRUNC. */
export function roundTo(value: Fraction, places: number, mode: RoundingMode): Fraction {
  return new Fraction(scaled(value, places, mode), 10n ** BigInt(places));
}

/** Decimal text with exactly `places` decimals, rounded: `-742.4`. Minus zero is written `0.0`. */
export function fixed(value: Fraction, places: number, mode: RoundingMode = 'half-up'): string {
  return pointed(scaled(value, places, mode), places);
}

/** The whole decimal text where the expansion ends, else `numerator/denominator`: `0.375`, `1/3`. */
export function exactText(value: Fraction): string {
  const places = decimalPlaces(value);
  return places === null ? value.toFraction() : pointed(scaled(value, places, 'truncate'), places);
}

/** How many decimals the number has; null when its expansion does not end. */
export function decimalPlaces(value: Fraction): number | null {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** `1234567.8` → `1,234,567.8`. */
export function groupThousands(decimal: string): string {
  const point = decimal.indexOf('.');
  const whole = point < 0 ? decimal : decimal.slice(0, point);
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (point < 0 ? '' : decimal.slice(point));
}

/**
 * The decimal number that Excel shows and compares for a double: its 15 significant digits. So
 * 0.1 + 0.2 is 3/10, and a value one step of the double away from 0.75 is 0.75.
 * Throws a RangeError for NaN and the infinities, which no cell can hold.
 */
export function fromDouble(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number of a cell: ${value}`);
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return new Fraction(value);
  return fromScientific(value.toPrecision(15));
}

/** Reads `12.5`, `-1.5e-7`, `2E+21` exactly. */
export function fromScientific(text: string): Fraction {
  const [mantissa = '', exponent] = text.toLowerCase().split('e');
  const number = new Fraction(mantissa);
  if (exponent === undefined) return number;
  const power = 10n ** BigInt(Math.abs(Number(exponent)));
  return Number(exponent) < 0 ? number.div(power) : number.mul(power);
}

/** value × 10^places as a whole number. */
function scaled(value: Fraction, places: number, mode: RoundingMode): bigint {
  const numerator = value.n * 10n ** BigInt(places);
  const whole = numerator / value.d;
  const rest = numerator % value.d;
  const up = mode === 'half-up' && rest * 2n >= value.d;
  return value.s * (up ? whole + 1n : whole);
}

function pointed(whole: bigint, places: number): string {
  const sign = whole < 0n ? '-' : '';
  const digits = (whole < 0n ? -whole : whole).toString().padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
