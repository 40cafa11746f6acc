import type { YearKey } from '../plan';

/**
 * One cell of the overview list: the measure (`row`, from 1) and what stands in it. What each indicator has a cell of tells
 * by `line` (from 1) which one; absent: the first.
 */
export type OverviewField =
  | { readonly row: number; readonly part: MeasurePart }
  | { readonly row: number; readonly part: LinePart; readonly line?: number }
  | { readonly row: number; readonly part: 'grade'; readonly year: YearKey };

const measureParts = { measure: '行動計画', department: '担当部署', summary: '概要' } as const;
const lineParts = {
  indicator: '指標',
  baseline: '当初',
  yearTarget: '年度目標',
  current: '現状',
  rate: '達成率',
  target: '目標',
} as const;
export type MeasurePart = keyof typeof measureParts;
export type LinePart = keyof typeof lineParts;

/** `一覧3_行動計画`, `一覧3_現状`, of its second indicator `一覧3_現状2`, `一覧3_評価_R2`. */
export function overviewFieldName(field: OverviewField): string {
  const measure = `一覧${String(field.row)}`;
  if (field.part === 'grade') return `${measure}_評価_${field.year}`;
  if (!isLinePart(field.part)) return `${measure}_${measureParts[field.part]}`;
  const { line = 1 } = field as { readonly line?: number };
  return `${measure}_${lineParts[field.part]}${line > 1 ? String(line) : ''}`;
}

export function overviewFieldOf(name: string): OverviewField | null {
  const grade = /^一覧(\d+)_評価_([MTSHR]\d{1,2})$/.exec(name);
  if (grade?.[2]) return { row: Number(grade[1]), part: 'grade', year: grade[2] };
  const match = /^一覧(\d+)_(\D+)(\d*)$/.exec(name);
  if (!match) return null;
  const [, row, word, line = ''] = match;
  for (const [part, own] of Object.entries(measureParts)) {
    if (own === word && line === '') return { row: Number(row), part: part as MeasurePart };
  }
  for (const [part, own] of Object.entries(lineParts)) {
    if (own !== word) continue;
    return { row: Number(row), part: part as LinePart, ...(line === '' ? {} : { line: Number(line) }) };
  }
  return null;
}

export function isLinePart(part: string): part is LinePart {
  return Object.hasOwn(lineParts, part);
}
