import type { Line, LineStyle } from '../book/sheet-content';
import { black, type Clip, type Stroke } from './drawing';
import type { PageWindow, SheetPage } from './paginate';

/** Width of each line, pt at 100%; dashes in multiples of it. A double line is two of its width with one between. */
const pens: Readonly<Record<LineStyle, { width: number; weight: number; dash?: readonly number[] }>> = {
  hair: { width: 0.25, weight: 1, dash: [1, 1] },
  dotted: { width: 0.75, weight: 2, dash: [1, 1] },
  dashed: { width: 0.75, weight: 3, dash: [4, 2] },
  thin: { width: 0.75, weight: 4 },
  medium: { width: 1.5, weight: 5 },
  double: { width: 0.75, weight: 6 },
  thick: { width: 2.25, weight: 7 },
};

/**
 * The lines around the cells of a window: each edge once, the heavier of two neighbours', runs of one look joined. Cells on
 * another page draw nothing here, as in LibreOffice.
 */
export function borderStrokes(page: SheetPage, window: PageWindow): Stroke[] {
  const { area } = window;
  const strokes: Stroke[] = [];
  for (let row = area.row; row <= area.row + area.rows; row++) {
    const y = window.y + (page.geometry.top(row) - page.geometry.top(area.row)) * page.scale;
    joined(
      area.col,
      area.col + area.cols,
      (col) => edgeAbove(page, window, row, col),
      (line, from, to) => {
        strokes.push(...strokeOf(line, page.scale, [xOf(page, window, from), y], [xOf(page, window, to), y]));
      },
    );
  }
  for (let col = area.col; col <= area.col + area.cols; col++) {
    const x = xOf(page, window, col);
    joined(
      area.row,
      area.row + area.rows,
      (row) => edgeBefore(page, window, row, col),
      (line, from, to) => {
        strokes.push(...strokeOf(line, page.scale, [x, yOf(page, window, from)], [x, yOf(page, window, to)]));
      },
    );
  }
  return strokes;
}

/** A line across a box, cut off at its edges. */
export function diagonalStrokes(
  line: Line,
  scale: number,
  from: readonly [number, number],
  to: readonly [number, number],
  clip: Clip,
): Stroke[] {
  return strokeOf(line, scale, from, to).map((stroke) => ({ ...stroke, clip }));
}

function xOf(page: SheetPage, window: PageWindow, col: number): number {
  return window.x + (page.geometry.left(col) - page.geometry.left(window.area.col)) * page.scale;
}

function yOf(page: SheetPage, window: PageWindow, row: number): number {
  return window.y + (page.geometry.top(row) - page.geometry.top(window.area.row)) * page.scale;
}

function edgeAbove(page: SheetPage, { area }: PageWindow, row: number, col: number): Line | undefined {
  const { sheet, geometry } = page;
  const merge = geometry.mergeAt(row, col);
  if (merge && merge.row < row) return undefined;
  const below = row < area.row + area.rows ? sheet.styleAt(row, col)?.border?.top : undefined;
  const above = row > area.row ? sheet.styleAt(row - 1, col)?.border?.bottom : undefined;
  return heavier(below, above);
}

function edgeBefore(page: SheetPage, { area }: PageWindow, row: number, col: number): Line | undefined {
  const { sheet, geometry } = page;
  const merge = geometry.mergeAt(row, col);
  if (merge && merge.col < col) return undefined;
  const right = col < area.col + area.cols ? sheet.styleAt(row, col)?.border?.left : undefined;
  const left = col > area.col ? sheet.styleAt(row, col - 1)?.border?.right : undefined;
  return heavier(right, left);
}

function heavier(one: Line | undefined, other: Line | undefined): Line | undefined {
  if (!one || !other) return one ?? other;
  return pens[one.style].weight >= pens[other.style].weight ? one : other;
}

function joined(
  from: number,
  end: number,
  edge: (index: number) => Line | undefined,
  emit: (line: Line, from: number, to: number) => void,
): void {
  let start = from;
  let current: Line | undefined;
  for (let i = from; i <= end; i++) {
    const next = i < end ? edge(i) : undefined;
    if (current && next?.style === current.style && next.color === current.color) continue;
    if (current) emit(current, start, i);
    start = i;
    current = next;
  }
}

function strokeOf(
  line: Line,
  scale: number,
  from: readonly [number, number],
  to: readonly [number, number],
): Stroke[] {
  const pen = pens[line.style];
  const width = pen.width * scale;
  const color = line.color ?? black;
  const stroke: Stroke = {
    kind: 'stroke',
    from,
    to,
    width,
    color,
    ...(pen.dash ? { dash: pen.dash.map((part) => part * Math.max(width, 0.5)) } : {}),
  };
  if (line.style !== 'double') return [stroke];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const across = [(to[1] - from[1]) / length, (from[0] - to[0]) / length] as const;
  return [-width, width].map((shift) => ({
    ...stroke,
    from: [from[0] + across[0] * shift, from[1] + across[1] * shift],
    to: [to[0] + across[0] * shift, to[1] + across[1] * shift],
  }));
}
