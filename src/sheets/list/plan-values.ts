import { joinLines } from '../../formats/marked-lines';
import type { Measure, PlanValue, YearKey } from '../../plan';
import { fieldName, type FieldRef } from '../../plan/field';
import { yearsBetween } from '../../quantity';

/** What a field of a measure says, by the name of the field. */
export interface FieldValue {
  readonly ref: FieldRef;
  readonly text: string;
  readonly exact?: string;
}

/** What stands in a year of an arrow without words. */
export const wordlessArrow = '→';

/** All that somebody can have typed of a measure, but its number; an arrow counts in each of its years. */
export function measureValues(measure: Measure): Map<string, FieldValue> {
  const values = new Map<string, FieldValue>();
  const put = (ref: FieldRef, value: PlanValue | undefined): void => {
    const { text, exact } = typeof value === 'object' ? value : { text: value ?? '' };
    if (text !== '') values.set(fieldName(ref), { ref, text, ...(exact === undefined ? {} : { exact }) });
  };
  const byYear = (given: Readonly<Record<YearKey, PlanValue>>, ref: (year: YearKey) => FieldRef): void => {
    for (const [year, value] of Object.entries(given)) put(ref(year), value);
  };

  put({ kind: 'title' }, measure.title);
  put({ kind: 'department' }, measure.department);
  for (const [name, text] of Object.entries(measure.fields)) put({ kind: 'text', name }, text);
  for (const [name, isOn] of Object.entries(measure.marks)) if (isOn) put({ kind: 'mark', name }, '○');
  measure.indicators.forEach((one, i) => {
    const indicator = i + 1;
    put({ kind: 'indicatorName', indicator }, one.name);
    for (const kind of [
      'unit',
      'note',
      'direction',
      'method',
      'baseline',
      'finalTarget',
      'totalTarget',
      'totalActual',
    ] as const) {
      put({ kind, indicator }, one[kind]);
    }
    byYear(one.targets, (year) => ({ kind: 'target', indicator, year }));
    byYear(one.actuals, (year) => ({ kind: 'actual', indicator, year }));
    byYear(one.namesByYear ?? {}, (year) => ({ kind: 'nameInYear', indicator, year }));
  });
  measure.schedule.forEach((one, i) => {
    const row = i + 1;
    put({ kind: 'scheduleLabel', row }, one.label);
    for (const { from, to, text } of one.spans ?? []) {
      for (const year of yearsBetween(from, to))
        put({ kind: 'schedulePlan', row, year }, text || wordlessArrow);
    }
    byYear(one.plan, (year) => ({ kind: 'schedulePlan', row, year }));
    byYear(one.actual, (year) => ({ kind: 'scheduleActual', row, year }));
  });
  const counts = new Map<YearKey, number>();
  for (const { year, input, output } of measure.activities ?? []) {
    const row = (counts.get(year) ?? 0) + 1;
    counts.set(year, row);
    put({ kind: 'activityInput', row, year }, input);
    put({ kind: 'activityOutput', row, year }, output);
  }
  for (const { year, row = null, texts, lines } of measure.reports) {
    for (const [name, text] of Object.entries(texts)) put({ kind: 'report', row, name, year }, text);
    if (lines) put({ kind: 'markedLines', year }, joinLines(lines));
  }
  for (const [year, { grade, reason }] of Object.entries(measure.grades)) {
    put({ kind: 'givenGrade', year }, grade);
    put({ kind: 'gradeReason', year }, reason);
  }
  return values;
}
