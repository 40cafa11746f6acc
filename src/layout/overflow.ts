import type { Cell } from '../book/cell';
import type { CellStyle } from '../book/sheet-content';
import { linesOf, roomOf, wraps } from '../print/cell-text';
import { textWidth } from '../print/font-metrics';
import { cellMetrics, defaultFontSize } from '../print/cell-metrics';
import type { CellText } from '../print/text-piece';
import { turnedLines } from '../print/turned-text';
import { areaSize, geometryOf, type Geometry } from '../print/geometry';
import { withoutIndent } from '../print/indent';
import { printedArea } from '../print/printed-area';
import type { PrintSheet } from '../print/print-sheet';
import { charsBeyond, fitsOneLine, linesLost, stackedHeight, type Loss } from './text-fit';

/** A cell whose text is not printed whole. */
export interface Overflow extends Cell, Loss {
  /** The defined name of the cell, if it has one. */
  readonly name: string | null;
  /** A number that does not fit is shown as a row of #. */
  readonly isNumber: boolean;
}

/** The printed cells of a sheet whose text does not fit its box, from the top. A number that is too wide loses its one line. */
export function overflow(sheet: PrintSheet): Overflow[] {
  const area = printedArea(sheet);
  if (!area) return [];
  const geometry = geometryOf(sheet);
  let names: Map<string, string> | null = null;
  return sheet.cells
    .filter(
      ({ row, col }) =>
        row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols,
    )
    .flatMap(({ row, col }) => {
      const found = loss(sheet, geometry, row, col);
      if (found.lost === 0) return [];
      names ??= namesByCell(sheet);
      const isNumber = sheet.kind(row, col) === 'number';
      return [{ row, col, name: names.get(`${row},${col}`) ?? null, ...found, isNumber }];
    })
    .sort((one, other) => one.row - other.row || one.col - other.col);
}

/** ━━: a line that goes to the edge of its cell, as the pieces of an arrow do, says as much when it is cut there. */
const lineOnly = /^[\u2500-\u257f]+$/;

const nothing: Loss = { lines: 0, lost: 0, chars: 0 };

function loss(sheet: PrintSheet, geometry: Geometry, row: number, col: number): Loss {
  const text = sheet.shown(row, col);
  if (text === '' || lineOnly.test(text)) return nothing;
  const style: CellStyle = sheet.styleAt(row, col) ?? {};
  const kind = sheet.kind(row, col);
  const merge = geometry.mergeAt(row, col);
  const area = merge ?? { row, col, rows: 1, cols: 1 };
  const size = style.font?.size ?? defaultFontSize;
  const box = areaSize(geometry, area);
  // what somebody has hidden is not to be printed
  if (box.width === 0 || box.height === 0) return nothing;
  if (style.rotation) return turnedLoss(text, style, box);
  if (style.verticalText) return stackedLoss(text, box.height, size);
  const runs = sheet.runsAt(row, col);
  if (runs && wraps({ style, kind })) return runsLoss({ text, kind, style, runs, ...box });
  if (wraps({ style, kind }))
    return linesLost(text, { ...box, width: withoutIndent(style, box.width) }, size);
  if (style.shrink) return shrunkLoss(text, roomOf({ style, width: box.width }), size);
  const own = withoutIndent(style, box.width);
  const width = kind === 'text' && !merge ? own + freeWidth(sheet, geometry, row, col) : own;
  const rounded = kind === 'number' ? sheet.narrowed(row, col, Math.floor((2 * (width - 4)) / size)) : null;
  const line = (rounded ?? text).replace(/[\r\n]+/g, '');
  return fitsOneLine(line, width, size)
    ? nothing
    : { lines: 1, lost: 1, chars: charsBeyond(line, width, size) };
}

/** Lines of different heights, as far as the box shows them. */
function runsLoss(cell: CellText): Loss {
  const size = cell.style.font?.size ?? defaultFontSize;
  const { lineHeight, y } = cellMetrics.tight;
  const lines = linesOf(cell);
  let left = cell.height - y;
  const lost = lines.filter(({ scale }) => {
    left -= scale * size * lineHeight;
    return left < -1e-6;
  });
  if (lost.length === 0) return nothing;
  const chars = lost.reduce((sum, { text }) => sum + [...text].length, 0);
  return { lines: lines.length, lost: lost.length, chars };
}

/** Smaller letters are printed, but nobody reads them, pt. */
const readable = 4;

/** A text that shrinks to its cell is lost as a whole where its letters become too small to be read. */
function shrunkLoss(text: string, room: number, size: number): Loss {
  const line = text.replace(/[\r\n]+/g, '');
  return textWidth(line) * readable <= room || textWidth(line) * size <= room
    ? nothing
    : { lines: 1, lost: 1, chars: [...line].length };
}

/**
 * Turned text reaches into its neighbours at its sides, but not above or below its row. Wrapped and upright it is broken
 * at the height of its cell, and its lines need the width.
 */
function turnedLoss(text: string, style: CellStyle, box: { width: number; height: number }): Loss {
  if (style.shrink) return nothing;
  const size = style.font?.size ?? defaultFontSize;
  const angle = ((style.rotation ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const lines = turnedLines({ text, style, height: box.height });
  if (style.wrap && Math.abs(style.rotation ?? 0) === 90) {
    const shown = Math.floor(
      (box.width - cellMetrics.tight.y) / (size * cellMetrics.tight.lineHeight) + 1e-6,
    );
    const lost = lines.slice(Math.max(1, shown));
    const chars = lost.reduce((sum, line) => sum + [...line].length, 0);
    return lost.length === 0 ? nothing : { lines: lines.length, lost: lost.length, chars };
  }
  // along the line, what is left when its letters themselves have their height
  const long = (box.height - size * (lines.length * cos)) / sin;
  const cut = lines.filter((line) => !fitsOneLine(line, long, size));
  if (cut.length === 0) return nothing;
  const chars = cut.reduce((sum, line) => sum + charsBeyond(line, Math.max(0, long), size), 0);
  return { lines: lines.length, lost: cut.length, chars };
}

/** A column of upright characters that is taller than its box. */
function stackedLoss(text: string, height: number, size: number): Loss {
  const beyond = stackedHeight(text, size) - height;
  return beyond <= 0 ? nothing : { lines: 1, lost: 1, chars: Math.ceil(beyond / size) };
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
