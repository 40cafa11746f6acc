import { directions, rateMethods } from '../../achievement/terms';
import { blankMeasure } from '../../formats/new-plan';
import { splitLines } from '../../formats/marked-lines';
import type {
  Activity,
  GivenGrade,
  Indicator,
  Measure,
  PlanValue,
  ScheduleRow,
  YearKey,
  YearReport,
} from '../../plan';
import { compareYears } from '../../quantity';
import type { FormPlaces } from './form-places';
import { scheduleSpans } from './schedule-spans';
import type { Slot } from './slots';
import { typedValue } from './typed-value';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The measure that these fields make, and those whose digits Excel cannot hold. */
export function measureOfSlots(
  number: string,
  slots: readonly Slot[],
  places: FormPlaces,
  years: readonly YearKey[],
): { readonly measure: Measure; readonly digitsLost: readonly Slot[] } {
  const measure: Mutable<Measure> = { ...blankMeasure(number) };
  const indicators: Mutable<Indicator>[] = [];
  const schedule: Mutable<ScheduleRow>[] = [];
  const activities = new Map<string, Mutable<Activity>>();
  const reports = new Map<string, Mutable<YearReport>>();
  const grades: Record<string, Mutable<GivenGrade>> = {};
  const digitsLost: Slot[] = [];
  const value = (slot: Slot): PlanValue => {
    const typed = typedValue(slot.text, slot.exact);
    if (typed.digitsLost) digitsLost.push(slot);
    return typed.value;
  };
  const indicator = (place: number): Mutable<Indicator> =>
    at(indicators, place, () => ({ name: '', targets: {}, actuals: {} }));
  const row = (place: number): Mutable<ScheduleRow> =>
    at(schedule, place, () => ({ label: '', plan: {}, actual: {} }));
  const report = (year: string, of: number | null): Mutable<YearReport> => {
    const key = `${String(of)}/${year}`;
    const found = reports.get(key) ?? { year, ...(of === null ? {} : { row: of }), texts: {} };
    reports.set(key, found);
    return found;
  };

  for (const slot of slots) {
    const { ref, text } = slot;
    switch (ref.kind) {
      case 'title':
      case 'department':
        measure[ref.kind] = text;
        break;
      case 'text':
        measure.fields[ref.name] = text;
        break;
      case 'mark':
      case 'checkBox':
        measure.marks[ref.name] = true;
        break;
      case 'markWord':
        measure.marks[text] = true;
        break;
      case 'indicatorName':
        indicator(ref.indicator).name = text;
        break;
      case 'unit':
      case 'note':
        indicator(ref.indicator)[ref.kind] = text;
        break;
      case 'direction': {
        const direction = directions.find((one) => one === text);
        if (direction) indicator(ref.indicator).direction = direction;
        break;
      }
      case 'method': {
        const method = rateMethods.find((one) => one === text);
        if (method) indicator(ref.indicator).method = method;
        break;
      }
      case 'baseline':
      case 'finalTarget':
      case 'totalTarget':
      case 'totalActual':
        indicator(ref.indicator)[ref.kind] = value(slot);
        break;
      case 'target':
        indicator(ref.indicator).targets[ref.year] = value(slot);
        break;
      case 'actual':
        indicator(ref.indicator).actuals[ref.year] = value(slot);
        break;
      case 'scheduleLabel':
        row(ref.row).label = text;
        break;
      case 'schedulePlan':
        row(ref.row).plan[ref.year] = text;
        break;
      case 'scheduleActual':
        row(ref.row).actual[ref.year] = text;
        break;
      case 'activityInput':
      case 'activityOutput': {
        const key = `${ref.year}/${ref.row}`;
        const mark = String.fromCodePoint(0x245f + ref.row);
        const activity = activities.get(key) ?? { year: ref.year, mark, input: '', output: '' };
        activity[ref.kind === 'activityInput' ? 'input' : 'output'] = text;
        activities.set(key, activity);
        break;
      }
      case 'report':
        report(ref.year, ref.row).texts[ref.name] = text;
        break;
      case 'markedLines':
        report(ref.year, null).lines = splitLines(text);
        break;
      case 'givenGrade':
        (grades[ref.year] ??= { grade: '' }).grade = text;
        break;
      case 'gradeReason':
        (grades[ref.year] ??= { grade: '' }).reason = text;
        break;
      default:
    }
  }
  const made: Measure = {
    ...measure,
    indicators,
    schedule: schedule.map((one) => scheduleSpans(one, years, places)),
    ...(activities.size > 0 ? { activities: [...activities.values()] } : {}),
    reports: [...reports.values()].sort(
      (a, b) => (a.row ?? 0) - (b.row ?? 0) || compareYears(a.year, b.year),
    ),
    grades,
  };
  return { measure: made, digitsLost };
}

/** The thing at a place counted from 1, with all before it. */
function at<T>(list: T[], place: number, make: () => T): T {
  while (list.length < place) list.push(make());
  return list[place - 1] as T;
}
