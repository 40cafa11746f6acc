import { isPlaceholder } from '../../../formats/placeholder';
import { targetOf, unitOfTarget, valueText, type Measure, type YearKey } from '../../../plan';
import { fieldName, fieldOf, isFigure, type FieldRef } from '../../../plan/field';
import { isPending } from '../../../plan/pending';
import { printedUnit } from '../../../quantity';
import { readText } from '../../../sheets/read-value';
import type { NamedCell } from '../../../sheets/sheet-reader';
import type { CellPlace, MeasureReading, PlanReading } from '../book-port';
import { entryRule, isAskedFor } from '../../../sheets/entry-rules';

/** One box of the form: what of the measure it holds, and where that stands. */
export interface EntryField {
  /** One of a kind in the workbook, and the same as long as the sheet has the name. */
  readonly id: string;
  readonly name: string;
  readonly ref: FieldRef;
  readonly place: CellPlace;
  /** As it stands in the sheet now. */
  readonly text: string;
  /** The unit of a figure that is typed without one: that of the target, whatever stood in the cell before. */
  readonly unit: string | null;
  /** The other figures of the indicator, as printed. */
  readonly row: readonly string[];
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

/** Actuals that the year's report wants and that are empty or not known yet. */
export function openActuals(one: MeasureReading, year: YearKey): readonly EntryField[] {
  return entryFields(one, year).filter(
    (field) => field.ref.kind === 'actual' && field.wanted && (isOpen(field) || isPendingField(field)),
  );
}

/** Figures of the year that say that they are not known yet (集計中): neither open nor filled in. */
export function pending(one: MeasureReading, year: YearKey): readonly EntryField[] {
  return entryFields(one, year).filter(isPendingField);
}

export function isPendingField({ ref, text }: EntryField): boolean {
  return isFigure(ref) && isPending(text);
}

/** One field of a measure; `null` where its sheet has no place for it. */
export function fieldAt(one: MeasureReading, ref: FieldRef): EntryField | null {
  const cell = one.cells.get(fieldName(ref));
  return cell ? entryField(one, ref, cell, false) : null;
}

export function entryField(one: MeasureReading, ref: FieldRef, cell: NamedCell, wanted: boolean): EntryField {
  const name = fieldName(ref);
  return {
    id: `${one.sheetId}/${one.prefix}${name}`,
    name,
    ref,
    place: cell.place,
    text: isPlaceholder(cell.formula) ? '' : readText(cell),
    ...(isFigure(ref) ? figureNotation(one, ref, cell) : { unit: null, row: [] }),
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

/** How a figure is written: the targets tell first, then what else stands in its row. */
function figureNotation(
  one: MeasureReading,
  ref: FieldRef,
  cell: NamedCell,
): { readonly unit: string | null; readonly row: readonly string[] } {
  const indicator = 'indicator' in ref ? one.measure.indicators[ref.indicator - 1] : undefined;
  const own = unitOf(cell.numberFormat);
  // the plan's sign counts most
  const sign = one.sign === undefined ? [] : [`${one.sign}1`];
  if (!indicator || ref.kind !== 'actual') return { unit: own, row: sign };
  const { [ref.year]: _own, ...others } = indicator.actuals;
  const target = targetOf(indicator, ref.year);
  const targets = [target, indicator.finalTarget, ...Object.values(indicator.targets)];
  const figures = [...targets, ...Object.values(others), indicator.baseline].flatMap((value) =>
    value === undefined ? [] : [valueText(value)],
  );
  const row = [...sign, ...figures];
  const planned = targets.flatMap((value) => (value === undefined ? [] : [unitOfTarget(valueText(value))]));
  return { unit: planned.find((unit) => unit !== null) ?? own, row };
}

/** `#,##0"百万円"` → 百万円, `0.0%` → %; without what else is said there: `#,##0"件以上"` → 件. */
function unitOf(numberFormat: string): string | null {
  const [positive = ''] = numberFormat.split(';');
  const told = /"([^"]+)"$/.exec(positive)?.[1];
  if (told === undefined) return positive.endsWith('%') ? '%' : null;
  return printedUnit(`1${told}`) ?? told;
}
