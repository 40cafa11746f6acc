/**
 * Every field of a measure, declared once: its defined name on the sheet with what varies in it, what its cell holds, and when
 * somebody fills it in. Types, names and patterns follow from this table. Workbooks in use are read by these names: they
 * stay as they are.
 */
export interface FieldDeclaration {
  /**
   * The sheet-scoped defined name. `{indicator}`, `{row}` and `{place}` count from 1; `{row?}` may be missing; `{year}`,
   * `{from}` and `{to}` are years (R4); `{name}` is the form's own word.
   */
  readonly name: string;
  /**
   * `figure`: a value with its unit; `cell`: a figure or a word (280人, 実施); `text`: words; `mark`: ○ or nothing; `live`:
   * what a formula or the program gives.
   */
  readonly holds: 'figure' | 'cell' | 'text' | 'mark' | 'live';
  /** With the plan, each year with its report, or by nobody in a box of its own. */
  readonly filledIn: 'once' | 'yearly' | 'never';
  /**
   * Its cells are written anew from something else whenever that changes, so that nothing of anybody's stands in them: the
   * pieces of an arrow from the years, 算定根拠 from the figures.
   */
  readonly follows?: 'years' | 'figures';
}

export const fields = {
  number: { name: '番号', holds: 'text', filledIn: 'never' },
  title: { name: '名称', holds: 'text', filledIn: 'once' },
  department: { name: '担当部署', holds: 'text', filledIn: 'once' },
  mark: { name: '印_{name}', holds: 'mark', filledIn: 'once' },
  /** A mark that is shown as ☑ or ☐. */
  checkBox: { name: 'チェック_{name}', holds: 'mark', filledIn: 'once' },
  /** One cell for a mark that is chosen among words (美祢: 達成, 休止 …). */
  markWord: { name: '印', holds: 'text', filledIn: 'yearly' },

  indicatorName: { name: '指標{indicator}_名称', holds: 'text', filledIn: 'once' },
  unit: { name: '指標{indicator}_単位', holds: 'text', filledIn: 'once' },
  baseline: { name: '指標{indicator}_基準値', holds: 'figure', filledIn: 'once' },
  finalTarget: { name: '指標{indicator}_最終目標', holds: 'figure', filledIn: 'once' },
  totalTarget: { name: '指標{indicator}_合計目標', holds: 'figure', filledIn: 'once' },
  totalActual: { name: '指標{indicator}_合計実績', holds: 'figure', filledIn: 'never' },
  direction: { name: '指標{indicator}_方向', holds: 'text', filledIn: 'never' },
  method: { name: '指標{indicator}_方法', holds: 'text', filledIn: 'never' },
  note: { name: '指標{indicator}_注記', holds: 'text', filledIn: 'once' },
  target: { name: '指標{indicator}_目標_{year}', holds: 'figure', filledIn: 'once' },
  actual: { name: '指標{indicator}_実績_{year}', holds: 'figure', filledIn: 'yearly' },
  rate: { name: '指標{indicator}_達成率_{year}', holds: 'live', filledIn: 'never' },
  /** 算定根拠: how the rate was calculated, in words. */
  calculation: {
    name: '指標{indicator}_算定根拠_{year}',
    holds: 'live',
    filledIn: 'never',
    follows: 'figures',
  },
  /** Where the indicator itself differs by year. */
  nameInYear: { name: '指標{indicator}_名称_{year}', holds: 'text', filledIn: 'once' },
  /** 実施効果 */
  effect: { name: '指標{indicator}_実施効果_{year}', holds: 'live', filledIn: 'never' },
  /** 合計目標達成率 */
  totalRate: { name: '指標{indicator}_合計達成率_{year}', holds: 'live', filledIn: 'never' },

  scheduleLabel: { name: '年次計画{row}_名称', holds: 'text', filledIn: 'once' },
  schedulePlan: { name: '年次計画{row}_計画_{year}', holds: 'cell', filledIn: 'once' },
  scheduleActual: { name: '年次計画{row}_実績_{year}', holds: 'cell', filledIn: 'yearly' },
  /** An arrow with its words over the years `from` to `to`; `place` counts the arrows of a row. */
  scheduleSpan: {
    name: '年次計画{row}_期間{place}_{from}_{to}',
    holds: 'text',
    filledIn: 'once',
    follows: 'years',
  },
  /** One year's piece of an arrow without words. */
  scheduleArrow: { name: '年次計画{row}_矢印_{year}', holds: 'text', filledIn: 'once', follows: 'years' },

  activityMark: { name: '実施内容{row}_記号_{year}', holds: 'text', filledIn: 'never' },
  activityInput: { name: '実施内容{row}_インプット_{year}', holds: 'text', filledIn: 'yearly' },
  activityOutput: { name: '実施内容{row}_アウトプット_{year}', holds: 'text', filledIn: 'yearly' },

  /** 達成状況について・課題: all marked lines of a year in one cell. */
  markedLines: { name: '達成状況_{year}', holds: 'text', filledIn: 'yearly' },
  report: { name: '報告{row?}_{name}_{year}', holds: 'text', filledIn: 'yearly' },

  grade: { name: '評価_{year}', holds: 'live', filledIn: 'never' },
  computedGrade: { name: '算定評価_{year}', holds: 'live', filledIn: 'never' },
  givenGrade: { name: '手動評価_{year}', holds: 'text', filledIn: 'yearly' },
  gradeReason: { name: '評価理由_{year}', holds: 'text', filledIn: 'never' },

  /** 1次評価, 外部評価 …: grades given before (or after) the one that counts, each under its own name. */
  stageGrade: { name: '段階評価_{name}_{year}', holds: 'text', filledIn: 'yearly' },
  /** 事業費, 予算額, 人件費 …: an amount of the measure in a year. */
  amount: { name: '金額_{name}_{year}', holds: 'figure', filledIn: 'yearly' },

  /** Every other name is a text of the form's own. */
  text: { name: '{name}', holds: 'text', filledIn: 'once' },
} as const satisfies Readonly<Record<string, FieldDeclaration>>;

export type FieldKind = keyof typeof fields;
