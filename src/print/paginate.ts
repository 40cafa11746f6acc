import type { Area } from '../book/cell';
import type { HeadersFooters } from '../book/sheet-content';
import { paperSize } from './paper';
import { geometryOf, type Geometry } from './geometry';
import { printedArea, seenAreas, type SeenArea } from './printed-area';
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
  /** Rows or columns that stand on every page. */
  readonly isRepeated?: true;
}

/**
 * The pages of a sheet in the order of printing, numbered from `from`: down, then over, or the other way where the sheet
 * says so. Pages on which nothing is seen are left out, unless `withBlank`. Rows and columns are never cut; a sheet fitted to pages is shrunk by whole per cent, never enlarged. Where
 * pages tall are set, set breaks do not count, as in Excel and LibreOffice.
 */
export function paginate(sheet: PrintSheet, from = 1, { withBlank = false } = {}): SheetPage[] {
  const geometry = geometryOf(sheet);
  const areas = printedAreas(sheet, geometry);
  const seen = [...seenAreas(sheet, geometry)].filter(({ hasInk }) => hasInk);
  const page = setup(sheet);
  const percent = Math.min(...areas.map((area) => fittedPercent(sheet, geometry, area)));
  const ranges = areas.flatMap((area) => {
    const cut = cutAt(sheet, geometry, area, percent);
    return pagesWithInk(cut, withBlank ? [{ area }] : seen, page.overThenDown ?? false);
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

/** The pages of a block on which something is seen, in their order; looked for from what is seen, as pages may be millions. */
function pagesWithInk(
  { rows, cols }: Cut,
  seen: readonly Pick<SeenArea, 'area'>[],
  overThenDown: boolean,
): (readonly [Range, Range])[] {
  const found = new Set<number>();
  for (const { area } of seen) {
    const [top, bottom] = placesIn(rows, area.row, area.row + area.rows);
    const [left, right] = placesIn(cols, area.col, area.col + area.cols);
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++)
        found.add(overThenDown ? row * cols.length + col : col * rows.length + row);
  }
  const inner = overThenDown ? cols.length : rows.length;
  return [...found]
    .sort((one, other) => one - other)
    .flatMap((place): (readonly [Range, Range])[] => {
      const [outer, within] = [Math.floor(place / inner), place % inner];
      const [row, col] = overThenDown ? [rows[outer], cols[within]] : [rows[within], cols[outer]];
      return row && col ? [[row, col]] : [];
    });
}

/** The first and the last of the ranges that meet a stretch; the last before the first where none does. */
function placesIn(ranges: readonly Range[], from: number, end: number): readonly [number, number] {
  const before = (isBefore: (range: Range) => boolean): number => {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(ranges[middle] ?? [0, 0])) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [before((range) => range[1] <= from), before((range) => range[0] < end) - 1];
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
  const isRepeated = (rows: Range, cols: Range): boolean => rows !== rowRange || cols !== colRange;
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
      ...(isRepeated(rows, cols) ? { isRepeated: true as const } : {}),
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

/** The blocks that are printed: the print area, else all that is seen. */
function printedAreas(sheet: PrintSheet, geometry: Geometry): readonly Area[] {
  const first = printedArea(sheet, geometry);
  return first ? [first, ...(sheet.page?.moreAreas ?? [])] : [];
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
