import { quantityShown, readQuantity, toCell, type Quantity } from '../quantity';
import type { PlanValue } from './value';

/** The figures of a plan are looked at by every rule and rate: each is read once. Plans without end are not kept. */
const known = new Map<string, Quantity>();
const mostKnown = 8000;

/** A value as the sheet's formulas see it: a figure typed as a text is a text. */
export function quantityOf(value: PlanValue | undefined): Quantity | null {
  if (value === undefined) return null;
  const key =
    typeof value === 'string' ? value : `\0${value.stored ?? ''}\0${value.exact ?? ''}\0${value.text}`;
  let quantity = known.get(key);
  if (quantity === undefined) {
    quantity = read(value);
    if (known.size >= mostKnown) known.clear();
    known.set(key, quantity);
  }
  return quantity;
}

function read(value: PlanValue): Quantity {
  if (typeof value === 'string') return asStored(readQuantity(value));
  if (value.stored === 'text') return { kind: 'text', text: value.text };
  return quantityShown(value.text, value.exact);
}

/** What no number format can show again (「1億2,000万円」) stands in its cell as a text, and no formula calculates with it. */
function asStored(quantity: Quantity): Quantity {
  if (quantity.kind !== 'number' || typeof toCell(quantity).value === 'number') return quantity;
  return { kind: 'text', text: quantity.text };
}
