import { format, parseValue } from 'numfmt';
import { isCellError, type CellInput, type CellValue } from '../../book/cell';

/** What typing a text into a cell makes of it. */
export type Typed =
  | { readonly kind: 'value'; readonly value: CellInput; readonly numberFormat?: string }
  | { readonly kind: 'formula'; readonly formula: string };

const LOCALE = 'ja-JP';

/** Reads a text as Excel does when it is typed or set: a formula, a number, a date, a truth value, or a text. */
export function readTyped(text: string, cellFormat: string): Typed {
  // A cell that is formatted as text keeps an apostrophe like any letter.
  if (cellFormat === '@') return { kind: 'value', value: text };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.length > 1 && text.startsWith('=')) return { kind: 'formula', formula: text };
  if (text === '') return { kind: 'value', value: null };
  const parsed = parseValue(text.normalize('NFKC'), { locale: LOCALE });
  if (!parsed || (typeof parsed.v !== 'number' && typeof parsed.v !== 'boolean'))
    return { kind: 'value', value: text };
  const adopts = cellFormat === 'General' && typeof parsed.z === 'string';
  return { kind: 'value', value: parsed.v, ...(adopts ? { numberFormat: parsed.z } : {}) };
}

/** What a cell shows, wide enough columns taken for granted. */
export function cellText(value: CellValue, numberFormat: string): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return format(numberFormat, value, { locale: LOCALE, throws: false });
}

/** Excel's name for what a cell holds. */
export function valueType(value: CellValue, formula: string | null): string {
  if (value === null) return formula === null ? 'Empty' : 'String';
  if (isCellError(value)) return 'Error';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}
