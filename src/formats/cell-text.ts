import type { FieldContent } from '../layout/to-content';
import { valueText, type PlanValue } from '../plan';
import { valueCell } from './value-cell';

export function shownText(text: string | undefined): FieldContent {
  return text === undefined || text === '' ? {} : { value: text, shown: text };
}

/** A whole number as a number, 「01」, 「1-(1)」 and what has more digits than a cell's number can hold as a text. */
export function numberOrText(text: string): FieldContent {
  return { value: /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text, shown: text };
}

export function valueContent(value: PlanValue | undefined): FieldContent | null {
  if (value === undefined) return null;
  return { ...valueCell(value), shown: valueText(value) };
}
