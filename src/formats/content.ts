import { circled } from './circled';
import type { FieldContent } from '../layout/to-content';
import type { FieldRef } from '../plan/field';
import { valueText, type Measure, type PlanSettings, type ScheduleSpan } from '../plan';
import { compareYears } from '../quantity';
import { arrowHead, arrowLine } from './blocks/arrow';
import { checkBoxes } from './blocks/choices';
import { numberOrText, shownText } from './cell-text';
import type { CellRules, SheetField } from './format';
import { gradeContent, indicatorContent } from './indicator-content';
import { joinLines } from './marked-lines';
import { placeholderFormula } from './placeholder';
import { valueCell } from './value-cell';

/** What a field of a measure's sheet shows: the measure's data as constants, rates and grades as live formulas. */
export function fieldContent(
  { ref, measure, prefix }: SheetField,
  settings: PlanSettings,
  rules: CellRules,
): FieldContent {
  switch (ref.kind) {
    case 'number':
      return numberOrText(measure.number);
    case 'title':
    case 'department':
      return shownText(measure[ref.kind]);
    case 'text':
      return shownText(measure.fields[ref.name]);
    case 'mark':
      return measure.marks[ref.name] ? shownText('○') : {};
    case 'checkBox':
      return shownText(checkBoxes[measure.marks[ref.name] ? 'checked' : 'empty']);
    case 'markWord':
      return shownText(Object.keys(measure.marks).find((word) => measure.marks[word]));
    case 'scheduleLabel':
    case 'schedulePlan':
    case 'scheduleActual':
    case 'scheduleSpan':
    case 'scheduleArrow':
      return scheduleContent(ref, measure, rules);
    case 'activityMark':
    case 'activityInput':
    case 'activityOutput':
      return activityContent(ref, measure);
    case 'markedLines':
      return shownText(joinLines(reportOf(measure, ref.year, null)?.lines ?? []));
    case 'report':
      return shownText(reportOf(measure, ref.year, ref.row)?.texts[ref.name]);
    case 'stageGrade':
      return shownText(measure.stages?.[ref.year]?.[ref.name]);
    case 'amount': {
      const held = measure.amounts?.find(({ name, year }) => name === ref.name && year === ref.year);
      return held ? scheduleCell(valueText(held.value)) : {};
    }
    case 'grade':
    case 'computedGrade':
    case 'givenGrade':
    case 'gradeReason':
      return gradeContent(ref, { measure, prefix, settings, rules });
    default:
      return indicatorContent(ref, { measure, prefix, settings, rules: rulesOf(settings, rules) });
  }
}

/** The plan's own sign stands before that of its form. */
export function rulesOf({ negativeMark }: Pick<PlanSettings, 'negativeMark'>, rules: CellRules): CellRules {
  return negativeMark === undefined ? rules : { ...rules, negative: negativeMark };
}

type ScheduleRef = Extract<FieldRef, { kind: `schedule${string}` }>;
type ActivityRef = Extract<FieldRef, { kind: `activity${string}` }>;

function scheduleContent(ref: ScheduleRef, measure: Measure, { scheduleLabel }: CellRules): FieldContent {
  const row = measure.schedule[ref.row - 1];
  switch (ref.kind) {
    case 'scheduleLabel':
      if (row?.label || scheduleLabel === undefined) return shownText(row?.label);
      return { formula: placeholderFormula(`${scheduleLabel}${circled(ref.row)}`) };
    case 'schedulePlan':
      return scheduleCell(row?.plan[ref.year]);
    case 'scheduleActual':
      return scheduleCell(row?.actual[ref.year]);
    case 'scheduleSpan':
      return shownText(spanText(row?.spans?.[ref.place - 1], ref));
    case 'scheduleArrow':
      return shownText(arrowIn(row?.spans ?? [], ref.year));
  }
}

/** 「280人」 in a schedule is a number with its unit, 「実施」 a word. */
function scheduleCell(text: string | undefined): FieldContent {
  return text === undefined ? {} : { ...valueCell(text), shown: text };
}

/** A place behind the last arrow is that of a year without one. */
function spanText(
  span: ScheduleSpan | undefined,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  return span?.from === from && span.to === to ? span.text : '';
}

function arrowIn(spans: readonly { from: string; to: string }[], year: string): string {
  const span = spans.find(({ from, to }) => compareYears(from, year) <= 0 && compareYears(year, to) <= 0);
  return span ? (span.to === year ? arrowHead : arrowLine) : '';
}

/** The n-th activity of the year; an empty line of the form still has its mark ①…. */
function activityContent(ref: ActivityRef, measure: Measure): FieldContent {
  const activity = (measure.activities ?? []).filter(({ year }) => year === ref.year)[ref.row - 1];
  switch (ref.kind) {
    case 'activityMark':
      return shownText(activity?.mark ?? circled(ref.row));
    case 'activityInput':
      return shownText(activity?.input);
    case 'activityOutput':
      return shownText(activity?.output);
  }
}

function reportOf(
  measure: Measure,
  year: string,
  row: number | null,
): Measure['reports'][number] | undefined {
  return measure.reports.find((report) => report.year === year && (report.row ?? null) === row);
}
