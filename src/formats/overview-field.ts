import type { YearKey } from '../plan';

/** One cell of the overview list: the line (from 1) and what stands in it. */
export type OverviewField =
  | { readonly row: number; readonly part: OverviewPart }
  | { readonly row: number; readonly part: 'grade'; readonly year: YearKey };

export type OverviewPart = keyof typeof overviewParts;

const overviewParts = {
  measure: '行動計画',
  department: '担当部署',
  indicator: '指標',
  baseline: '当初',
  current: '現状',
  target: '目標',
  summary: '概要',
} as const;

/** `一覧3_現状`, `一覧3_評価_R2`. */
export function overviewFieldName(field: OverviewField): string {
  const line = `一覧${String(field.row)}`;
  return field.part === 'grade' ? `${line}_評価_${field.year}` : `${line}_${overviewParts[field.part]}`;
}

export function overviewFieldOf(name: string): OverviewField | null {
  const grade = /^一覧(\d+)_評価_([MTSHR]\d{1,2})$/.exec(name);
  if (grade?.[2]) return { row: Number(grade[1]), part: 'grade', year: grade[2] };
  const match = /^一覧(\d+)_(.+)$/.exec(name);
  for (const [part, word] of Object.entries(overviewParts)) {
    if (word === match?.[2]) return { row: Number(match[1]), part: part as OverviewPart };
  }
  return null;
}
