import { indentStep } from '../../print/indent';
import { paperSize } from '../../print/paper';
import { textWidth } from '../../layout/text-fit';
import { overviewLines, valueText, type OverviewColumn, type OverviewRow, type YearKey } from '../../plan';
import { valueCell } from '../value-cell';
import { fontSize } from './look';

export const paper = { paper: 'A3', orientation: 'landscape' } as const;
export const margins = { top: 50, bottom: 44, left: 36, right: 36, header: 22, footer: 20 } as const;
/** What a column takes of the page, pt. */
export const pageWidth = paperSize(paper).width - margins.left - margins.right - 1;

/** From–to, pt. A department has the room to be set in from its line (`layout/set-in`). */
const departmentWidths = [112, 132] as const;
const figureWidths = [76, 140] as const;
const rateWidths = [56, 90] as const;
const gradeWidths = [44, 84] as const;
const measureWidth = 196;
const indicatorWidth = 180;
const leastSummary = 200;
/** What a cell keeps free at its sides, generously, pt. */
const padding = 8;

/** A column of the overview: the sheet's column (from 0) where it begins, and the widths of its columns, pt. */
export interface PlacedColumn {
  readonly column: OverviewColumn | 'measure';
  readonly at: number;
  readonly widths: readonly number[];
}

/**
 * Widths of columns that are as wide as what stands in them. What is left of the page goes to the year's summary, without
 * which the names of measures and indicators share it.
 * @param years those whose grades are shown
 */
export function overviewColumns(
  columns: readonly OverviewColumn[],
  rows: readonly OverviewRow[],
  years: readonly YearKey[],
): PlacedColumn[] {
  const all = (['measure', ...columns] as const).map((column) => ({
    column,
    widths: widthsOf(column, rows, years),
  }));
  const used = all.flatMap(({ widths }) => widths).reduce((sum, width) => sum + width, 0);
  const left = Math.max(0, pageWidth - used);
  const takers = all.filter(({ column }) =>
    columns.includes('summary') ? column === 'summary' : column === 'measure' || column === 'indicator',
  );
  let at = 0;
  return all.map(({ column, widths }) => {
    const share = takers.some((taker) => taker.column === column) ? left / takers.length : 0;
    const placed = { column, at, widths: widths.map((width) => width + share) };
    at += widths.length;
    return placed;
  });
}

function widthsOf(
  column: PlacedColumn['column'],
  rows: readonly OverviewRow[],
  years: readonly YearKey[],
): number[] {
  switch (column) {
    case 'measure':
      return [measureWidth];
    case 'department':
      return [
        widest(
          rows.map(({ department }) => oneLine(department) + indentStep),
          departmentWidths,
        ),
      ];
    case 'indicator':
      return [indicatorWidth];
    case 'summary':
      return [leastSummary];
    case 'grades': {
      const words = rows.flatMap(({ grades }) => Object.values(grades));
      return years.map(() => widest(words.map(oneLine), gradeWidths));
    }
    case 'rate':
      return [widest(figures(rows, column), rateWidths)];
    default:
      return [widest(figures(rows, column), figureWidths)];
  }
}

type FigureColumn = 'baseline' | 'yearTarget' | 'current' | 'rate' | 'target';

function figures(rows: readonly OverviewRow[], column: FigureColumn): number[] {
  return rows.flatMap(overviewLines).flatMap(({ [column]: value }) => {
    if (value === undefined) return [];
    const words = valueText(value);
    // a text may take two lines, a number cannot
    return typeof valueCell(value).value === 'number'
      ? oneLine(words)
      : (textWidth(words) * fontSize) / 2 + fontSize + padding;
  });
}

function oneLine(words: string): number {
  return textWidth(words) * fontSize + padding;
}

function widest(widths: readonly number[], [least, most]: readonly [number, number]): number {
  return Math.ceil(Math.min(most, Math.max(least, ...widths)));
}
