import { isCellError } from '../book/cell';
import type { PlanValue } from '../plan';
import { fromCell, readQuantity } from '../quantity';
import type { NamedCell } from './sheet-reader';

/** What a value cell holds, as it prints; `undefined` for an empty cell and for an error value. */
export function readValue(cell: NamedCell | undefined): PlanValue | undefined {
  if (!cell || cell.value === null || cell.value === '' || isCellError(cell.value)) return undefined;
  if (typeof cell.value === 'string') {
    return readQuantity(cell.value).kind === 'number' ? { text: cell.value, stored: 'text' } : cell.value;
  }
  const shown = fromCell(Number(cell.value), cell.numberFormat);
  if (!shown) return undefined;
  // neither the formulas nor the reader are right: it is told as a figure that is none
  if (shown.contradicts) return { text: shown.text, stored: 'text' };
  return shown.exact === undefined ? shown.text : { text: shown.text, exact: shown.exact };
}

/** The text of any cell, a number as its format prints it; empty for an empty cell. */
export function readText(cell: NamedCell | undefined): string {
  if (!cell || cell.value === null) return '';
  if (isCellError(cell.value)) return cell.value.error;
  if (typeof cell.value === 'number') return fromCell(cell.value, cell.numberFormat)?.text ?? '';
  return String(cell.value);
}
