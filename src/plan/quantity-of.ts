import { quantityShown, readQuantity, toCell, type Quantity } from '../quantity';
import type { PlanValue } from './value';

/** A value as the sheet's formulas see it: a figure typed as a text is a text. */
export function quantityOf(value: PlanValue | undefined): Quantity | null {
  if (value === undefined) return null;
  if (typeof value === 'string') return asStored(readQuantity(value));
  if (value.stored === 'text') return { kind: 'text', text: value.text };
  return quantityShown(value.text, value.exact);
}

/** What no number format can show again (「1億2,000万円」) stands in its cell as a text, and no formula calculates with it. */
function asStored(quantity: Quantity): Quantity {
  if (quantity.kind !== 'number' || typeof toCell(quantity).value === 'number') return quantity;
  return { kind: 'text', text: quantity.text };
}
