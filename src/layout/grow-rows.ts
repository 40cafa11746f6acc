import type { Area, Cell } from '../book/cell';
import { overflow } from './overflow';
import { defaultFontSize } from '../print/cell-metrics';
import { areaSize, geometryOf, type Geometry } from '../print/geometry';
import { wraps } from '../print/cell-text';
import { withoutIndent } from '../print/indent';
import { paginate, type SheetPage } from '../print/paginate';
import { printedArea } from '../print/printed-area';
import type { PrintSheet } from '../print/print-sheet';
import { take, type Need } from './spare';
import { leastHeight, stackedHeight, textHeight } from './text-fit';

/** A row (from 0) and the height that it is to have, pt. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** What Excel lets a row have, pt. */
const highest = 409;
/** Rows of a table keep their rhythm as long as rows for texts, which are higher, can give enough; pt. */
const highRow = 48;
/** No row gives more than the rest of this part of its height. */
const leastLeft = 0.6;
/** Rows of a box that are nearly as high as its highest grow alike. */
const alike = 0.95;

/**
 * Heights with which the whole text of a cell is printed: its highest rows grow, first into the free foot of the page;
 * where that is too little, rows of the page give what their texts leave free, high ones first. `null` where no height
 * helps, or the pages would not hold it: they stay as many, as large, and begin with the same rows, and no other text is cut.
 */
export function rowsToGrow(sheet: PrintSheet, cell: Cell): readonly RowHeight[] | null {
  const geometry = geometryOf(sheet);
  return heightsWith(textHeight, sheet, geometry, cell) ?? heightsWith(leastHeight, sheet, geometry, cell);
}

/** Height in pt that a wrapped text needs in a width. */
type Measure = (text: string, width: number, fontSize: number) => number;

function heightsWith(
  measure: Measure,
  sheet: PrintSheet,
  geometry: Geometry,
  cell: Cell,
): readonly RowHeight[] | null {
  const box = boxAt(geometry, cell.row, cell.col);
  const needed = wrappedHeight(sheet, geometry, cell.row, cell.col, measure);
  if (needed === null) return null;
  const grown = grownRows(geometry, box, needed - areaSize(geometry, box).height);
  if (grown.some(({ height }) => height > highest)) return null;
  if (pagesHold(sheet, grown)) return grown;
  const page = pageOf(sheet, box);
  if (!page) return null;
  const needs = needsOf(sheet, geometry, measure);
  const rows = Array.from({ length: page.rows }, (_, i) => page.row + i);
  const others = rows.filter((row) => row < box.row || row >= box.row + box.rows);
  const added = grown.reduce((sum, { row, height }) => sum + height - heightOf(geometry, row), 0);
  const beyond = Math.ceil(added - footOf(sheet, geometry, page));
  for (const least of [highRow, 0]) {
    const givers = others.filter((row) => heightOf(geometry, row) >= least);
    const given = lent(geometry, givers, beyond, needs);
    if (!given) continue;
    const heights = [...grown, ...given];
    if (pagesHold(sheet, heights) && cutsNothing(sheet, heights)) return heights;
  }
  return null;
}

/** The highest rows of a box, which share what it lacks. */
function grownRows(geometry: Geometry, box: Area, more: number): RowHeight[] {
  const rows = Array.from({ length: box.rows }, (_, i) => box.row + i);
  const top = Math.max(...rows.map((row) => heightOf(geometry, row)));
  const growing = rows.filter((row) => heightOf(geometry, row) >= alike * top);
  return growing.map((row) => ({ row, height: Math.ceil(heightOf(geometry, row) + more / growing.length) }));
}

function pageOf(sheet: PrintSheet, box: Area): Area | undefined {
  const windows = paginate(sheet, 1, { withBlank: true }).flatMap((page) => page.windows);
  return windows.find(({ area }) => box.row >= area.row && box.row < area.row + area.rows)?.area;
}

/** Whether a sheet prints on the same pages when rows get these heights. */
export function pagesHold(sheet: PrintSheet, heights: readonly RowHeight[]): boolean {
  const starts = (one: PrintSheet): string => paginate(one, 1, { withBlank: true }).map(startOf).join('\n');
  return starts(sheet) === starts(withHeights(sheet, heights));
}

function startOf({ scale, windows }: SheetPage): string {
  return [scale, ...windows.map(({ area }) => `${area.row},${area.col}`)].join(' ');
}

