import type { Area } from '../book/cell';
import type { HeadersFooters } from '../book/sheet-content';
import { paperSize } from './paper';
import { geometryOf, type Geometry } from './geometry';
import type { PrintSheet } from './print-sheet';

/** One printed page: which parts of the sheet stand where on the paper. Lengths are pt on the paper. */
export interface SheetPage {
  readonly sheet: PrintSheet;
  readonly geometry: Geometry;
  readonly width: number;
  readonly height: number;
  /** 1 is 100%. */
  readonly scale: number;
  readonly windows: readonly PageWindow[];
  /** Which header and footer it has. */
  readonly texts: HeadersFooters;
  /** Where the page starts numbering anew; absent: one more than the page before. */
  readonly startsAt?: number;
}

/** A block of cells and the place of its top left corner. */
export interface PageWindow {
  readonly area: Area;
  readonly x: number;
  readonly y: number;
}

/**
 * The pages of a sheet in the order of printing, numbered from `from`: down, then over, or the other way where the sheet
 * says so. Rows and columns are never cut; a sheet fitted to pages is shrunk by whole per cent, never enlarged. Where
 * pages tall are set, set breaks do not count, as in Excel and LibreOffice.
 */
export function paginate(sheet: PrintSheet, from = 1): SheetPage[] {
  const geometry = geometryOf(sheet);
  const areas = printedAreas(sheet);
  const page = setup(sheet);
  const percent = Math.min(...areas.map((area) => fittedPercent(sheet, geometry, area)));
  const ranges = areas.flatMap((area) => {
    const { rows, cols } = cutAt(sheet, geometry, area, percent);
    return page.overThenDown
      ? rows.flatMap((row) => cols.map((col) => [row, col] as const))
      : cols.flatMap((col) => rows.map((row) => [row, col] as const));
  });
  const start = page.firstPage ?? from;
  return ranges.map(([row, col], i) => ({
    sheet,
    geometry,
    ...paperSize(page),
    scale: percent / 100,
    windows: placed(sheet, geometry, percent / 100, row, col),
    texts: (i === 0 ? page.first : undefined) ?? ((start + i) % 2 === 0 ? page.even : undefined) ?? page,
    ...(i === 0 && page.firstPage !== undefined ? { startsAt: page.firstPage } : {}),
  }));
}

/** From and behind the last. */
type Range = readonly [number, number];

interface Cut {
  readonly rows: readonly Range[];
  readonly cols: readonly Range[];
}

/** Lengths are compared with this tolerance, pt: hosts count in twentieths of a point. */
const tolerance = 0.05;
const smallestPercent = 10;
const largestPercent = 400;

