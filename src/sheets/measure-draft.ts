import { splitLines } from '../formats/marked-lines';
import { isPlaceholder } from '../formats/placeholder';
import type { FieldRef } from '../plan/field';
import type { Amount } from '../plan/measure';
import type { GivenGrade, Measure, PlanSettings, YearReport } from '../plan';
import { compareYears, readQuantity } from '../quantity';
import { ActivityDraft } from './activity-draft';
import { IndicatorDraft } from './indicator-draft';
import { lastStage } from '../plan/stages';
import { readText, readValue } from './read-value';
import { ScheduleDraft } from './schedule-draft';
import type { NamedCell } from './sheet-reader';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Collects the fields of a measure in whatever order its names come. */
export class MeasureDraft {
  private number = '';
  private title = '';
  private department = '';
  private readonly fields: Record<string, string> = {};
  private readonly marks: Record<string, boolean> = {};
  private readonly indicators: IndicatorDraft[] = [];
  private readonly schedule = new ScheduleDraft();
  private readonly activities = new ActivityDraft();
  private readonly reports = new Map<string, Mutable<YearReport>>();
  private readonly grades: Record<string, Mutable<GivenGrade>> = {};
  private readonly stages: Record<string, Record<string, string>> = {};
  private readonly amounts: Amount[] = [];

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
      case 'checkBox':
        this.marks[ref.name] = isMarked(text);
        return;
      case 'markWord':
        if (text !== '') this.marks[text] = true;
        return;
      case 'scheduleLabel':
        this.schedule.take(ref, isPlaceholder(cell.formula) ? '' : text);
        return;
      case 'schedulePlan':
      case 'scheduleActual':
      case 'scheduleSpan':
      case 'scheduleArrow':
        this.schedule.take(ref, text);
        return;
      case 'activityMark':
      case 'activityInput':
      case 'activityOutput':
        this.activities.take(ref, text);
        return;
      case 'report':
        if (text !== '') this.report(ref.row, ref.year).texts[ref.name] = text;
        return;
      case 'markedLines':
        if (text !== '') this.report(null, ref.year).lines = splitLines(text);
        return;
      case 'givenGrade':
        // 「－」 in its place says that there is none
        if (readQuantity(text).kind !== 'none') this.grade(ref.year).grade = text;
        return;
      case 'gradeReason':
        if (text !== '') this.grade(ref.year).reason = text;
        return;
      case 'stageGrade':
        if (text !== '' && readQuantity(text).kind !== 'none')
          (this.stages[ref.year] ??= {})[ref.name] = text;
        return;
      case 'amount': {
        const value = readValue(cell);
        if (value !== undefined) this.amounts.push({ year: ref.year, name: ref.name, value });
        return;
      }
      case 'grade':
      case 'computedGrade':
        return;
      default:
        this.indicator(ref.indicator).take(ref, cell, text);
    }
  }

  finish(settings: PlanSettings): Measure {
    for (let last = this.indicators.at(-1); last?.isEmpty; last = this.indicators.at(-1))
      this.indicators.pop();
    const years = new Set(settings.years);
    // the last evaluation that is given counts
    for (const [year, stages] of Object.entries(this.stages)) {
      const last = lastStage(stages);
      if ((this.grades[year]?.grade ?? '') === '' && last !== null)
        this.grade(year).grade = stages[last] ?? '';
    }
    const grades = Object.entries(this.grades).filter(
      ([year, given]) => years.has(year) && given.grade !== '',
    );
    const activities = this.activities.finish();
    return {
      number: this.number,
      title: this.title,
      department: this.department,
      fields: this.fields,
      marks: this.marks,
      indicators: this.indicators.map((draft) => draft.finish(settings)),
      schedule: this.schedule.finish(settings),
      ...(activities.length > 0 ? { activities } : {}),
      reports: [...this.reports.values()].sort(
        (a, b) => (a.row ?? 0) - (b.row ?? 0) || compareYears(a.year, b.year),
      ),
      grades: Object.fromEntries(grades),
      ...(Object.keys(this.stages).length > 0 ? { stages: this.stages } : {}),
      ...(this.amounts.length > 0 ? { amounts: this.amounts } : {}),
    };
  }

  private indicator(place: number): IndicatorDraft {
    while (this.indicators.length < place) this.indicators.push(new IndicatorDraft());
    const draft = this.indicators[place - 1];
    if (!draft) throw new RangeError(`no indicator ${String(place)}`);
    return draft;
  }

  private report(row: number | null, year: string): Mutable<YearReport> {
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

/** ○, レ, ☑ and the like; ☐ and an empty cell are no mark. */
function isMarked(text: string): boolean {
  return /^[○◯●◎レ✓✔☑■]$/u.test(text.trim());
}
