import type { Area } from '../book/cell';
import { cellMetrics, defaultFontSize, roomOf } from './cell-metrics';
import { linesOf, sizesOf } from './cell-text';
import { withoutIndent } from './indent';
import { breakLines } from './line-break';
import { MergeIndex } from './merge-index';
import type { PrintSheet } from './print-sheet';

const defaultColumnWidth = 54;
const defaultRowHeight = 15;

/** Where columns and rows begin, pt from the sheet's top left corner at 100%. */
export interface Geometry {
  readonly left: (col: number) => number;
  readonly top: (row: number) => number;
  /** The merged area that a cell belongs to, if any. */
  readonly mergeAt: (row: number, col: number) => Area | undefined;
}

export function geometryOf(sheet: PrintSheet): Geometry {
  const merges = new MergeIndex(sheet.merges ?? []);
  const lefts = offsets((col) => sheet.columns[col] ?? defaultColumnWidth);
  const texts = textsByRow(sheet);
  const usual = sheet.usual?.rowHeight ?? defaultRowHeight;
  const heights = sheet.rows.map((height, row) => height ?? ownHeight(sheet, row, texts.get(row), merges));
  const tops = offsets((row) => heights[row] ?? usual);
  return { left: lefts, top: tops, mergeAt: (row, col) => merges.at(row, col) };
}

/** The columns of the cells that show something, by row. */
function textsByRow(sheet: PrintSheet): Map<number, number[]> {
  const texts = new Map<number, number[]>();
  for (const { row, col } of sheet.cells) {
    if (sheet.shown(row, col) === '') continue;
    const cols = texts.get(row);
    if (cols) cols.push(col);
    else texts.set(row, [col]);
  }
  return texts;
}

/** Width and height of an area, pt. */
export function areaSize(geometry: Geometry, area: Area): { width: number; height: number } {
  return {
    width: geometry.left(area.col + area.cols) - geometry.left(area.col),
    height: geometry.top(area.row + area.rows) - geometry.top(area.row),
  };
}

function offsets(size: (index: number) => number): (index: number) => number {
  const sums = [0];
  return (index) => {
    for (let last = sums.length - 1; last < index; last++) sums.push((sums[last] ?? 0) + size(last));
    return sums[index] ?? 0;
  };
}

/** The height that a host gives a row without one: what its highest text needs. */
function ownHeight(
  sheet: PrintSheet,
  row: number,
  cols: readonly number[] | undefined,
  merges: MergeIndex,
): number {
  let height = sheet.usual?.rowHeight ?? defaultRowHeight;
  for (const col of cols ?? []) {
    const text = sheet.shown(row, col);
    if (merges.at(row, col)) continue;
    const width = sheet.columns[col] ?? defaultColumnWidth;
    const style = sheet.styleAt(row, col);
    const size = style?.font?.size ?? sheet.usual?.fontSize ?? defaultFontSize;
    const runs = sheet.runsAt(row, col);
    const { lineHeight, y } = cellMetrics.page;
    if (runs) {
      const cell = { text, kind: sheet.kind(row, col), style: style ?? {}, width, height: 0, runs };
      const scale = style?.wrap
        ? linesOf(cell).reduce((sum, line) => sum + line.scale, 0)
        : Math.max(...sizesOf(runs, size));
      height = Math.max(height, scale * size * lineHeight + y);
      continue;
    }
    const lines = style?.wrap
      ? breakLines(text, roomOf(withoutIndent(style, width), size, cellMetrics.page)).flat().length
      : 1;
    height = Math.max(height, lines * size * lineHeight + y);
  }
  return height;
}
