import type { Cell } from '../book/cell';
import type { CellStyle } from '../book/sheet-content';
import { wraps } from './print/cell-text';
import { areaSize, defaultFontSize, geometryOf, type Geometry } from './print/geometry';
import { printedArea } from './print/paginate';
import type { PrintSheet } from './print/print-sheet';
import { fitsOneLine, linesLost } from './text-fit';

/** A cell whose text is not printed whole. */
export interface Overflow extends Cell {
  /** The defined name of the cell, if it has one. */
  readonly name: string | null;
  /** Lines that the text has in its box, and how many of them are not shown. */
  readonly lines: number;
  readonly lost: number;
}

/** The printed cells of a sheet whose text does not fit its box, from the top. A number that is too wide loses its one line. */
export function overflow(sheet: PrintSheet): Overflow[] {
  const area = printedArea(sheet);
  if (!area) return [];
  const geometry = geometryOf(sheet);
  const names = namesByCell(sheet);
  return sheet.cells
    .filter(
      ({ row, col }) =>
        row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols,
    )
    .flatMap(({ row, col }) => {
      const { lines, lost } = loss(sheet, geometry, row, col);
      return lost === 0 ? [] : [{ row, col, name: names.get(`${row},${col}`) ?? null, lines, lost }];
    })
    .sort((one, other) => one.row - other.row || one.col - other.col);
}

const nothing = { lines: 0, lost: 0 };

function loss(
  sheet: PrintSheet,
  geometry: Geometry,
  row: number,
  col: number,
): { lines: number; lost: number } {
  const text = sheet.shown(row, col);
  const style: CellStyle = sheet.styleAt(row, col) ?? {};
  const kind = sheet.kind(row, col);
  if (text === '') return nothing;
  const merge = geometry.mergeAt(row, col);
  const area = merge ?? { row, col, rows: 1, cols: 1 };
  const size = style.font?.size ?? defaultFontSize;
  const box = areaSize(geometry, area);
  if (style.verticalText) return stackedLoss(text, box.height, size);
  if (wraps({ style, kind })) return linesLost(text, box, size);
  if (style.shrink) return nothing;
  const width = kind === 'text' && !merge ? box.width + freeWidth(sheet, geometry, row, col) : box.width;
  return fitsOneLine(text.replace(/[\r\n]+/g, ''), width, size) ? nothing : { lines: 1, lost: 1 };
}

/** A column of upright characters that is taller than its box. */
function stackedLoss(text: string, height: number, size: number): { lines: number; lost: number } {
  const tallest = Math.max(...text.split('\n').map((column) => [...column].length));
  return tallest * size <= height ? nothing : { lines: 1, lost: 1 };
}

/** What the empty cells at the right give to a text that is not wrapped. */
function freeWidth(sheet: PrintSheet, geometry: Geometry, row: number, col: number): number {
  let at = col + 1;
  while (at < sheet.columns.length && sheet.shown(row, at) === '' && !geometry.mergeAt(row, at)) at++;
  return geometry.left(at) - geometry.left(col + 1);
}

function namesByCell(sheet: PrintSheet): Map<string, string> {
  const names = new Map<string, string>();
  for (const { name, refersTo, hidden } of sheet.names ?? []) {
    if (typeof refersTo === 'string' || hidden) continue;
    const key = `${refersTo.row},${refersTo.col}`;
    if (!names.has(key)) names.set(key, name);
  }
  return names;
}
