import type { PlanSettings, YearKey } from '../../plan';

/** The columns of the table from left to right, by what they hold; widths in pt. A3 landscape has room for 1,140. */
export interface Columns {
  readonly number: number;
  readonly title: number;
  readonly action: number;
  /** R1 … R5 with the arrows. */
  readonly arrows: number;
  readonly report: number;
  /** 年度計画 of the next year; null in the plan's last year. */
  readonly next: number | null;
  readonly indicator: number;
  readonly unit: number;
  /** 目標 / 実績 */
  readonly line: number;
  readonly baseline: number;
  /** The years whose figures are shown. */
  readonly figures: number;
  readonly total: number;
  readonly effect: number;
  readonly rate: number;
  readonly totalRate: number;
  readonly grade: number;
  /** How many columns there are. */
  readonly end: number;
  readonly widths: readonly number[];
  readonly figureYears: readonly YearKey[];
  readonly nextYear: YearKey | null;
}

/** Whole pixels, because the pieces of an arrow have to meet. */
export const arrowWidth = 25.5;
const figureWidth = 51;

export function columnsOf({ years, reportYear }: PlanSettings): Columns {
  const at = years.indexOf(reportYear);
  const last = years.at(-1) ?? reportYear;
  // what has been reached so far, and where it should end
  const figureYears = [...new Set([...years.slice(0, at + 1), last])];
  const nextYear = years[at + 1] ?? null;
  // columns for texts: whole characters, the indent, and some points that stay free at the right
  const widths: number[] = [];
  const add = (...more: readonly number[]): number => widths.push(...more) - more.length;
  const columns = {
    number: add(24),
    title: add(120.75),
    action: add(156.75),
    arrows: add(...years.map(() => arrowWidth)),
    report: add(nextYear === null ? 279 : 139.5),
    next: nextYear === null ? null : add(139.5),
    indicator: add(102.75),
    unit: add(36),
    line: add(28),
    baseline: add(44),
    figures: add(...figureYears.map(() => figureWidth)),
    total: add(figureWidth),
    effect: add(figureWidth),
    rate: add(42),
    totalRate: add(42),
    grade: add(28),
  };
  return { ...columns, end: widths.length, widths, figureYears, nextYear };
}
