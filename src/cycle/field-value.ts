import { isCellError, type CellEdit, type CellInput, type SheetSnapshot } from '../book';
import { isPlaceholder } from '../formats/placeholder';
import { fromCell, readQuantity } from '../quantity';
import { cellAt } from '../sheets/sheet-reader';

/** What a cell of a field holds, to be compared with what it held elsewhere. */
export interface FieldValue {
  /** A number as it is stored; what is struck through is left out. */
  readonly value: CellInput;
  readonly format: string;
  /** A formula of somebody's gives it. */
  readonly formula?: true;
  /** `#REF!` and the like: it is no value. */
  readonly error?: true;
  /** Part of its text is struck through. */
  readonly struck?: true;
}

export const emptyValue: FieldValue = { value: null, format: 'General' };

/** What stands in a cell. What a form prints where nothing is written (「取組内容①」) counts as empty. */
export function valueAt(sheet: SheetSnapshot, row: number, col: number): FieldValue {
  const { value, formula, numberFormat: format } = cellAt(sheet, row, col);
  if (isPlaceholder(formula)) return { value: null, format };
  const byFormula = formula === null ? {} : ({ formula: true } as const);
  if (isCellError(value)) return { value: value.error, format, ...byFormula, error: true };
  const struck = sheet.grid?.struck?.find((one) => one.row === row && one.col === col);
  if (struck) return { value: struck.rest === '' ? null : struck.rest, format, ...byFormula, struck: true };
  return { value: value === '' ? null : value, format, ...byFormula };
}

/** As it prints. */
export function shownValue({ value, format }: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return fromCell(value, format)?.text ?? String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

export function isEmpty({ value }: FieldValue): boolean {
  return value === null || value === '';
}

/**
 * Whether two cells say the same. Programs write line breaks, number formats and the last digit of a number in their own
 * ways; a number with another unit is another value.
 */
export function saysSame(one: FieldValue, other: FieldValue): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (typeof one.value === 'number' && typeof other.value === 'number')
    return isSameNumber(one.value, other.value) && unitOf(one) === unitOf(other);
  if (typeof one.value === 'number' || typeof other.value === 'number')
    return plain(shownValue(one)) === plain(shownValue(other));
  return plain(shownValue(one)) === plain(shownValue(other));
}

function isSameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= Math.abs(a) * 1e-13;
}

/** The unit that a number shows by its format; null for none. */
export function unitOf(value: FieldValue): string | null {
  const quantity = readQuantity(shownValue(value));
  return quantity.kind === 'number' ? quantity.unit : null;
}

function plain(text: string): string {
  return text
    .replace(/_x000[dD]_/gu, '')
    .replace(/\r\n?/gu, '\n')
    .normalize('NFC')
    .replace(/\s+$/u, '');
}

/**
 * What is written into the master's cell for a value of a reply: the value as it was typed. Its number format goes along
 * only where the master's cell would show another unit; a bare number takes the unit of its cell, as it does for who types.
 */
export function takenEdit(
  { row, col }: { readonly row: number; readonly col: number },
  reply: FieldValue,
  master: FieldValue,
): CellEdit {
  const { value, format } = reply;
  const cell = {
    row,
    col,
    value:
      typeof value === 'string'
        ? value.replace(/\r\n?|_x000[dD]_/gu, (at) => (at.startsWith('_') ? '' : '\n'))
        : value,
  };
  if (typeof value !== 'number') return cell;
  const own = unitOf(reply);
  const there = unitOf({ value, format: master.format });
  if (own === there || (own === null && there !== '%' && there !== '％' && isPlainFormat(format)))
    return cell;
  return { ...cell, numberFormat: format };
}

/** A format that shows the number as it is: no date, no percentage. */
function isPlainFormat(format: string): boolean {
  return /^(?:general|[#0,.;\-\s_()△▲]*)$/iu.test(format);
}
