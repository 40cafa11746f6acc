import { cellPadding, defaultFontSize } from './cell-metrics';
import type { Area, Cell } from '../book/cell';
import type { CellStyle } from '../book/sheet-content';
import { acrossSelection, centredStyle } from './across';
import { layText, spills } from './cell-text';
import { textWidth } from './font-metrics';
import { areaSize, geometryOf, type Geometry } from './geometry';
import { fillLook } from './hatch';
import type { PrintSheet } from './print-sheet';

/** A block of cells that something is seen in, and whether ink is seen there or only the used part of the sheet reaches so far. */
export interface SeenArea {
  readonly area: Area;
  readonly hasInk: boolean;
}

/**
 * What is seen of a sheet, block by block: texts as far as they run over their neighbours, fills, lines, charts. White on
 * white and blanks belong to the sheet, but there is nothing to be seen of them on paper.
 */
export function* seenAreas(sheet: PrintSheet, geometry: Geometry): Generator<SeenArea> {
  for (const { row, col } of sheet.cells) {
    const style = sheet.styleAt(row, col);
    const text = sheet.shown(row, col);
    const hasLines = hasBorder(style?.border);
    const { fill, hatch } = fillLook(style ?? {});
    if (text === '' && fill === undefined && !hatch && !hasLines) continue;
    const isWhite = !hatch && (fill === undefined || /^#FFFFFF/i.test(fill));
    const merge = geometry.mergeAt(row, col);
    const isAnchor = !merge || (merge.row === row && merge.col === col);
    const own = { row, col, rows: 1, cols: 1 };
    yield { area: own, hasInk: hasLines || !isWhite };
    if (!isAnchor) continue;
    if (merge && !isWhole(merge)) yield { area: merge, hasInk: !isWhite };
    if (text !== '')
      yield { area: inkOf(sheet, geometry, { row, col }, merge ?? own), hasInk: text.trim() !== '' };
  }
  for (const { at } of sheet.charts ?? []) yield { area: at, hasInk: true };
}

/** The print area, else all that is seen. Null where there is nothing to be seen. */
export function printedArea(sheet: PrintSheet, geometry: Geometry = geometryOf(sheet)): Area | null {
  if (sheet.page?.printArea) return sheet.page.printArea;
  let rows = 0;
  let cols = 0;
  for (const { area } of seenAreas(sheet, geometry)) {
    rows = Math.max(rows, area.row + area.rows);
    cols = Math.max(cols, area.col + area.cols);
  }
  return rows === 0 ? null : { row: 0, col: 0, rows, cols };
}

/** Over whole columns or rows of the sheet: Excel has such a merge, but nobody means all these cells to be printed. */
function isWhole({ rows, cols }: Area): boolean {
  return rows >= 1_000_000 || cols >= 16_000;
}

/** The cells over which a text runs: its own, those over which it is centred, and empty ones as far as it needs. */
function inkOf(sheet: PrintSheet, geometry: Geometry, { row, col }: Cell, own: Area): Area {
  const box = acrossSelection(sheet, geometry, own);
  const style: CellStyle = centredStyle(sheet.styleAt(row, col) ?? {});
  const kind = sheet.kind(row, col);
  const text = sheet.shown(row, col);
  const runs = sheet.runsAt(row, col) ?? [];
  const size = Math.max(style.font?.size ?? defaultFontSize, ...runs.map(({ font }) => font?.size ?? 0));
  const isSmall = !isWhole(box);
  const isAlone = own.rows === 1 && own.cols === 1;
  const room = geometry.left(col + (isAlone ? box.cols : 1)) - geometry.left(col) - 2 * cellPadding;
  if (isAlone && (kind !== 'text' || !spills(style))) return box;
  if (isAlone && textWidth(text) * size <= room) return box;
  if (!isAlone && isSmall) return box;
  // a line is no longer than if all of it were as large as its largest run
  const largest = { ...style, font: { ...style.font, size } };
  const pieces = layText({ text, kind, style: largest, ...areaSize(geometry, box) });
  const x = geometry.left(box.col);
  const y = geometry.top(box.row);
  const left = x + Math.min(...pieces.map((piece) => piece.x));
  const right = x + Math.max(...pieces.map((piece) => piece.x + piece.width));
  let [first, end] = [col, isAlone ? col + 1 : placeAt(geometry.left, right) + 1];
  const isFree = (at: number): boolean => sheet.shown(row, at) === '' && !geometry.mergeAt(row, at);
  if (isAlone) {
    while (first > 0 && geometry.left(first) > left && isFree(first - 1)) first--;
    while (end < lastColumn && geometry.left(end) < right - slack && isFree(end)) end++;
    return { row, col: first, rows: 1, cols: end - first };
  }
  first = placeAt(geometry.left, left);
  const top = placeAt(geometry.top, y + Math.min(...pieces.map((piece) => piece.y - piece.size)));
  const bottom = placeAt(geometry.top, y + Math.max(...pieces.map((piece) => piece.y)));
  return { row: top, col: first, rows: bottom - top + 1, cols: Math.max(1, end - first) };
}

const lastColumn = 16_384;
const slack = 0.5;

/** The row or column that holds a place, by halves. */
function placeAt(offset: (index: number) => number, at: number): number {
  let [low, high] = [0, 1];
  while (offset(high) <= at && high < 2 ** 20) high *= 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (offset(middle) <= at) low = middle;
    else high = middle;
  }
  return low;
}

function hasBorder(border: object | undefined): boolean {
  return border !== undefined && Object.keys(border).length > 0;
}
