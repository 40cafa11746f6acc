import { cellMetrics, cellPadding, defaultFontSize } from './cell-metrics';
import type { CellStyle, ContentRun } from '../book/sheet-content';
import { charWidth, fontMetrics, textWidth } from './font-metrics';
import { hangOf } from './hanging';
import { indentOf, withoutIndent } from './indent';
import { breakLines, isWestern, paragraphsOf } from './line-break';
import type { ShownKind } from './print-sheet';
import { stackText } from './stacked-text';
import { turnText } from './turned-text';
import type { CellText, Piece } from './text-piece';

/** Where the words of a cell stand, as Excel sets them: alignment, wrapping, shrinking, stacking, spreading. */
export function layText(cell: CellText): Piece[] {
  if (cell.text === '') return [];
  if (cell.style.verticalText) return stackText(cell);
  if (cell.style.rotation) return turnText(cell);
  return wraps(cell) ? layWrapped(cell) : laySingle(cell);
}

/** Whether a text is broken into lines. Numbers never are. */
export function wraps({ style, kind }: Pick<CellText, 'style' | 'kind'>): boolean {
  if (kind === 'number') return false;
  return Boolean(style.wrap) || isSpread(style.horizontal) || isSpread(style.vertical);
}

/** Whether a text that is too long for its cell runs over its neighbours. */
export function spills(style: CellStyle): boolean {
  if (style.horizontal === 'fill' || style.shrink || style.verticalText || style.rotation) return false;
  return !wraps({ style, kind: 'text' });
}

/** Width in which a text may stand, pt. */
export function roomOf({ style, width }: Pick<CellText, 'style' | 'width'>): number {
  return Math.max(1, withoutIndent(style, width) - 2 * cellPadding);
}

/** Hosts set characters on a grid, which makes a line longer by this share. */
const gridLoss = 0.0008;

function layWrapped(cell: CellText): Piece[] {
  const { style, height } = cell;
  const size = style.font?.size ?? defaultFontSize;
  const room = roomOf(cell);
  const lines = linesOf(cell);
  const { lineHeight } = cellMetrics.page;
  const all = lines.reduce((sum, { scale }) => sum + scale * size * lineHeight, 0);
  const { start, gap } = rise(style, height, lines.length, all);
  let top = start;
  return lines.flatMap(({ text, last, hang, scale }) => {
    const y = top + fontMetrics.baseline * size * scale;
    top += scale * size * lineHeight + gap;
    const spread = style.horizontal === 'distributed' || (style.horizontal === 'justify' && !last);
    if (spread)
      return spreadLine(
        text,
        { x: cellPadding + indentOf(style), y, room },
        size,
        style.spaceAround ?? false,
      );
    return text === '' ? [] : [alignedLine(cell, text, y, size, hang * size)];
  });
}

/** A line of a wrapped text; the further lines of an item of a list stand `hang` ems further in, below its words. */
export interface TextLine {
  readonly text: string;
  /** Whether its paragraph ends with it. */
  readonly last: boolean;
  readonly hang: number;
  /** Its largest letters, as a multiple of the cell's own size. */
  readonly scale: number;
}

/** The lines of a wrapped text, each as long and as high as its letters make it. Only a text at the left hangs: no cell can do it, so that the lines of a page differ there. */
export function linesOf(cell: CellText): TextLine[] {
  const size = cell.style.font?.size ?? defaultFontSize;
  const room = (roomOf(cell) * (1 - gridLoss)) / size;
  const hangs = sideOf(cell.style, cell.kind) === 'left' && !isSpread(cell.style.horizontal);
  const hang = (paragraph: string): number => (hangs ? hangOf(paragraph, room) : 0);
  const paragraphs = paragraphsOf(cell.text);
  const sizes = cell.runs && sizesOf(cell.runs, size);
  const chars = Array.from(cell.text.replace(/\r\n/g, '\n'));
  let at = 0;
  return breakLines(cell.text, room, hang, sizes).flatMap((lines, p) => {
    const end = at + [...(paragraphs[p] ?? '')].length;
    const found = lines.map((text, i): TextLine => {
      const from = at;
      at += [...text].length;
      const last = i === lines.length - 1;
      // spaces that went at its end
      while (!last && at < end && chars[at] === ' ') at += 1;
      const scale = sizes && text !== '' ? Math.max(...sizes.slice(from, from + [...text].length)) : 1;
      return { text, last, hang: i === 0 ? 0 : hang(paragraphs[p] ?? ''), scale };
    });
    at = end + 1;
    return found;
  });
}

