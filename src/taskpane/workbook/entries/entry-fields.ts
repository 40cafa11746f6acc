import { freeFields } from '../../../formats/free-fields';
import { isPlaceholder } from '../../../formats/placeholder';
import { targetOf, valueText, type Measure, type YearKey } from '../../../plan';
import { fieldName, fieldOf, type FieldRef } from '../../../plan/field';
import { compareYears, readQuantity } from '../../../quantity';
import { readText } from '../../../sheets/read-value';
import type { NamedCell } from '../../../sheets/sheet-reader';
import type { CellPlace, MeasureReading, PlanReading } from '../book-port';

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
      if (!ref || !isOfYear(one, ref, year) || !isUsed(one.measure, ref)) return [];
      return [entryField(one, ref, cell, isWanted(one, ref, year))];
    })
    .sort((a, b) => rank(a.ref) - rank(b.ref));
  known.set(one, { year, fields });
  return fields;
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

/** Whether a value with its unit stands there, not words. */
export function isFigure({ kind }: FieldRef): boolean {
  return (
    kind === 'actual' ||
    kind === 'target' ||
    kind === 'baseline' ||
    kind === 'finalTarget' ||
    kind === 'totalTarget' ||
    kind === 'totalActual'
  );
}

/** `#,##0"百万円"` → 百万円, `0.0%` → %. */
function unitOf(numberFormat: string): string | null {
  const [positive = ''] = numberFormat.split(';');
  return /"([^"]+)"$/.exec(positive)?.[1] ?? (positive.endsWith('%') ? '%' : null);
}

function isOfYear({ cells }: MeasureReading, ref: FieldRef, year: YearKey): boolean {
  switch (ref.kind) {
    case 'actual':
    case 'scheduleActual':
    case 'activityInput':
    case 'activityOutput':
    case 'markedLines':
      return ref.year === year;
    case 'report':
      // what is planned for the next year is told with the report of this one (美祢)
      return compareYears(ref.year, year) >= 0;
    case 'givenGrade':
      // a form without a calculated grade asks for the status (関)
      return ref.year === year && !cells.has(fieldName({ kind: 'grade', year }));
    case 'markWord':
      return true;
    case 'text':
      return ref.name.endsWith(`_${year}`);
    default:
      return false;
  }
}

/** A form has room for more rows than a measure has: those without a label or an indicator's name are not asked for. */
function isUsed(measure: Measure, ref: FieldRef): boolean {
  switch (ref.kind) {
    case 'actual': {
      const indicator = measure.indicators[ref.indicator - 1];
      return (
        indicator !== undefined &&
        (indicator.finalTarget !== undefined || Object.keys(indicator.targets).length > 0)
      );
    }
    case 'scheduleActual':
      return (measure.schedule[ref.row - 1]?.label ?? '') !== '';
    case 'report':
      return ref.row === null || (measure.schedule[ref.row - 1]?.label ?? '') !== '';
    default:
      return true;
  }
}

function isWanted({ measure, cells }: MeasureReading, ref: FieldRef, year: YearKey): boolean {
  switch (ref.kind) {
    case 'actual': {
      const indicator = measure.indicators[ref.indicator - 1];
      const target = indicator && targetOf(indicator, ref.year);
      if (target === undefined) return false;
      const quantity = readQuantity(valueText(target));
      const isOpen =
        quantity.kind === 'none' || (quantity.kind === 'text' && quantity.qualifier !== undefined);
      // a form without calculated grades asks for figures only where the year has a target of its own
      const isCalculated = cells.has(fieldName({ kind: 'computedGrade', year: ref.year }));
      return !isOpen && (isCalculated || indicator?.targets[ref.year] !== undefined);
    }
    case 'scheduleActual':
      return (measure.schedule[ref.row - 1]?.plan[ref.year] ?? '') !== '';
    case 'report':
      // a measure that is done with has no plan for the next year
      return ref.year === year && !freeFields.has(ref.name);
    case 'markedLines':
    case 'givenGrade':
      return true;
    default:
      return false;
  }
}

const rowsFrom = 200;

function rank(ref: FieldRef): number {
  switch (ref.kind) {
    case 'actual':
      return ref.indicator;
    case 'givenGrade':
      return 100;
    case 'activityInput':
      return rowsFrom + ref.row * 10;
    case 'activityOutput':
      return rowsFrom + ref.row * 10 + 1;
    case 'scheduleActual':
      return rowsFrom + ref.row * 10;
    case 'report':
      return ref.row === null ? 1000 : rowsFrom + ref.row * 10 + 5;
    case 'markedLines':
      return 1000;
    default:
      return 2000;
  }
}
