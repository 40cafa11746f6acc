import type { Area } from '../book/cell';
import type { CellStyle } from '../book/sheet-content';
import { borderStrokes, diagonalStrokes } from './borders';
import { pageCharts } from './chart-page';
import { acrossSelection, centredStyle } from './across';
import { layText, spills } from './cell-text';
import {
  type Clip,
  type Content,
  type Drawing,
  type DrawnPage,
  type Fill,
  type Stroke,
  type Text,
} from './drawing';
import { charWidth, fontMetrics } from './font-metrics';
import { areaSize } from './geometry';
import { headerFooterTexts, type PageFacts } from './header-footer';
import type { PageWindow, SheetPage } from './paginate';
import { fillLook, hatchStrokes } from './hatch';
import { lookedParts, type LookedPart } from './run-looks';
import type { Piece } from './text-piece';

/** Everything that stands on a page, in the order of drawing: fills, lines, texts, charts. */
export function drawPage(page: SheetPage, facts: PageFacts): DrawnPage {
  const fills: Fill[] = [];
  const hatches: Stroke[] = [];
  const strokes: Stroke[] = [];
  const texts: Drawing[] = [];
  for (const window of page.windows) {
    for (const area of boxesOf(page, window)) {
      const style = page.sheet.styleAt(area.row, area.col);
      const box = placeOf(page, window, area);
      const visible = within(box, placeOf(page, window, window.area));
      const { fill, hatch } = fillLook(style ?? {});
      if (fill !== undefined) fills.push({ kind: 'fill', ...visible, color: fill });
      if (hatch) hatches.push(...hatchStrokes(hatch, visible, page.scale));
      if (style?.border) strokes.push(...diagonals(style, page.scale, box, visible));
      const of = contentOf(window, area);
      texts.push(...cellTexts(page, window, area, box).map((one): Drawing => ({ ...one, of })));
    }
    strokes.push(...borderStrokes(page, window));
  }
  const { width, height } = page;
  return {
    width,
    height,
    drawings: [
      ...fills,
      ...hatches,
      ...strokes,
      ...texts,
      ...pageCharts(page),
      ...headerFooterTexts(page, facts),
    ],
  };
}

function contentOf({ isRepeated }: PageWindow, { row, col }: Area): Content {
  return { kind: 'cell', row, col, ...(isRepeated ? { isRepeated } : {}) };
}

/** Single cells and merged areas that have a part in the window. */
export function boxesOf({ geometry }: SheetPage, { area }: PageWindow): Area[] {
  const boxes: Area[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.col; col < area.col + area.cols; col++) {
      const merge = geometry.mergeAt(row, col);
      if (!merge) boxes.push({ row, col, rows: 1, cols: 1 });
      else if (row === Math.max(merge.row, area.row) && col === Math.max(merge.col, area.col))
        boxes.push(merge);
    }
  }
  return boxes;
}

function placeOf({ geometry, scale }: SheetPage, window: PageWindow, area: Area): Clip {
  const size = areaSize(geometry, area);
  return {
    x: window.x + (geometry.left(area.col) - geometry.left(window.area.col)) * scale,
    y: window.y + (geometry.top(area.row) - geometry.top(window.area.row)) * scale,
    width: size.width * scale,
    height: size.height * scale,
  };
}

function within(box: Clip, frame: Clip): Clip {
  const x = Math.max(box.x, frame.x);
  const y = Math.max(box.y, frame.y);
  return {
    x,
    y,
    width: Math.min(box.x + box.width, frame.x + frame.width) - x,
    height: Math.min(box.y + box.height, frame.y + frame.height) - y,
  };
}

function diagonals({ border }: CellStyle, scale: number, box: Clip, clip: Clip): Stroke[] {
  const right = box.x + box.width;
  const bottom = box.y + box.height;
  return [
    ...(border?.diagonalUp
      ? diagonalStrokes(border.diagonalUp, scale, [box.x, bottom], [right, box.y], clip)
      : []),
    ...(border?.diagonalDown
      ? diagonalStrokes(border.diagonalDown, scale, [box.x, box.y], [right, bottom], clip)
      : []),
  ];
}

function cellTexts(page: SheetPage, window: PageWindow, area: Area, box: Clip): Drawing[] {
  const { sheet, geometry, scale } = page;
  const text = sheet.shown(area.row, area.col);
  if (text === '') return [];
  const style = centredStyle(sheet.styleAt(area.row, area.col) ?? {});
  const across = acrossSelection(sheet, geometry, area);
  const size = areaSize(geometry, across);
  const wide = across.cols === area.cols ? box : { ...box, width: size.width * scale };
  const kind = sheet.kind(area.row, area.col);
  const narrowed = (characters: number): string | null => sheet.narrowed(area.row, area.col, characters);
  const runs = sheet.runsAt(area.row, area.col);
  const laid = layText({
    text,
    kind,
    style,
    narrowed,
    ...(runs ? { runs } : {}),
    ...size,
  });
  const parts = lookedParts(laid, style.font ?? {}, runs);
  const pieces = laid.map((piece, i) => asWideAs(piece, parts[i] ?? [], style));
  const isAlone = area.cols === 1 && area.rows === 1;
  const open =
    kind === 'text' && spills(style) && isAlone ? spillBox(page, window, across, wide, pieces) : wide;
  const frame = placeOf(page, window, window.area);
  // what is turned aslant reaches into its neighbours at its sides, as in Excel
  const isAslant = style.rotation !== undefined && Math.abs(style.rotation) < 90;
  const visible = within(isAslant ? { ...open, x: frame.x, width: frame.width } : open, frame);
  return pieces.flatMap((piece, i) => pieceDrawings(piece, parts[i] ?? [], { box, visible, scale }));
}

