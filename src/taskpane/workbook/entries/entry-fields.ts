import { isPlaceholder } from '../../../formats/placeholder';
import { targetOf, valueText, type Measure, type YearKey } from '../../../plan';
import { fieldName, fieldOf, isFigure, type FieldRef } from '../../../plan/field';
import { readText } from '../../../sheets/read-value';
import type { NamedCell } from '../../../sheets/sheet-reader';
import type { CellPlace, MeasureReading, PlanReading } from '../book-port';
import { entryRule, isAskedFor } from './entry-rules';

/** One box of the form: what of the measure it holds, and where that stands. */
export interface EntryField {
  /** One of a kind in the workbook, and the same as long as the sheet has the name. */
  readonly id: string;
  readonly name: string;
  readonly ref: FieldRef;
  readonly place: CellPlace;
  /** As it stands in the sheet now. */
  readonly text: string;
  /** What the cell's number format adds to a number: 百万円, %. */
  readonly unit: string | null;
  /** Whether the report of the year is incomplete without it. */
  readonly wanted: boolean;
}

const known = new WeakMap<
  MeasureReading,
  { readonly year: YearKey; readonly fields: readonly EntryField[] }
>();

/** The fields that a department fills in for a year: figures, then row by row, then the texts of the whole measure. */
export function entryFields(one: MeasureReading, year: YearKey): readonly EntryField[] {
  const last = known.get(one);
  if (last?.year === year) return last.fields;
  const fields = [...one.cells]
    .flatMap(([name, cell]): EntryField[] => {
      const ref = fieldOf(name);
      if (!ref || !isAskedFor(ref, year, one)) return [];
      return [entryField(one, ref, cell, entryRule(ref)?.isWanted?.(ref, year, one) ?? false)];
    })
    .sort((a, b) => rank(a) - rank(b));
  known.set(one, { year, fields });
  return fields;
}

function rank({ ref }: EntryField): number {
  return entryRule(ref)?.rank(ref) ?? 0;
}

/** The fields that are still empty. */
export function unfilled(one: MeasureReading, year: YearKey): readonly EntryField[] {
  return entryFields(one, year).filter(isOpen);
}

export function isOpen({ wanted, text }: EntryField): boolean {
  return wanted && text === '';
}

/** One field of a measure; `null` where its sheet has no place for it. */
export function fieldAt(one: MeasureReading, ref: FieldRef): EntryField | null {
  const cell = one.cells.get(fieldName(ref));
  return cell ? entryField(one, ref, cell, false) : null;
}

export function entryField(one: MeasureReading, ref: FieldRef, cell: NamedCell, wanted: boolean): EntryField {
  const name = fieldName(ref);
  const unit = isFigure(ref) ? unitOf(cell.numberFormat) : null;
  return {
    id: `${one.sheetId}/${one.prefix}${name}`,
    name,
    ref,
    place: cell.place,
    text: isPlaceholder(cell.formula) ? '' : readText(cell),
    unit,
    wanted,
  };
}

/** The same field as it stands in the workbook by now; `null` where it has gone. */
export function fieldNow(reading: PlanReading | null, { id, ref }: EntryField): EntryField | null {
  for (const one of reading?.measures ?? []) {
    if (!id.startsWith(`${one.sheetId}/${one.prefix}`)) continue;
    const field = fieldAt(one, ref);
    if (field?.id === id) return field;
  }
  return null;
}

/** What the same field held in another year, as printed; `null` where the sheet does not tell. */
export function textInYear(one: MeasureReading, ref: FieldRef, year: YearKey): string | null {
  if (!('year' in ref)) return null;
  const cell = one.cells.get(fieldName({ ...ref, year }));
  return cell && !isPlaceholder(cell.formula) ? readText(cell) : null;
}

/** A target or an actual of the measure, as printed; an empty text where there is none. */
export function textOf(
  measure: Measure,
  {
    kind,
    indicator,
    year,
  }: { readonly kind: 'target' | 'actual'; readonly indicator: number; readonly year: YearKey },
): string {
  const found = measure.indicators[indicator - 1];
  const value = found && (kind === 'actual' ? found.actuals[year] : targetOf(found, year));
  return value === undefined ? '' : valueText(value);
}

/** `#,##0"百万円"` → 百万円, `0.0%` → %. */
function unitOf(numberFormat: string): string | null {
  const [positive = ''] = numberFormat.split(';');
  return /"([^"]+)"$/.exec(positive)?.[1] ?? (positive.endsWith('%') ? '%' : null);
}
