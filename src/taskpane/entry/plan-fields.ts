import { declarationOf, fieldName, fieldOf, type FieldRef } from '../../plan/field';
import { entryField, entryFields, type EntryField } from '../workbook/entries/entry-fields';
import type { MeasureReading } from '../workbook/book-port';

/** What the plan says of a measure in any year, and can be changed: in the order of the sheet's names. */
export function planFields(one: MeasureReading, year: string): readonly EntryField[] {
  const reported = new Set(entryFields(one, year).map(({ name }) => name));
  const places = new Set<string>();
  return [...one.cells].flatMap(([name, cell]): EntryField[] => {
    const ref = fieldOf(name);
    const place = `${String(cell.place.row)},${String(cell.place.col)}`;
    // one target for several years has a name for each
    if (!ref || reported.has(name) || places.has(place) || cell.formula !== null) return [];
    if (!isOfPlan(ref) || !isUsed(one, ref)) return [];
    places.add(place);
    return [entryField(one, ref, cell, false)];
  });
}

function isOfPlan(ref: FieldRef): boolean {
  // the summaries of other years
  if (ref.kind === 'text') return !/_[MTSHR]\d{1,2}$/.test(ref.name);
  return declarationOf(ref).filledIn === 'once';
}

/** Empty lines of the form are left to the sheet. */
function isUsed({ measure, cells }: MeasureReading, ref: FieldRef): boolean {
  if ('row' in ref && ref.row !== null) return ref.row <= measure.schedule.length;
  if ('indicator' in ref) {
    const indicator = measure.indicators[ref.indicator - 1];
    if (!indicator) return false;
    // a form with one target for all years shows it in each of them
    return ref.kind !== 'target' || cells.get(fieldName(ref))?.formula === null;
  }
  return true;
}