/** A line as wide as its runs are, in the place that its alignment gives it. */
function asWideAs(piece: Piece, parts: readonly LookedPart[], { horizontal }: CellStyle): Piece {
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const before = horizontal === 'right' ? 1 : horizontal === 'center' ? 0.5 : 0;
  return width === piece.width || piece.angle
    ? piece
    : { ...piece, width, x: piece.x - (width - piece.width) * before };
}

interface Frame {
  readonly box: Clip;
  readonly visible: Clip;
  readonly scale: number;
}

function pieceDrawings(
  piece: Piece,
  parts: readonly LookedPart[],
  { box, visible, scale }: Frame,
): Drawing[] {
  const turned = ((piece.angle ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  const from = { x: box.x + piece.x * scale, y: box.y + piece.y * scale };
  return parts.flatMap((part): Drawing[] => {
    const size = part.size * scale;
    const x = from.x + (part.along * cos - part.raised * sin) * scale;
    const y = from.y - (part.along * sin + part.raised * cos) * scale;
    const width = part.width * scale;
    const upright = { x, y: y - fontMetrics.ascent * size, width, height: size };
    const ink = piece.angle ? { ...box } : upright;
    if (!meets(ink, visible)) return [];
    const clip = !piece.angle && contains(visible, ink) ? {} : { clip: visible };
    const isCut = clip.clip && !piece.angle;
    const drawn: Text = {
      kind: 'text',
      ...(isCut ? seenPart(part.text, x, width, size, visible) : { text: part.text, x, width }),
      y,
      size,
      bold: part.bold,
      italic: part.italic,
      color: part.color,
      ...(piece.vertical ? { vertical: true } : {}),
      ...(piece.angle ? { angle: piece.angle } : {}),
      ...clip,
    };
    const line = (offset: number): Stroke => lineAlong(drawn, offset * size, [cos, sin], clip);
    return [
      ...(part.underline && !piece.vertical ? [line(fontMetrics.underline.offset)] : []),
      drawn,
      ...(part.strike ? [piece.vertical ? throughUpright(drawn, clip) : line(strikeOffset)] : []),
    ];
  });
}

/** Where a line through letters stands, ems below the base line. */
const strikeOffset = -0.36;

/** A line over the length of a text, so far below its base line. */
function lineAlong(
  { x, y, width, size, color }: Text,
  below: number,
  [cos, sin]: readonly [number, number],
  clip: { clip?: Clip },
): Stroke {
  const start = [x + below * sin, y + below * cos] as const;
  return {
    kind: 'stroke',
    from: start,
    to: [start[0] + width * cos, start[1] - width * sin],
    width: fontMetrics.underline.thickness * size,
    color,
    ...clip,
  };
}

/** A line downwards through a character of vertical writing. */
function throughUpright({ x, y, width, size, color }: Text, clip: { clip?: Clip }): Stroke {
  const middle = x + width / 2;
  const top = y - fontMetrics.ascent * size;
  const thickness = fontMetrics.underline.thickness * size;
  return { kind: 'stroke', from: [middle, top], to: [middle, top + size], width: thickness, color, ...clip };
}

/** The characters of a line that meet a frame: of a text of many thousand, no more is written than is seen. */
function seenPart(
  text: string,
  x: number,
  width: number,
  size: number,
  frame: Clip,
): { readonly text: string; readonly x: number; readonly width: number } {
  if (x >= frame.x - size && x + width <= frame.x + frame.width + size) return { text, x, width };
  let at = x;
  let from = x;
  let part = '';
  for (const char of text) {
    const next = at + charWidth(char) * size;
    if (at > frame.x + frame.width) break;
    if (next >= frame.x) {
      if (part === '') from = at;
      part += char;
    }
    at = next;
  }
  return { text: part, x: from, width: at - from };
}

/** A text that is too long runs over empty neighbours, as far as it needs. */
function spillBox(
  page: SheetPage,
  window: PageWindow,
  { row, col, cols }: Area,
  box: Clip,
  pieces: readonly Piece[],
): Clip {
  const { geometry, scale } = page;
  const left = Math.min(...pieces.map((piece) => piece.x)) * scale + box.x;
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width)) * scale + box.x;
  const free = (at: number): boolean => page.sheet.shown(row, at) === '' && !geometry.mergeAt(row, at);
  const widthOf = (at: number): number => (geometry.left(at + 1) - geometry.left(at)) * scale;
  let start = box.x;
  let end = box.x + box.width;
  for (let at = col - 1; start > left && at >= window.area.col && free(at); at--) start -= widthOf(at);
  const edge = window.area.col + window.area.cols;
  for (let at = col + cols; end < right && at < edge && free(at); at++) end += widthOf(at);
  return { ...box, x: start, width: end - start };
}

const slack = 0.01;

function meets(one: Clip, other: Clip): boolean {
  return (
    one.x < other.x + other.width - slack &&
    other.x < one.x + one.width - slack &&
    one.y < other.y + other.height - slack &&
    other.y < one.y + one.height - slack
  );
}

function contains(outer: Clip, inner: Clip): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}
