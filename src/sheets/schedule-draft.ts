import { arrowHead } from '../formats/blocks/arrow';
import type { FieldRef } from '../plan/field';
import type { PlanSettings, ScheduleRow, ScheduleSpan } from '../plan';
import { compareYears } from '../quantity';

type ScheduleRef = Extract<FieldRef, { kind: `schedule${string}` }>;

interface RowDraft {
  label: string;
  readonly plan: Record<string, string>;
  readonly actual: Record<string, string>;
  readonly spans: ScheduleSpan[];
  /** Pieces of arrows without words, by year. */
  readonly arrows: Map<string, string>;
}

/** Collects 年次計画. Trailing rows without any content are the form's empty lines. */
export class ScheduleDraft {
  private readonly rows: RowDraft[] = [];

  take(ref: ScheduleRef, text: string): void {
    const row = this.row(ref.row);
    if (text === '') return;
    switch (ref.kind) {
      case 'scheduleLabel':
        row.label = text;
        return;
      case 'schedulePlan':
        row.plan[ref.year] = text;
        return;
      case 'scheduleActual':
        row.actual[ref.year] = text;
        return;
      case 'scheduleSpan':
        row.spans.push({ from: ref.from, to: ref.to, text });
        return;
      case 'scheduleArrow':
        row.arrows.set(ref.year, text);
    }
  }

  finish({ years }: PlanSettings): ScheduleRow[] {
    const rows = this.rows.map(({ label, plan, actual, spans, arrows }): ScheduleRow => {
      const all = [...spans, ...arrowSpans(arrows, years)].sort((a, b) => compareYears(a.from, b.from));
      return { label, plan, actual, ...(all.length > 0 ? { spans: all } : {}) };
    });
    for (let last = rows.at(-1); last && isEmpty(last); last = rows.at(-1)) rows.pop();
    return rows;
  }

  private row(place: number): RowDraft {
    while (this.rows.length < place) {
      this.rows.push({ label: '', plan: {}, actual: {}, spans: [], arrows: new Map() });
    }
    const row = this.rows[place - 1];
    if (!row) throw new RangeError(`no schedule row ${String(place)}`);
    return row;
  }
}

function isEmpty({ label, plan, actual, spans = [] }: ScheduleRow): boolean {
  return (
    label === '' && Object.keys(plan).length === 0 && Object.keys(actual).length === 0 && spans.length === 0
  );
}

/** Pieces in a row make one arrow, which ends at its head or before an empty year. */
function arrowSpans(arrows: ReadonlyMap<string, string>, years: readonly string[]): ScheduleSpan[] {
  const spans: ScheduleSpan[] = [];
  let from: string | null = null;
  years.forEach((year, i) => {
    const piece = arrows.get(year);
    if (piece === undefined) return;
    from ??= year;
    const next = years[i + 1];
    if (piece === arrowHead || next === undefined || !arrows.has(next)) {
      spans.push({ from, to: year, text: '' });
      from = null;
    }
  });
  return spans;
}
