import { fieldName, fieldOf } from '../plan/field';
import type { Measure, PlanSettings, ScheduleSpan } from '../plan';
import { compareYears } from '../quantity';
import type { KeptEntry } from './kept';

/** An arrow of the schedule as 控え keeps it: 年次計画1_期間2_R5_R8 with its words. */
export function keptSpans(before: Measure, after: Measure): KeptEntry[] {
  return before.schedule.flatMap(({ spans = [] }, row) =>
    spans.flatMap((span, place): KeptEntry[] => {
      const now = after.schedule[row]?.spans ?? [];
      if (now.some((one) => same(one, span))) return [];
      const { from, to, text } = span;
      const name = fieldName({ kind: 'scheduleSpan', row: row + 1, place: place + 1, from, to });
      return [{ number: after.number, title: after.title, name, value: text, numberFormat: '@' }];
    }),
  );
}

/** Arrows end with the plan's years; what lies wholly outside of them has no place. */
export function spansWithin(measure: Measure, { years }: PlanSettings): Measure {
  return {
    ...measure,
    schedule: measure.schedule.map(({ spans, ...row }) => {
      const inside = spans?.flatMap((span) => clipped(span, years));
      return inside && inside.length > 0 ? { ...row, spans: inside } : row;
    }),
  };
}

/** Arrows that were cut reach as far as they did, as far as the plan has years for them. */
export function withKeptSpans(measure: Measure, kept: readonly KeptEntry[], settings: PlanSettings): Measure {
  let { schedule } = measure;
  for (const { row, span } of kept.flatMap(spanOf)) {
    const [whole] = clipped(span, settings.years);
    if (!whole) continue;
    schedule = schedule.map((one, i) => {
      if (i !== row - 1) return one;
      const others = (one.spans ?? []).filter((part) => !(part.text === whole.text && lies(part, whole)));
      return { ...one, spans: [...others, whole].sort((a, b) => compareYears(a.from, b.from)) };
    });
  }
  return { ...measure, schedule };
}

/** Whether an arrow that 控え keeps stands whole in the measure. */
export function hasSpan(entry: KeptEntry, measure: Measure): boolean {
  return spanOf(entry).some(({ row, span }) =>
    measure.schedule[row - 1]?.spans?.some((one) => same(one, span)),
  );
}

export function isSpan({ name }: KeptEntry): boolean {
  return fieldOf(name)?.kind === 'scheduleSpan';
}

function spanOf({ name, value }: KeptEntry): { readonly row: number; readonly span: ScheduleSpan }[] {
  const ref = fieldOf(name);
  if (ref?.kind !== 'scheduleSpan') return [];
  const { row, from, to } = ref;
  return [{ row, span: { from, to, text: String(value ?? '') } }];
}

function clipped(span: ScheduleSpan, years: readonly string[]): ScheduleSpan[] {
  const [first, last] = [years[0] ?? '', years.at(-1) ?? ''];
  if (compareYears(span.from, last) > 0 || compareYears(first, span.to) > 0) return [];
  return [
    {
      ...span,
      from: compareYears(span.from, first) < 0 ? first : span.from,
      to: compareYears(span.to, last) > 0 ? last : span.to,
    },
  ];
}

function lies(part: ScheduleSpan, whole: ScheduleSpan): boolean {
  return compareYears(whole.from, part.from) <= 0 && compareYears(part.to, whole.to) <= 0;
}

function same(one: ScheduleSpan, other: ScheduleSpan): boolean {
  return one.from === other.from && one.to === other.to && one.text === other.text;
}
