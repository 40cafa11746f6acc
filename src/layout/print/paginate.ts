import type { Area } from '../../book/cell';
import { paperSize } from '../paper';
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
}

/** A block of cells and the place of its top left corner. */
export interface PageWindow {
  readonly area: Area;
  readonly x: number;
  readonly y: number;
}

/**
 * The pages of a sheet in the order of printing: down, then over. Rows and columns are never cut; a sheet fitted to pages
 * is shrunk by whole per cent, never enlarged. Where pages tall are set, set breaks do not count, as in Excel and
 * LibreOffice.
 */
export function paginate(sheet: PrintSheet): SheetPage[] {
  const geometry = geometryOf(sheet);
  const area = printedArea(sheet);
  if (!area) return [];
  const { percent, rows, cols } = fitted(sheet, geometry, area);
  const scale = percent / 100;
  const paper = paperSize(setup(sheet));
  return cols.flatMap((colRange) =>
    rows.map((rowRange) => ({
      sheet,
      geometry,
      ...paper,
      scale,
      windows: placed(sheet, geometry, scale, colRange, rowRange),
    })),
  );
}

/** From and behind the last. */
type Range = readonly [number, number];

interface Cut {
  readonly percent: number;
  readonly rows: readonly Range[];
  readonly cols: readonly Range[];
}

/** Lengths are compared with this tolerance, pt: hosts count in twentieths of a point. */
const tolerance = 0.05;
const smallestPercent = 10;

function fitted(sheet: PrintSheet, geometry: Geometry, area: Area): Cut {
  const { fitWidth, fitHeight } = setup(sheet);
  const fits = (cut: Cut): boolean =>
    (!fitWidth || cut.cols.length <= fitWidth) && (!fitHeight || cut.rows.length <= fitHeight);
  const whole = cutAt(sheet, geometry, area, 100);
  if (fits(whole)) return whole;
  let low = smallestPercent;
  let high = 100;
  let best = cutAt(sheet, geometry, area, low);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const cut = cutAt(sheet, geometry, area, middle);
    if (fits(cut)) {
      low = middle;
      best = cut;
    } else high = middle;
  }
  return best;
}

function cutAt(sheet: PrintSheet, geometry: Geometry, area: Area, percent: number): Cut {
  const { margins, titleRows, rowBreaks, fitHeight } = setup(sheet);
  const paper = paperSize(setup(sheet));
  const width = ((paper.width - margins.left - margins.right) * 100) / percent;
  const height = ((paper.height - margins.top - margins.bottom) * 100) / percent;
  const breaks = new Set(fitHeight ? [] : rowBreaks);
  const titles = titleRows ? geometry.top(titleRows[1] + 1) - geometry.top(titleRows[0]) : 0;
  return {
    percent,
    cols: cutAxis(geometry.left, area.col, area.col + area.cols, () => width, new Set()),
    rows: cutAxis(
      geometry.top,
      area.row,
      area.row + area.rows,
      (row) => (titleRows && row > titleRows[1] ? height - titles : height),
      breaks,
    ),
  };
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

function placed(
  sheet: PrintSheet,
  geometry: Geometry,
  scale: number,
  [firstCol, endCol]: Range,
  [firstRow, endRow]: Range,
): PageWindow[] {
  const { margins, titleRows, centerHorizontally } = setup(sheet);
  const paper = paperSize(setup(sheet));
  const room = paper.width - margins.left - margins.right;
  const used = (geometry.left(endCol) - geometry.left(firstCol)) * scale;
  const x = margins.left + (centerHorizontally ? Math.max(0, (room - used) / 2) : 0);
  const window = (row: number, end: number, y: number): PageWindow => ({
    area: { row, col: firstCol, rows: end - row, cols: endCol - firstCol },
    x,
    y,
  });
  if (!titleRows || firstRow <= titleRows[1]) return [window(firstRow, endRow, margins.top)];
  const [first, last] = titleRows;
  const below = margins.top + (geometry.top(last + 1) - geometry.top(first)) * scale;
  return [window(first, last + 1, margins.top), window(firstRow, endRow, below)];
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