/** What is printed whole now stays so. */
function cutsNothing(sheet: PrintSheet, heights: readonly RowHeight[]): boolean {
  const at = ({ row, col }: Cell): string => `${row},${col}`;
  const before = new Set(overflow(sheet).map(at));
  return overflow(withHeights(sheet, heights)).every((cut) => before.has(at(cut)));
}

export function withHeights(sheet: PrintSheet, heights: readonly RowHeight[]): PrintSheet {
  const rows = [...sheet.rows];
  for (const { row, height } of heights) {
    while (rows.length <= row) rows.push(null);
    rows[row] = height;
  }
  return { ...sheet, rows };
}

/** Rows made lower by `more` pt in all, each by its share of what it has to spare; `null` where that is not enough. */
function lent(
  geometry: Geometry,
  rows: readonly number[],
  more: number,
  needs: readonly Need[],
): RowHeight[] | null {
  const last = Math.max(0, ...rows, ...needs.map(({ to }) => to - 1));
  const heights = Array.from({ length: last + 1 }, (_, row) => heightOf(geometry, row));
  const givers = rows.map((row) => ({ row, floor: heightOf(geometry, row) * leastLeft }));
  if (take(heights, more + givers.length / 2, givers, needs) > 0) return null;
  // whole points, of which the sum stays what it is
  let exact = 0;
  let whole = 0;
  return rows
    .filter((row) => heightOf(geometry, row) - (heights[row] ?? 0) > 1)
    .map((row) => {
      exact += heights[row] ?? 0;
      const height = Math.round(exact - whole);
      whole += height;
      return { row, height };
    })
    .filter(({ row, height }) => height < heightOf(geometry, row));
}

/** What is left of a page below its last row, pt at 100%. */
function footOf(sheet: PrintSheet, geometry: Geometry, { row, rows }: Area): number {
  const page = paginate(sheet, 1, { withBlank: true }).find(({ windows }) =>
    windows.some(({ area }) => area.row === row),
  );
  const margins = sheet.page?.margins;
  if (!page || !margins) return 0;
  const titles = page.windows.filter(({ area }) => area.row !== row);
  const used = [{ row, rows }, ...titles.map(({ area }) => area)].reduce(
    (sum, area) => sum + geometry.top(area.row + area.rows) - geometry.top(area.row),
    0,
  );
  return Math.max(0, (page.height - margins.top - margins.bottom) / page.scale - used);
}

/** What the printed texts need, each of the rows in which it stands. */
function needsOf(sheet: PrintSheet, geometry: Geometry, measure: Measure): Need[] {
  const printed = printedArea(sheet);
  return sheet.cells.flatMap(({ row, col }): Need[] => {
    if (!printed || col < printed.col || col >= printed.col + printed.cols) return [];
    if (sheet.shown(row, col) === '') return [];
    const box = boxAt(geometry, row, col);
    const height = wrappedHeight(sheet, geometry, row, col, measure) ?? lineHeight(sheet, row, col);
    // one point for rounding; a text that is cut already needs what it has
    return [
      { from: box.row, to: box.row + box.rows, height: Math.min(height + 1, areaSize(geometry, box).height) },
    ];
  });
}

function lineHeight(sheet: PrintSheet, row: number, col: number): number {
  return textHeight('1', Infinity, sheet.styleAt(row, col)?.font?.size ?? defaultFontSize);
}

/** The height that a text needs which becomes higher where it has no room; `null` for a single line. */
function wrappedHeight(
  sheet: PrintSheet,
  geometry: Geometry,
  row: number,
  col: number,
  measure: Measure,
): number | null {
  const text = sheet.shown(row, col);
  const style = sheet.styleAt(row, col) ?? {};
  const size = style.font?.size ?? defaultFontSize;
  if (style.verticalText) return stackedHeight(text, size);
  if (!wraps({ style, kind: sheet.kind(row, col) })) return null;
  const { width } = areaSize(geometry, boxAt(geometry, row, col));
  return measure(text, withoutIndent(style, width), size);
}

function boxAt(geometry: Geometry, row: number, col: number): Area {
  return geometry.mergeAt(row, col) ?? { row, col, rows: 1, cols: 1 };
}

function heightOf(geometry: Geometry, row: number): number {
  return geometry.top(row + 1) - geometry.top(row);
}
