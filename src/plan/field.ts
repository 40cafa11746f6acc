import type { YearKey } from './year-key';

/** One thing that a plan sheet holds of a measure, as data; its defined name on the sheet is `fieldName`. Numbers count from 1. */
export type FieldRef =
  | { readonly kind: 'number' | 'title' | 'department' }
  | { readonly kind: 'text'; readonly name: string }
  | { readonly kind: 'mark'; readonly name: string }
  /** A mark that is shown as ☑ or ☐. */
  | { readonly kind: 'checkBox'; readonly name: string }
  /** One cell for a mark that is chosen among words (美祢: 達成, 休止 …). */
  | { readonly kind: 'markWord' }
  | { readonly kind: IndicatorPart; readonly indicator: number }
  | { readonly kind: IndicatorYearPart; readonly indicator: number; readonly year: YearKey }
  | { readonly kind: 'scheduleLabel'; readonly row: number }
  | { readonly kind: 'schedulePlan' | 'scheduleActual'; readonly row: number; readonly year: YearKey }
  /** An arrow with its words over the years `from` to `to`; `place` counts the arrows of a row. */
  | {
      readonly kind: 'scheduleSpan';
      readonly row: number;
      readonly place: number;
      readonly from: YearKey;
      readonly to: YearKey;
    }
  /** One year's piece of an arrow without words. */
  | { readonly kind: 'scheduleArrow'; readonly row: number; readonly year: YearKey }
  | { readonly kind: ActivityPart; readonly row: number; readonly year: YearKey }
  /** 達成状況について・課題: all marked lines of a year in one cell. */
  | { readonly kind: 'markedLines'; readonly year: YearKey }
  | { readonly kind: 'report'; readonly row: number | null; readonly name: string; readonly year: YearKey }
  | { readonly kind: GradePart; readonly year: YearKey };

export type IndicatorPart =
  | 'indicatorName'
  | 'unit'
  | 'baseline'
  | 'finalTarget'
  | 'totalTarget'
  | 'totalActual'
  | 'direction'
  | 'method'
  | 'note';
/** `calculation` 算定根拠: how the rate was calculated, in words. `nameInYear`: where the indicator itself differs by year. `effect` 実施効果, `totalRate` 合計目標達成率. */
export type IndicatorYearPart =
  'target' | 'actual' | 'rate' | 'calculation' | 'nameInYear' | 'effect' | 'totalRate';
export type ActivityPart = 'activityMark' | 'activityInput' | 'activityOutput';
export type GradePart = 'grade' | 'computedGrade' | 'givenGrade' | 'gradeReason';

const indicatorParts: Readonly<Record<IndicatorPart, string>> = {
  indicatorName: '名称',
  unit: '単位',
  baseline: '基準値',
  finalTarget: '最終目標',
  totalTarget: '合計目標',
  totalActual: '合計実績',
  direction: '方向',
  method: '方法',
  note: '注記',
};
const yearParts: Readonly<Record<IndicatorYearPart, string>> = {
  target: '目標',
  actual: '実績',
  rate: '達成率',
  calculation: '算定根拠',
  nameInYear: '名称',
  effect: '実施効果',
  totalRate: '合計達成率',
};
const activityParts: Readonly<Record<ActivityPart, string>> = {
  activityMark: '記号',
  activityInput: 'インプット',
  activityOutput: 'アウトプット',
};
const gradeParts: Readonly<Record<GradePart, string>> = {
  grade: '評価',
  computedGrade: '算定評価',
  givenGrade: '手動評価',
  gradeReason: '評価理由',
};
const plainParts = { number: '番号', title: '名称', department: '担当部署' } as const;

/** The sheet-scoped defined name of a field: `担当部署`, `指標1_実績_R2`, `年次計画3_計画_R1`, `報告2_取組状況_R2`, `印_担い手_行政`. */
export function fieldName(ref: FieldRef): string {
  switch (ref.kind) {
    case 'number':
    case 'title':
    case 'department':
      return plainParts[ref.kind];
    case 'text':
      return ref.name;
    case 'mark':
      return `印_${ref.name}`;
    case 'checkBox':
      return `チェック_${ref.name}`;
    case 'markWord':
      return '印';
    case 'scheduleLabel':
      return `年次計画${String(ref.row)}_名称`;
    case 'schedulePlan':
      return `年次計画${String(ref.row)}_計画_${ref.year}`;
    case 'scheduleActual':
      return `年次計画${String(ref.row)}_実績_${ref.year}`;
    case 'scheduleSpan':
      return `年次計画${String(ref.row)}_期間${String(ref.place)}_${ref.from}_${ref.to}`;
    case 'scheduleArrow':
      return `年次計画${String(ref.row)}_矢印_${ref.year}`;
    case 'activityMark':
    case 'activityInput':
    case 'activityOutput':
      return `実施内容${String(ref.row)}_${activityParts[ref.kind]}_${ref.year}`;
    case 'markedLines':
      return `達成状況_${ref.year}`;
    case 'report':
      return `報告${ref.row === null ? '' : String(ref.row)}_${ref.name}_${ref.year}`;
    case 'target':
    case 'actual':
    case 'rate':
    case 'nameInYear':
    case 'calculation':
    case 'effect':
    case 'totalRate':
      return `指標${String(ref.indicator)}_${yearParts[ref.kind]}_${ref.year}`;
    case 'grade':
    case 'computedGrade':
    case 'givenGrade':
    case 'gradeReason':
      return `${gradeParts[ref.kind]}_${ref.year}`;
    default:
      return `指標${String(ref.indicator)}_${indicatorParts[ref.kind]}`;
  }
}

