import { valueText, type Measure, type YearKey } from '../plan';
import { fieldOf, type FieldRef } from '../plan/field';
import type { CellPlace, MeasureReading } from './services';

/** One box of the form: what of the measure it holds, and where that stands. */
export interface EntryField {
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

/** The fields of one year that a department fills in, in the order of the sheet's names. */
export function entryFields(reading: MeasureReading, year: YearKey): readonly EntryField[] {
  const fields: EntryField[] = [];
  for (const [name, { place, numberFormat }] of reading.cells) {
    const ref = fieldOf(name);
    if (!ref || !('year' in ref) || ref.year !== year) continue;
    if (ref.kind !== 'actual' && ref.kind !== 'scheduleActual' && ref.kind !== 'report') continue;
    if (!isUsed(reading.measure, ref)) continue;
    const unit = ref.kind === 'actual' ? unitOf(numberFormat) : null;
    const text = textOf(reading.measure, ref);
    fields.push({ name, ref, place, text, unit, wanted: isWanted(reading.measure, ref) });
  }
  return fields.sort((a, b) => rank(a.ref) - rank(b.ref));
}

/** The list, its progress and its rows all ask for the same; a reading never changes. */
const knownUnfilled = new WeakMap<MeasureReading, Map<YearKey, readonly EntryField[]>>();

/** The fields that are still empty. */
export function unfilled(reading: MeasureReading, year: YearKey): readonly EntryField[] {
  const years = knownUnfilled.get(reading) ?? new Map<YearKey, readonly EntryField[]>();
  const known = years.get(year);
  if (known) return known;
  const found = entryFields(reading, year).filter((field) => field.wanted && field.text === '');
  knownUnfilled.set(reading, years.set(year, found));
  return found;
}

/** What a field of the measure holds, as printed; an empty text where it is empty. */
export function textOf(measure: Measure, ref: FieldRef): string {
  switch (ref.kind) {
    case 'actual': {
      const value = measure.indicators[ref.indicator - 1]?.actuals[ref.year];
      return value === undefined ? '' : valueText(value);
    }
    case 'target': {
      const indicator = measure.indicators[ref.indicator - 1];
      const value = indicator?.targets[ref.year] ?? indicator?.finalTarget;
      return value === undefined ? '' : valueText(value);
    }
    case 'scheduleActual':
      return measure.schedule[ref.row - 1]?.actual[ref.year] ?? '';
    case 'schedulePlan':
      return measure.schedule[ref.row - 1]?.plan[ref.year] ?? '';
    case 'report':
      return reportText(measure, ref);
    default:
      return '';
  }
}

/** `#,##0"百万円"` → 百万円, `0.0%` → %. */
function unitOf(numberFormat: string): string | null {
  const [positive = ''] = numberFormat.split(';');
  return /"([^"]+)"$/.exec(positive)?.[1] ?? (positive.endsWith('%') ? '%' : null);
}

function reportText(measure: Measure, ref: Extract<FieldRef, { kind: 'report' }>): string {
  const report = measure.reports.find((one) => one.year === ref.year && (one.row ?? null) === ref.row);
  return report?.texts[ref.name] ?? '';
}

/** A form has room for more rows than a measure has: those without a label or an indicator's name are not asked for. */
function isUsed(measure: Measure, ref: FieldRef): boolean {
  switch (ref.kind) {
    case 'actual': {
      const indicator = measure.indicators[ref.indicator - 1];
      return (
        indicator !== undefined && (indicator.finalTarget !== undefined || ref.year in indicator.targets)
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

function isWanted(measure: Measure, ref: FieldRef): boolean {
  if (ref.kind === 'scheduleActual') return (measure.schedule[ref.row - 1]?.plan[ref.year] ?? '') !== '';
  return true;
}

function rank(ref: FieldRef): number {
  switch (ref.kind) {
    case 'actual':
      return ref.indicator;
    case 'scheduleActual':
      return 100 + ref.row * 10;
    case 'report':
      return 105 + (ref.row ?? 0) * 10;
    default:
      return 1000;
  }
}
