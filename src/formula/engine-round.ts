import { engineKind, isValue, type EngineFunction, type EngineValue } from './engine-values';

/**
 * ROUND as Excel and LibreOffice do it: half away from zero on the shortest decimal that means the number, so that
 * 1.005 to two places is 1.01. (The engine rounds the binary fraction.)
 */
export const excelRound: EngineFunction = {
  minArity: 1,
  maxArity: 2,
  invoke(args: unknown[]): unknown {
    const [number, places] = [numberOf(args[0]), numberOf(args[1])];
    if (typeof number !== 'number') return number;
    if (typeof places !== 'number') return places;
    return { kind: engineKind.number, value: roundDecimal(number, Math.trunc(places)) };
  },
};

/** Digits of a number that are kept where it is rounded to more places than they leave. */
const keptDigits = 15;

/**
 * Half away from zero at a decimal place, on the shortest decimal that means the number. No more than 15 digits of a
 * broken number are kept, as LibreOffice does it: what lies behind them is left over from binary arithmetic.
 */
export function roundDecimal(number: number, places: number): number {
  if (places >= 0 && Number.isInteger(number)) return number + 0;
  const digits = Math.abs(number).toExponential();
  const [mantissa = '0', exponent = '0'] = digits.split('e');
  const decimals = Math.min(places, keptDigits - 1 - Number(exponent));
  const shifted = Math.round(Number(`${mantissa}e${String(Number(exponent) + decimals)}`));
  const rounded = Number(`${String(shifted)}e${String(-decimals)}`);
  return Number.isFinite(rounded) ? (number < 0 ? -rounded : rounded) + 0 : number;
}

/** A number, or the error that the function gives. */
function numberOf(arg: unknown): number | EngineValue {
  const value = isValue(arg) ? (arg.rows ? firstOf(arg.rows) : arg) : undefined;
  if (!value || value.value === undefined) return value?.kind === engineKind.error ? value : 0;
  const number = typeof value.value === 'string' && value.value.trim() === '' ? NaN : Number(value.value);
  return Number.isNaN(number) ? { kind: engineKind.error, code: '#VALUE!' } : number;
}

function firstOf(rows: readonly (readonly unknown[])[]): EngineValue | undefined {
  const first = rows[0]?.[0];
  return isValue(first) ? first : undefined;
}
