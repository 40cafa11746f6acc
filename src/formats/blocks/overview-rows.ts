import type { CellStyle } from '../../book/sheet-content';
import { field, type BoxSpec, type LayoutBuilder } from '../../layout/builder';
import { textHeight } from '../../layout/text-fit';
import { overviewLines, valueText, type OverviewLine, type OverviewRow, type YearKey } from '../../plan';
import type { OverviewField } from '../overview-field';
import { overviewTitle } from '../overview-title';
import { computed, crossedOut, fontSize, prose } from './look';
import type { PlacedColumn } from './overview-columns';

/** What stands in the indicator's place where none can be set; its figures are crossed out. */
export const noIndicator = '指標の設定困難';

const start: CellStyle = { ...prose, locked: true };
/** Heights of a line, pt. */
const least = 34;
const most = 200;
/** Excel sets row heights in whole pixels. */
const pixel = 0.75;

/** Heights of the lines of a measure, pt: each as its own texts need; what the measure's texts lack goes to the last. */
export function lineHeights(row: OverviewRow, columns: readonly PlacedColumn[]): number[] {
  const widthOf = (column: PlacedColumn['column']): number =>
    columns.find((one) => one.column === column)?.widths[0] ?? 0;
  const need = (words: string, column: PlacedColumn['column']): number =>
    columns.some((one) => one.column === column) ? textHeight(words, widthOf(column), fontSize) : 0;
  const heights = overviewLines(row).map((line) =>
    bounded(
      Math.max(
        need(line.indicator, 'indicator'),
        ...figureParts.map((part) => need(valueText(line[part] ?? ''), part)),
      ),
    ),
  );
  const whole = Math.max(
    need(overviewTitle(row), 'measure'),
    need(row.department, 'department'),
    need(row.summary, 'summary'),
  );
  const last = heights.length - 1;
  const lacking = whole - heights.reduce((sum, height) => sum + height, 0);
  if (lacking > 0) heights[last] = bounded((heights[last] ?? least) + lacking);
  return heights;
}

const figureParts = ['baseline', 'yearTarget', 'current', 'rate', 'target'] as const;

function bounded(height: number): number {
  return Math.ceil(Math.min(most, Math.max(least, height)) / pixel - 1e-6) * pixel;
}

/** Draws a measure, a row an indicator; gives the first of its rows. @param place of the measure in the list, from 1 */
export function measureRows(
  b: LayoutBuilder<OverviewField>,
  { row: place, data }: { readonly row: number; readonly data: OverviewRow },
  columns: readonly PlacedColumn[],
  heights: readonly number[],
  years: readonly YearKey[],
): number {
  const lines = overviewLines(data);
  const first = b.next;
  heights.forEach((height) => b.row(height));
  for (const { column, at } of columns) {
    if (column === 'measure' || column === 'department' || column === 'summary') {
      b.put(first, {
        col: at,
        rows: lines.length,
        style: start,
        content: field({ row: place, part: column }),
      });
    } else if (column === 'grades') {
      b.put(first, ...gradeBoxes(place, data, at, years));
    } else {
      lines.forEach((line, i) => {
        b.put(first + i, {
          col: at,
          style: column === 'indicator' ? start : look(line, line[column]),
          content: field({ row: place, part: column, ...(i === 0 ? {} : { line: i + 1 }) }),
        });
      });
    }
  }
  return first;
}

function gradeBoxes(
  row: number,
  data: OverviewRow,
  col: number,
  years: readonly YearKey[],
): BoxSpec<OverviewField>[] {
  return years.map((year, i) => ({
    col: col + i,
    rows: overviewLines(data).length,
    style: look(data, data.grades[year]),
    content: field({ row, part: 'grade', year }),
  }));
}

/** Crossed out where nothing is expected. */
function look({ indicator }: OverviewLine, shown: unknown): CellStyle {
  const none = indicator === noIndicator || indicator === '';
  return none && (shown === undefined || shown === '') ? crossedOut(computed) : computed;
}
