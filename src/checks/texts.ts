import { fieldName, valueText, type FieldRef, type Measure, type Plan, type YearKey } from '../plan';
import type { FindingPlace, OverviewPlace } from './finding';
import { plainNumber, type MeasureData } from './values';

/** A text of the plan with the place where it stands. */
export interface PlanText {
  readonly where: FindingPlace;
  readonly text: string;
  /** What the field is called: its defined name without a counter, 「現状と課題」「年次計画_計画_R2」. Empty in the plan's own texts. */
  readonly field: string;
  readonly measure: Measure | null;
  /** `value`: a value cell; `text`: a cell with this text alone; `part`: one piece of a cell, which a fix cannot write. */
  readonly cell: 'value' | 'text' | 'part';
}

const known = new WeakMap<Plan, readonly PlanText[]>();

/** Every text of the plan: what stands in its measures, in its overview, in its system and in its title. */
export function textsOf(plan: Plan): readonly PlanText[] {
  const found = known.get(plan);
  if (found) return found;
  const texts = [...planTexts(plan), ...plan.measures.flatMap(measureTexts), ...overviewTexts(plan)].filter(
    ({ text }) => text !== '',
  );
  known.set(plan, texts);
  return texts;
}

/** What every message about a text may tell: its measure and its field. */
export interface TextData extends MeasureData {
  readonly field: string;
}

export function textData({ measure, field }: PlanText): TextData {
  return { number: measure?.number ?? '', title: measure?.title ?? '', field };
}

function planTexts(plan: Plan): PlanText[] {
  const own = (text: string): PlanText => ({
    where: { kind: 'plan' },
    text,
    field: '',
    measure: null,
    cell: 'part',
  });
  return [
    own(plan.title),
    ...Object.values(plan.settings.extra).map(own),
    ...(plan.system ?? []).flatMap(({ name, directions }) => [
      own(name),
      ...directions.map((d) => own(d.name)),
    ]),
  ];
}

function measureTexts(measure: Measure, index: number): PlanText[] {
  const texts: PlanText[] = [];
  const put = (field: FieldRef, text: string | undefined, cell: PlanText['cell'] = 'text'): void => {
    if (text === undefined) return;
    texts.push({
      where: { kind: 'measure', measure: index, field },
      text,
      field: fieldName(field).replace(/^(指標|年次計画|報告)\d+/u, '$1'),
      measure,
      cell,
    });
  };
  put({ kind: 'title' }, measure.title);
  put({ kind: 'department' }, measure.department);
  for (const [name, text] of Object.entries(measure.fields)) put({ kind: 'text', name }, text);
  for (const [i, indicator] of measure.indicators.entries()) {
    const place = i + 1;
    put({ kind: 'indicatorName', indicator: place }, indicator.name);
    put({ kind: 'unit', indicator: place }, indicator.unit);
    put({ kind: 'note', indicator: place }, indicator.note);
    for (const kind of ['baseline', 'finalTarget', 'totalTarget', 'totalActual'] as const) {
      const value = indicator[kind];
      if (value !== undefined) put({ kind, indicator: place }, valueText(value), 'value');
    }
    for (const kind of ['target', 'actual'] as const) {
      const values = indicator[`${kind}s`];
      for (const [year, value] of Object.entries(values)) {
        put({ kind, indicator: place, year }, valueText(value), 'value');
      }
    }
  }
  for (const [i, row] of measure.schedule.entries()) {
    const at = i + 1;
    put({ kind: 'scheduleLabel', row: at }, row.label);
    const years: [YearKey, string, 'schedulePlan' | 'scheduleActual'][] = [
      ...Object.entries(row.plan).map(([y, t]): [YearKey, string, 'schedulePlan'] => [y, t, 'schedulePlan']),
      ...Object.entries(row.actual).map(([y, t]): [YearKey, string, 'scheduleActual'] => [
        y,
        t,
        'scheduleActual',
      ]),
    ];
    for (const [year, text, kind] of years) put({ kind, row: at, year }, text, 'value');
    for (const [j, span] of (row.spans ?? []).entries()) {
      put({ kind: 'scheduleSpan', row: at, place: j + 1, from: span.from, to: span.to }, span.text);
    }
  }
  const places = new Map<YearKey, number>();
  for (const { year, input, output } of measure.activities ?? []) {
    const row = (places.get(year) ?? 0) + 1;
    places.set(year, row);
    put({ kind: 'activityInput', row, year }, input);
    put({ kind: 'activityOutput', row, year }, output);
  }
  for (const report of measure.reports) {
    for (const [name, text] of Object.entries(report.texts)) {
      put({ kind: 'report', row: report.row ?? null, name, year: report.year }, text);
    }
    for (const { text } of report.lines ?? []) put({ kind: 'markedLines', year: report.year }, text, 'part');
  }
  return texts;
}

function overviewTexts(plan: Plan): PlanText[] {
  const measures = new Map(plan.measures.map((measure) => [plainNumber(measure.number), measure]));
  return (plan.overview ?? []).flatMap((row, index) => {
    const own = (part: OverviewPlace & string, text: string, cell: PlanText['cell'] = 'text'): PlanText => ({
      where: { kind: 'overview', row: index + 1, part },
      text,
      field: `一覧_${part}`,
      measure: measures.get(plainNumber(row.number)) ?? null,
      cell,
    });
    return [
      own('measure', row.title),
      own('department', row.department),
      own('indicator', row.indicator),
      own('baseline', row.baseline === undefined ? '' : valueText(row.baseline), 'value'),
      own('current', row.current === undefined ? '' : valueText(row.current), 'value'),
      own('target', row.target === undefined ? '' : valueText(row.target), 'value'),
      own('summary', row.summary),
    ];
  });
}
