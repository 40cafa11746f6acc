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
const figureWidth = 52;

export function columnsOf({ years, reportYear }: PlanSettings): Columns {
  const at = years.indexOf(reportYear);
  const last = years.at(-1) ?? reportYear;
  // what has been reached so far, and where it should end
  const figureYears = [...new Set([...years.slice(0, at + 1), last])];
  const nextYear = years[at + 1] ?? null;
  const widths: number[] = [];
  const add = (...more: readonly number[]): number => widths.push(...more) - more.length;
  const columns = {
    number: add(28),
    title: add(104),
    action: add(124),
    arrows: add(...years.map(() => arrowWidth)),
    report: add(nextYear === null ? 276 : 138),
    next: nextYear === null ? null : add(138),
    indicator: add(70),
    unit: add(38),
    line: add(30),
    baseline: add(46),
    figures: add(...figureYears.map(() => figureWidth)),
    total: add(52),
    effect: add(52),
    rate: add(46),
    totalRate: add(46),
    grade: add(32),
  };
  return { ...columns, end: widths.length, widths, figureYears, nextYear };
}
