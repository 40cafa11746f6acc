import type { CellValue } from '../cell';

const ERRORS =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;

/** What Excel gives as a cell's value and formula, as ours. */
export function cellValue(value: unknown, formula: string | null): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (ERRORS.test(value)) return { error: value };
  return value === '' && formula === null ? null : value;
}

/** Excel's code of a cell's number format. */
export function numberFormatOf(code: unknown): string {
  return typeof code === 'string' && code !== '' ? code : 'General';
}

/** The formula of a cell, `null` for a constant: Excel gives the constant itself then, even a text that begins with `=`. */
export function cellFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
