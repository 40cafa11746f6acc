import { paperSize } from '../../layout/paper';
import { textWidth } from '../../layout/text-fit';
import { valueText, type OverviewRow } from '../../plan';
import { valueCell } from '../value-cell';
import { fontSize } from './look';

export const paper = { paper: 'A3', orientation: 'landscape' } as const;
export const margins = { top: 50, bottom: 44, left: 36, right: 36, header: 22, footer: 20 } as const;
/** From–to, pt. */
const departmentWidths = [72, 132] as const;
const figureWidths = [76, 140] as const;
const gradeWidths = [44, 84] as const;
/** What a cell keeps free at its sides, generously, pt. */
const padding = 8;

/** Places of the columns, from 0; widths in pt. */
export interface OverviewColumns {
  readonly widths: readonly number[];
  readonly department: number | null;
  readonly indicator: number;
  readonly figures: number;
  readonly summary: number;
  readonly grades: number;
}

/** Widths of the columns that are as wide as what stands in them; the year's summary has what is left of the page. */
export function overviewColumns(rows: readonly OverviewRow[], years: readonly string[]): OverviewColumns {
  const oneLine = (words: string): number => textWidth(words) * fontSize + padding;
  const widest = (widths: readonly number[], [least, most]: readonly [number, number]): number =>
    Math.ceil(Math.min(most, Math.max(least, ...widths)));
  const figure = (part: 'baseline' | 'current' | 'target'): number =>
    widest(
      rows.flatMap(({ [part]: value }) => {
        if (value === undefined) return [];
        const words = valueText(value);
        // a text may take two lines, a number cannot
        return typeof valueCell(value).value === 'number'
          ? oneLine(words)
          : (textWidth(words) * fontSize) / 2 + fontSize + padding;
      }),
      figureWidths,
    );
  // some documents name no departments
  const departments = rows.map(({ department }) => department).filter((name) => name !== '');
  const measure = 196;
  const department = departments.length > 0 ? [widest(departments.map(oneLine), departmentWidths)] : [];
  const indicator = 180;
  const figures = [figure('baseline'), figure('current'), figure('target')];
  const grade = widest(rows.flatMap(({ grades }) => Object.values(grades)).map(oneLine), gradeWidths);
  const grades = years.map(() => grade);
  const others = [measure, ...department, indicator, ...figures, ...grades].reduce((sum, w) => sum + w, 0);
  const summary = Math.max(200, paperSize(paper).width - margins.left - margins.right - 1 - others);
  const from = 1 + department.length;
  return {
    widths: [measure, ...department, indicator, ...figures, summary, ...grades],
    department: department.length > 0 ? 1 : null,
    indicator: from,
    figures: from + 1,
    summary: from + 4,
    grades: from + 5,
  };
}