/** The scale of an area: as set, or the largest at which it fits its pages. */
function fittedPercent(sheet: PrintSheet, geometry: Geometry, area: Area): number {
  const { fitWidth, fitHeight, scale } = setup(sheet);
  if (!fitWidth && !fitHeight) return Math.min(largestPercent, Math.max(smallestPercent, scale ?? 100));
  const fits = (percent: number): boolean => {
    const { rows, cols } = cutAt(sheet, geometry, area, percent);
    return (!fitWidth || cols.length <= fitWidth) && (!fitHeight || rows.length <= fitHeight);
  };
  if (fits(100)) return 100;
  let low = smallestPercent;
  let high = 100;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function cutAt(sheet: PrintSheet, geometry: Geometry, area: Area, percent: number): Cut {
  const { margins, titleRows, titleCols, rowBreaks, colBreaks, fitWidth, fitHeight } = setup(sheet);
  const paper = paperSize(setup(sheet));
  const width = ((paper.width - margins.left - margins.right) * 100) / percent;
  const height = ((paper.height - margins.top - margins.bottom) * 100) / percent;
  const room = (full: number, titles: Range | undefined, size: number) => (first: number) =>
    titles && first > titles[1] ? full - size : full;
  return {
    cols: cutAxis(
      geometry.left,
      area.col,
      area.col + area.cols,
      room(width, titleCols, lengthOf(titleCols, geometry.left)),
      new Set(fitWidth ? [] : colBreaks),
    ),
    rows: cutAxis(
      geometry.top,
      area.row,
      area.row + area.rows,
      room(height, titleRows, lengthOf(titleRows, geometry.top)),
      new Set(fitHeight ? [] : rowBreaks),
    ),
  };
}

/** How much room repeated rows or columns take, pt at 100%. */
function lengthOf(titles: Range | undefined, offset: (index: number) => number): number {
  return titles ? offset(titles[1] + 1) - offset(titles[0]) : 0;
}

/** Ranges that each fit their room; one row or column that is larger than a page has a page of its own. */
function cutAxis(
  offset: (index: number) => number,
  from: number,
  end: number,
  room: (first: number) => number,
  breaks: ReadonlySet<number>,
): Range[] {
  const ranges: Range[] = [];
  let first = from;
  for (let i = from + 1; i < end; i++) {
    if (breaks.has(i) || offset(i + 1) - offset(first) > room(first) + tolerance) {
      ranges.push([first, i]);
      first = i;
    }
  }
  ranges.push([first, end]);
  return ranges;
}

/** The blocks of a page: the cells, and before them the repeated rows and columns. */
function placed(
  sheet: PrintSheet,
  geometry: Geometry,
  scale: number,
  rowRange: Range,
  colRange: Range,
): PageWindow[] {
  const { margins, titleRows, titleCols, centerHorizontally, centerVertically } = setup(sheet);
  const paper = paperSize(setup(sheet));
  const across = strips(rangesWith(titleCols, colRange), geometry.left, scale);
  const down = strips(rangesWith(titleRows, rowRange), geometry.top, scale);
  const free = (room: number, used: number, centered = false): number =>
    centered ? Math.max(0, (room - used) / 2) : 0;
  const left =
    margins.left + free(paper.width - margins.left - margins.right, across.size, centerHorizontally);
  const top = margins.top + free(paper.height - margins.top - margins.bottom, down.size, centerVertically);
  return down.strips.flatMap(({ range: rows, at: y }) =>
    across.strips.map(({ range: cols, at: x }) => ({
      area: { row: rows[0], col: cols[0], rows: rows[1] - rows[0], cols: cols[1] - cols[0] },
      x: left + x,
      y: top + y,
    })),
  );
}

/** The repeated rows or columns, from the page behind them on, then those of the page. */
function rangesWith(titles: Range | undefined, range: Range): readonly Range[] {
  return titles && range[0] > titles[1] ? [[titles[0], titles[1] + 1], range] : [range];
}

/** Ranges one after the other, with where each begins on the paper. */
function strips(
  ranges: readonly Range[],
  offset: (index: number) => number,
  scale: number,
): { strips: { range: Range; at: number }[]; size: number } {
  let size = 0;
  const placed = ranges.map((range) => {
    const at = size;
    size += (offset(range[1]) - offset(range[0])) * scale;
    return { range, at };
  });
  return { strips: placed, size };
}

/** The blocks that are printed. */
function printedAreas(sheet: PrintSheet): readonly Area[] {
  const first = printedArea(sheet);
  return first ? [first, ...(sheet.page?.moreAreas ?? [])] : [];
}

/** The print area, else everything that shows something or has a border or a fill. */
export function printedArea(sheet: PrintSheet): Area | null {
  if (sheet.page?.printArea) return sheet.page.printArea;
  let rows = 0;
  let cols = 0;
  for (const { row, col } of sheet.cells) {
    const style = sheet.styleAt(row, col);
    const seen = sheet.shown(row, col) !== '' || style?.fill !== undefined || hasBorder(style?.border);
    if (!seen) continue;
    rows = Math.max(rows, row + 1);
    cols = Math.max(cols, col + 1);
  }
  return rows === 0 ? null : { row: 0, col: 0, rows, cols };
}

function hasBorder(border: object | undefined): boolean {
  return border !== undefined && Object.keys(border).length > 0;
}

const inch = 72;
/** What Excel sets up for a new sheet. */
const plainSetup = {
  paper: 'A4',
  orientation: 'portrait',
  margins: {
    top: 0.75 * inch,
    bottom: 0.75 * inch,
    left: 0.7 * inch,
    right: 0.7 * inch,
    header: 0.3 * inch,
    footer: 0.3 * inch,
  },
} as const;

function setup(sheet: PrintSheet): NonNullable<PrintSheet['page']> {
  return sheet.page ?? plainSetup;
}
