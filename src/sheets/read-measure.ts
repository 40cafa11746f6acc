import type { SheetSnapshot } from '../book/snapshot';
import { directionWords, keyOfWord, methodWords } from '../formats/blocks/words';
import { fieldOf, type FieldRef } from '../plan/field';
import type {
  GivenGrade,
  Indicator,
  Measure,
  PlanSettings,
  PlanValue,
  ScheduleRow,
  YearReport,
} from '../plan';
import type { ReadProblem } from './problem';
import { readText, readValue } from './read-value';
import { namedCells, type NamedCell } from './sheet-reader';

/** One measure with the cells that it was read from, by the name of the field (without the sheet's prefix). */
export interface MeasureCells {
  readonly measure: Measure;
  readonly sheet: string;
  readonly sheetId: string;
  /** What the names of this measure begin with where several share a sheet: `項目3_`. */
  readonly prefix: string;
  readonly cells: ReadonlyMap<string, NamedCell>;
}

/** A sheet → its measures. Trailing schedule rows and indicators without any content are the form's empty lines. */
export function readMeasures(
  sheet: SheetSnapshot,
  settings: PlanSettings,
): { measures: MeasureCells[]; problems: ReadProblem[] } {
  const named = namedCells(sheet);
  const problems: ReadProblem[] = named.lost.map((name) => ({ code: 'name-lost', sheet: sheet.name, name }));
  const blocks = new Map<string, Map<string, NamedCell>>();
  for (const cell of named.cells.values()) {
    const prefix = /^項目\d+_/.exec(cell.name)?.[0] ?? '';
    let block = blocks.get(prefix);
    if (!block) blocks.set(prefix, (block = new Map<string, NamedCell>()));
    block.set(cell.name.slice(prefix.length), cell);
  }
  const place = (prefix: string): number => Number(/\d+/.exec(prefix)?.[0] ?? 0);
  const measures = [...blocks.entries()]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([prefix, cells]): MeasureCells => {
      const draft = new MeasureDraft();
      for (const [name, cell] of cells) {
        const ref = fieldOf(name);
        if (ref) draft.take(ref, cell);
      }
      const measure = draft.finish(settings);
      if (measure.number === '') problems.push({ code: 'measure-without-number', sheet: sheet.name });
      return { measure, sheet: sheet.name, sheetId: sheet.id, prefix, cells };
    });
  return { measures, problems };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects the fields of a sheet in whatever order its names come. */
class MeasureDraft {
  private number = '';
  private title = '';
  private department = '';
  private readonly fields: Record<string, string> = {};
  private readonly marks: Record<string, boolean> = {};
  private readonly indicators: Mutable<Indicator>[] = [];
  private readonly schedule: ScheduleRow[] = [];
  private readonly reports = new Map<string, YearReport>();
  private readonly grades: Record<string, Mutable<GivenGrade>> = {};

  take(ref: FieldRef, cell: NamedCell): void {
    const text = readText(cell);
    switch (ref.kind) {
      case 'number':
      case 'title':
      case 'department':
        this[ref.kind] = text;
        return;
      case 'text':
        if (text !== '') this.fields[ref.name] = text;
        return;
      case 'mark':
        this.marks[ref.name] = isMarked(text);
        return;
      case 'scheduleLabel':
        this.scheduleRow(ref.row).label = text;
        return;
      case 'schedulePlan':
        if (text !== '') this.scheduleRow(ref.row).plan[ref.year] = text;
        return;
      case 'scheduleActual':
        if (text !== '') this.scheduleRow(ref.row).actual[ref.year] = text;
        return;
      case 'report':
        if (text !== '') this.report(ref.row, ref.year).texts[ref.name] = text;
        return;
      case 'givenGrade':
        if (text !== '') this.grade(ref.year).grade = text;
        return;
      case 'gradeReason':
        if (text !== '') this.grade(ref.year).reason = text;
        return;
      case 'grade':
      case 'computedGrade':
      case 'rate':
        return;
      default:
        this.takeIndicator(ref, cell, text);
    }
  }

  finish(settings: PlanSettings): Measure {
    dropTrailing(this.schedule, (row) => row.label === '' && isEmpty(row.plan) && isEmpty(row.actual));
    dropTrailing(
      this.indicators,
      (i) =>
        i.name === '' &&
        i.baseline === undefined &&
        i.finalTarget === undefined &&
        isEmpty(i.targets) &&
        isEmpty(i.actuals),
    );
    const years = new Set(settings.years);
    const grades = Object.entries(this.grades).filter(
      ([year, given]) => years.has(year) && given.grade !== '',
    );
    return {
      number: this.number,
      title: this.title,
      department: this.department,
      fields: this.fields,
      marks: this.marks,
      indicators: this.indicators,
      schedule: this.schedule,
      reports: [...this.reports.values()].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
      grades: Object.fromEntries(grades),
    };
  }

  private takeIndicator(ref: Extract<FieldRef, { indicator: number }>, cell: NamedCell, text: string): void {
    const indicator = this.indicator(ref.indicator);
    const value = readValue(cell);
    switch (ref.kind) {
      case 'indicatorName':
        indicator.name = text;
        return;
      case 'unit':
        if (text !== '') indicator.unit = text;
        return;
      case 'direction': {
        const direction = keyOfWord(directionWords, text);
        if (direction) indicator.direction = direction;
        return;
      }
      case 'method': {
        const method = keyOfWord(methodWords, text);
        if (method) indicator.method = method;
        return;
      }
      case 'target':
        // a formula here only shows the final target again
        if (cell.formula === null) put(indicator.targets, ref.year, value);
        return;
      case 'actual':
        put(indicator.actuals, ref.year, value);
        return;
      case 'rate':
        return;
      default:
        if (value !== undefined) indicator[ref.kind] = value;
    }
  }

  private indicator(place: number): Mutable<Indicator> {
    while (this.indicators.length < place) this.indicators.push({ name: '', targets: {}, actuals: {} });
    return item(this.indicators, place);
  }

  private scheduleRow(place: number): ScheduleRow {
    while (this.schedule.length < place) this.schedule.push({ label: '', plan: {}, actual: {} });
    return item(this.schedule, place);
  }

  private report(row: number | null, year: string): YearReport {
    const key = `${String(row)}/${year}`;
    let report = this.reports.get(key);
    if (!report) {
      report = { year, ...(row === null ? {} : { row }), texts: {} };
      this.reports.set(key, report);
    }
    return report;
  }

  private grade(year: string): Mutable<GivenGrade> {
    return (this.grades[year] ??= { grade: '' });
  }
}

function item<T>(list: readonly T[], place: number): T {
  const found = list[place - 1];
  if (found === undefined) throw new RangeError(`no item ${String(place)}`);
  return found;
}

function put(values: Record<string, PlanValue>, year: string, value: PlanValue | undefined): void {
  if (value !== undefined) values[year] = value;
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}

function dropTrailing<T>(list: T[], empty: (item: T) => boolean): void {
  for (let last = list.at(-1); last !== undefined && empty(last); last = list.at(-1)) list.pop();
}

/** ○, レ, ☑ and the like; ☐ and an empty cell are no mark. */
function isMarked(text: string): boolean {
  return /^[○◯●◎レ✓✔☑■]$/u.test(text.trim());
}
