import { readQuantity } from '../../quantity';
import type { FieldRef } from '../../plan/field';
import type { ListProblem } from './problem';
import type { Slot, Slots } from './slots';
import { withUnit } from './typed-value';

const valueKinds = ['baseline', 'finalTarget', 'totalTarget', 'totalActual', 'target', 'actual'] as const;

/** In a form without a place for units they stand with the values: 10 of the unit 件 is 10件. What cannot be told so is a problem. */
export function carryUnits(slots: Slots): ListProblem[] {
  return slots.all.flatMap((slot) =>
    slot.ref.kind === 'unit' ? carry(slots, slot, slot.ref.indicator) : [],
  );
}

function carry(slots: Slots, { ref, text: unit, cells }: Slot, indicator: number): ListProblem[] {
  slots.delete(ref);
  const problems: ListProblem[] = [];
  let isCarried = false;
  for (const value of slots.all) {
    if (!isValueOf(value.ref, indicator)) continue;
    const own = readQuantity(value.text);
    const joined = withUnit(value.text, unit);
    if (joined !== null) slots.set({ ...value, text: joined });
    const hasIt = own.kind === 'number' && own.unit !== null && own.unit === unitOf(unit);
    if (joined !== null || hasIt) isCarried = true;
    else if (own.kind === 'number' && own.unit !== null) {
      problems.push({ code: 'unit-differs', cells: [...value.cells, ...cells], other: unit });
    }
  }
  if (!isCarried && cells.length > 0) problems.push({ code: 'unit-nowhere', cells });
  return problems;
}

function isValueOf(ref: FieldRef, indicator: number): boolean {
  return valueKinds.some((kind) => kind === ref.kind) && 'indicator' in ref && ref.indicator === indicator;
}

/** Null for a text that says more than a unit: 「12件」. */
function unitOf(unit: string): string | null {
  const read = readQuantity(`1${unit}`);
  return read.kind === 'number' && read.number.equals(1) ? read.unit : null;
}