/** How large each character of runs is, as a multiple of the cell's size; small ones above or below the line count whole. */
export function sizesOf(runs: readonly ContentRun[], size: number): readonly number[] {
  return runs.flatMap(({ text, font, script }) => {
    const own = ((font?.size ?? size) / size) * (script ? scriptSize : 1);
    return Array.from(text.replace(/\r\n/g, '\n'), () => own);
  });
}

/** How large letters above or below the line are, as a share of the others. */
export const scriptSize = 0.65;

function laySingle(cell: CellText): Piece[] {
  const { style, height, kind } = cell;
  let size = style.font?.size ?? defaultFontSize;
  let text = cell.text.replace(/[\r\n]+/g, '');
  const room = roomOf(cell);
  const sizes = cell.runs ? sizesOf(cell.runs, size) : [];
  const width = size * Array.from(text).reduce((sum, char, i) => sum + charWidth(char) * (sizes[i] ?? 1), 0);
  const scale = Math.max(...(cell.runs ? sizes : [1]));
  if (width > room + 1e-6) {
    if (style.shrink) size *= room / width;
    else if (kind === 'number') {
      const characters = Math.max(1, Math.floor(room / (0.5 * size)));
      text = cell.narrowed?.(characters) ?? '#'.repeat(characters);
    }
  }
  const { start } = rise(style, height, 1, scale * size * cellMetrics.page.lineHeight);
  // 繰り返し: as often as it has room; a text of several looks stands once
  const times = style.horizontal === 'fill' && width > 0 && !cell.runs ? Math.floor(room / width) : 1;
  const line = text.repeat(Math.max(1, times));
  return [alignedLine(cell, line, start + fontMetrics.baseline * size * scale, size)];
}

function alignedLine(
  { style, kind, width }: CellText,
  text: string,
  y: number,
  size: number,
  hang = 0,
): Piece {
  const own = textWidth(text) * size;
  const side = cellPadding + indentOf(style) + hang;
  const x = { left: side, center: (width - own) / 2, right: width - side - own }[sideOf(style, kind)];
  return { text, x, y, width: own, size };
}

function sideOf({ horizontal }: CellStyle, kind: ShownKind): 'left' | 'center' | 'right' {
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right') return horizontal;
  // of those that are not named here all begin at the left
  if (horizontal !== undefined || kind === 'text') return 'left';
  return kind === 'number' ? 'right' : 'center';
}

/** Top of the first line, and what is added between two lines. @param all height of all lines */
export function rise(
  { vertical }: CellStyle,
  height: number,
  lines: number,
  all: number,
): { start: number; gap: number } {
  const free = height - 2 * cellPadding - all;
  switch (vertical) {
    case 'top':
      return { start: cellPadding, gap: 0 };
    case 'center':
      return { start: cellPadding + free / 2, gap: 0 };
    case 'justify':
    case 'distributed':
      if (lines > 1 && free > 0) return { start: cellPadding, gap: free / (lines - 1) };
      return { start: cellPadding + (vertical === 'distributed' ? free / 2 : 0), gap: 0 };
    default:
      return { start: cellPadding + free, gap: 0 };
  }
}

/**
 * A line over the whole room: the gaps between words and between Japanese characters grow alike.
 * @param around there are such gaps before and after them, too
 */
function spreadLine(
  text: string,
  { x, y, room }: { readonly x: number; readonly y: number; readonly room: number },
  size: number,
  around: boolean,
): Piece[] {
  const pieces = unitsOf(text);
  const free = Math.max(0, room - textWidth(pieces.join('')) * size);
  const gaps = pieces.length + (around || pieces.length === 1 ? 1 : -1);
  const gap = free / Math.max(1, gaps);
  let at = around || pieces.length === 1 ? x + gap : x;
  return pieces.map((unit) => {
    const width = textWidth(unit) * size;
    const piece = { text: unit, x: at, y, width, size };
    at += width + gap;
    return piece;
  });
}

/** Japanese characters one by one, Western words whole; spaces only part them. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let word = '';
  for (const char of text) {
    if (isWestern(char)) word += char;
    else {
      if (word !== '') units.push(word);
      word = '';
      if (char.trim() !== '') units.push(char);
    }
  }
  if (word !== '') units.push(word);
  return units;
}

function isSpread(alignment: string | undefined): boolean {
  return alignment === 'justify' || alignment === 'distributed';
}