function keyOf<K extends string>(table: Readonly<Record<K, string>>, text: string): K | null {
  for (const key in table) if (table[key] === text) return key;
  return null;
}

const YEAR = '([MTSHR]\\d{1,2})';
type Match = readonly (string | undefined)[];

/** Patterns of names, tried in order; what matches none is a text field of the format's own. */
const patterns: readonly (readonly [RegExp, (m: Match) => FieldRef | null])[] = [
  [/^チェック_(.+)$/, (m) => ({ kind: 'checkBox', name: m[1] ?? '' })],
  [/^印$/, () => ({ kind: 'markWord' })],
  [/^印_(.+)$/, (m) => ({ kind: 'mark', name: m[1] ?? '' })],
  [
    new RegExp(`^指標(\\d+)_(.+?)_${YEAR}$`),
    (m) => {
      const kind = keyOf(yearParts, m[2] ?? '');
      return kind && { kind, indicator: Number(m[1]), year: m[3] ?? '' };
    },
  ],
  [
    /^指標(\d+)_(.+)$/,
    (m) => {
      const kind = keyOf(indicatorParts, m[2] ?? '');
      return kind && { kind, indicator: Number(m[1]) };
    },
  ],
  [/^年次計画(\d+)_名称$/, (m) => ({ kind: 'scheduleLabel', row: Number(m[1]) })],
  [
    new RegExp(`^年次計画(\\d+)_(計画|実績)_${YEAR}$`),
    (m) => ({
      kind: m[2] === '計画' ? 'schedulePlan' : 'scheduleActual',
      row: Number(m[1]),
      year: m[3] ?? '',
    }),
  ],
  [
    new RegExp(`^年次計画(\\d+)_期間(\\d+)_${YEAR}_${YEAR}$`),
    (m) => ({
      kind: 'scheduleSpan',
      row: Number(m[1]),
      place: Number(m[2]),
      from: m[3] ?? '',
      to: m[4] ?? '',
    }),
  ],
  [
    new RegExp(`^年次計画(\\d+)_矢印_${YEAR}$`),
    (m) => ({ kind: 'scheduleArrow', row: Number(m[1]), year: m[2] ?? '' }),
  ],
  [
    new RegExp(`^実施内容(\\d+)_(.+)_${YEAR}$`),
    (m) => {
      const kind = keyOf(activityParts, m[2] ?? '');
      return kind && { kind, row: Number(m[1]), year: m[3] ?? '' };
    },
  ],
  [new RegExp(`^達成状況_${YEAR}$`), (m) => ({ kind: 'markedLines', year: m[1] ?? '' })],
  [
    new RegExp(`^報告(\\d*)_(.+)_${YEAR}$`),
    (m) => ({ kind: 'report', row: m[1] ? Number(m[1]) : null, name: m[2] ?? '', year: m[3] ?? '' }),
  ],
  [
    new RegExp(`^(.+)_${YEAR}$`),
    (m) => {
      const kind = keyOf(gradeParts, m[1] ?? '');
      return kind && { kind, year: m[2] ?? '' };
    },
  ],
];

/** The sheets of a plan have the same names: each is taken apart once. Workbooks full of other names are not kept. */
const known = new Map<string, FieldRef | null>();
const MOST_KNOWN = 2000;

/** The field that a defined name stands for; every name that is not ours or Excel's own is a text field. */
export function fieldOf(name: string): FieldRef | null {
  let field = known.get(name);
  if (field !== undefined) return field;
  field = parse(name);
  if (known.size < MOST_KNOWN) known.set(name, field);
  return field;
}

function parse(name: string): FieldRef | null {
  if (/^(tassei_|_xlnm|_xlfn)/i.test(name)) return null;
  const plain = keyOf(plainParts, name);
  if (plain) return { kind: plain };
  for (const [pattern, make] of patterns) {
    const match = pattern.exec(name);
    const ref = match && make(match);
    if (ref) return ref;
  }
  return { kind: 'text', name };
}
