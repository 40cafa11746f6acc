import type { Area, Cell } from '../book/cell';
import { overflow } from './overflow';
import { areaSize, defaultFontSize, geometryOf, type Geometry } from './print/geometry';
import { wraps } from './print/cell-text';
import { withoutIndent } from './print/indent';
import { paginate, printedArea, type SheetPage } from './print/paginate';
import type { PrintSheet } from './print/print-sheet';
import { stackedHeight, textHeight } from './text-fit';

/** A row (from 0) and the height that it is to have, pt. */
export interface RowHeight {
  readonly row: number;
  readonly height: number;
}

/** What Excel lets a row have, pt. */
const highest = 409;
/** Rows of a table keep their rhythm; only rows for texts, which are higher, give some of their room, and not all, pt. */
const highRow = 48;
const leastLeft = 0.6;

/**
 * Heights with which the whole text of a cell is printed: its last row grows; where the page is full, high rows of the
 * page give what their texts leave free. `null` where no height helps, or the pages would not hold it: they stay as many,
 * as large, and begin with the same rows, and no other text is cut.
 */
export function rowsToGrow(sheet: PrintSheet, cell: Cell): readonly RowHeight[] | null {
  const geometry = geometryOf(sheet);
  const box = boxAt(geometry, cell.row, cell.col);
  const needed = wrappedHeight(sheet, geometry, cell.row, cell.col);
  if (needed === null) return null;
  const more = needed - areaSize(geometry, box).height;
  const last = box.row + box.rows - 1;
  const grown = { row: last, height: Math.ceil(heightOf(geometry, last) + more) };
  if (grown.height > highest) return null;
  if (pagesHold(sheet, [grown])) return [grown];
  const heights = [grown, ...lent(sheet, geometry, box, Math.ceil(more))];
  return pagesHold(sheet, heights) && cutsNothing(sheet, heights) ? heights : null;
}

/** Whether a sheet prints on the same pages when rows get these heights. */
export function pagesHold(sheet: PrintSheet, heights: readonly RowHeight[]): boolean {
  const starts = (one: PrintSheet): string => paginate(one).map(startOf).join('\n');
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

/** The high rows on the page of a box, made lower by `more` pt in all, each by its share of what they have to spare. */
function lent(sheet: PrintSheet, geometry: Geometry, box: Area, more: number): RowHeight[] {
  const windows = paginate(sheet).flatMap((page) => page.windows);
  const page = windows.find(({ area }) => box.row >= area.row && box.row < area.row + area.rows)?.area;
  if (!page) return [];
  const spare = sparePlaces(sheet, geometry);
  const lenders = Array.from({ length: page.rows }, (_, i) => page.row + i)
    .filter((row) => row < box.row || row >= box.row + box.rows)
    .map((row) => {
      const height = heightOf(geometry, row);
      const most = height < highRow ? 0 : Math.min(spare.get(row) ?? 0, height * (1 - leastLeft));
      return { row, height, most };
    });
  const all = lenders.reduce((sum, { most }) => sum + most, 0);
  if (all < more) return [];
  return lenders
    .filter(({ most }) => most > 0)
    .map(({ row, height, most }) => ({ row, height: Math.floor(height - (most * more) / all) }));
}

/** What the texts of each row leave free, pt; rows without any text are left out. */
function sparePlaces(sheet: PrintSheet, geometry: Geometry): Map<number, number> {
  const spare = new Map<number, number>();
  const printed = printedArea(sheet);
  for (const { row, col } of sheet.cells) {
    if (!printed || col < printed.col || col >= printed.col + printed.cols) continue;
    const box = boxAt(geometry, row, col);
    const free = areaSize(geometry, box).height - (wrappedHeight(sheet, geometry, row, col) ?? 0);
    for (let at = box.row; at < box.row + box.rows; at++) {
      spare.set(at, Math.max(0, Math.min(spare.get(at) ?? Infinity, free)));
    }
  }
  return spare;
}

/** The height that a text needs which becomes higher where it has no room; `null` for a single line. */
function wrappedHeight(sheet: PrintSheet, geometry: Geometry, row: number, col: number): number | null {
  const text = sheet.shown(row, col);
  const style = sheet.styleAt(row, col) ?? {};
  const size = style.font?.size ?? defaultFontSize;
  if (style.verticalText) return stackedHeight(text, size);
  if (!wraps({ style, kind: sheet.kind(row, col) })) return null;
  const { width } = areaSize(geometry, boxAt(geometry, row, col));
  return textHeight(text, withoutIndent(style, width), size);
}

function boxAt(geometry: Geometry, row: number, col: number): Area {
  return geometry.mergeAt(row, col) ?? { row, col, rows: 1, cols: 1 };
}

function heightOf(geometry: Geometry, row: number): number {
  return geometry.top(row + 1) - geometry.top(row);
}
