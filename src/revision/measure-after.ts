import { circled } from '../formats/circled';
import { declarationOf, fieldName, fieldOf, type FieldRef } from '../plan/field';
import { blankMeasure } from '../formats/new-plan';
import type { Indicator, Measure, PlanSettings } from '../plan';
import { MeasureDraft } from '../sheets/measure-draft';
import type { MeasureCells } from '../sheets/read-measure';
import type { NamedCell } from '../sheets/sheet-reader';
import { keptCell, type KeptEntry } from './kept';
import type { IndicatorPlace, MeasurePlace } from './plan-change';
import { isSpan, spansWithin, withKeptSpans } from './spans';

/** A measure of the plan to be, with the cells that its fields come from. */
export interface MeasureAfter {
  readonly place: MeasurePlace;
  readonly measure: Measure;
  /** The same with the lines of the form that nobody has filled in yet. */
  readonly lined: Measure;
  /** By the name that the field will have, without prefix. */
  readonly cells: ReadonlyMap<string, NamedCell>;
}

/** What a measure becomes: its cells read again under the names that their fields will have. */
export function measureAfter(
  place: MeasurePlace,
  source: MeasureCells | null,
  kept: readonly KeptEntry[],
  settings: PlanSettings,
): MeasureAfter {
  const cells = source ? movedCells(source, place) : new Map<string, NamedCell>();
  if (source && !place.isCopy) {
    putBack(cells, kept);
  }
  const draft = new MeasureDraft();
  for (const [name, cell] of cells) {
    const ref = fieldOf(name);
    if (ref) draft.take(ref, cell);
  }
  const read = source ? draft.finish(settings) : blankMeasure('');
  const { number, title, department, fields } = place;
  const within = withKeptSpans(spansWithin(read, settings), place.isCopy ? [] : kept, settings);
  const measure: Measure = {
    ...within,
    fields: { ...within.fields, ...fields },
    ...(number === undefined ? {} : { number }),
    ...(title === undefined ? {} : { title }),
    ...(department === undefined ? {} : { department }),
  };
  return { place, cells, measure, lined: withLines(measure, cells, place.indicators) };
}

/** What stands in 控え, where nothing else has been written since. */
function putBack(cells: Map<string, NamedCell>, kept: readonly KeptEntry[]): void {
  for (const entry of kept) {
    const ref = fieldOf(entry.name);
    if (!ref || isSpan(entry) || (cells.get(entry.name)?.value ?? null) !== null) continue;
    const joined = cells.get(entry.joined ?? '');
    cells.set(entry.name, joined?.value === entry.value ? joined : keptCell(entry));
    if (ref.kind !== 'activityInput' && ref.kind !== 'activityOutput') continue;
    const name = fieldName({ ...ref, kind: 'activityMark' });
    const number = circled(ref.row);
    if (!cells.has(name))
      cells.set(name, keptCell({ ...entry, name, value: number, numberFormat: 'General' }));
  }
}

/** The cells by the names to be; of a copy only what is filled in with the plan. */
function movedCells(source: MeasureCells, place: MeasurePlace): Map<string, NamedCell> {
  const moved = new Map<string, NamedCell>();
  for (const [name, cell] of source.cells) {
    const ref = fieldOf(name);
    if (!ref) continue;
    if (place.isCopy && isOfTheYear(ref)) continue;
    for (const to of movedRefs(ref, place.indicators)) moved.set(fieldName(to), cell);
  }
  return moved;
}

/** What is filled in year by year, or belongs to what was reached. */
function isOfTheYear(ref: FieldRef): boolean {
  return declarationOf(ref).filledIn === 'yearly' || ref.kind === 'gradeReason' || ref.kind === 'totalActual';
}

/** An indicator that is copied has its fields twice. */
function movedRefs(ref: FieldRef, indicators?: readonly IndicatorPlace[]): FieldRef[] {
  if (!indicators || !('indicator' in ref)) return [ref];
  return indicators.flatMap(({ from, isCopy }, i) =>
    from === ref.indicator && !(isCopy && isOfTheYear(ref)) ? [{ ...ref, indicator: i + 1 }] : [],
  );
}

/** Lines of the form that nobody has filled in yet stay on the sheet. */
function withLines(
  measure: Measure,
  cells: ReadonlyMap<string, NamedCell>,
  indicators?: readonly IndicatorPlace[],
): Measure {
  let [mostIndicators, mostRows] = [indicators?.length ?? 0, 0];
  for (const name of cells.keys()) {
    const ref = fieldOf(name);
    if (!ref) continue;
    if ('indicator' in ref) mostIndicators = Math.max(mostIndicators, ref.indicator);
    if (ref.kind.startsWith('schedule') && 'row' in ref) mostRows = Math.max(mostRows, ref.row ?? 0);
  }
  const blank: Indicator = { name: '', targets: {}, actuals: {} };
  return {
    ...measure,
    indicators: [
      ...measure.indicators,
      ...Array.from({ length: Math.max(0, mostIndicators - measure.indicators.length) }, () => blank),
    ],
    schedule: [
      ...measure.schedule,
      ...Array.from({ length: Math.max(0, mostRows - measure.schedule.length) }, () => ({
        label: '',
        plan: {},
        actual: {},
      })),
    ],
  };
}
