import { isCellError, type Area, type Cell, type CellValue } from '../book/cell';
import type { GridSnapshot, SheetSnapshot } from '../book/snapshot';
import { inKnownWords, labelWords, type OwnWords } from '../lexicon';
import { fromCell } from '../quantity';

/** A merged block or a single cell with what it holds: the unit that a form is made of. */
export interface Box extends Area {
  /** Where its value stands in the sheet (not in the view). */
  readonly at: Cell;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** As it shows, with its line breaks; '' for an empty block. */
  readonly text: string;
  /** The text as labels are compared. */
  readonly words: string;
  /** 「#VALUE!」: what stands there is no text and no figure. */
  readonly error?: string;
}

/**
 * A sheet, a block of its rows, or its mirror image (rows for columns) as boxes. Rows and columns are those of the sheet,
 * or exchanged where the view is mirrored.
 */
export interface View {
  readonly sheet: SheetSnapshot;
  readonly mirrored: boolean;
  /** From the top, from the left. */
  readonly boxes: readonly Box[];
  readonly area: Area;
  /** The box that covers a place; null where nothing stands. */
  readonly boxAt: (row: number, col: number) => Box | null;
}

const rowStep = 1 << 14;

/** @returns the boxes of a sheet; null for a sheet without cells */
export function viewOf(sheet: SheetSnapshot): View | null {
  const { grid } = sheet;
  if (!grid) return null;
  const boxes = boxesOf(grid);
  return boxes.length === 0 || boxes.length > mostBoxes ? null : makeView(sheet, false, boxes);
}

/** Rows for columns: a table that lies on its side becomes one that stands. */
export function mirrored({ sheet, boxes, mirrored: was }: View): View {
  return makeView(
    sheet,
    !was,
    boxes.map((box) => ({ ...box, row: box.col, col: box.row, rows: box.cols, cols: box.rows })),
  );
}

/** The boxes that begin in some rows of a view. */
export function rowsOf(view: View, from: number, to: number): View {
  return makeView(
    view.sheet,
    view.mirrored,
    view.boxes.filter(({ row }) => row >= from && row < to),
  );
}

/** The parts of a view that empty columns set apart from its top to its bottom: a page, and a zone beside it. */
export function zonesOf(view: View): View[] {
  const zones = zoneSpans(view);
  if (zones.length < 2) return [view];
  return zones.map(({ from, to }) =>
    makeView(
      view.sheet,
      view.mirrored,
      view.boxes.filter(({ col }) => col >= from && col < to),
    ),
  );
}

/** Columns from `from` to before `to`. */
interface ZoneSpan {
  readonly from: number;
  readonly to: number;
}

const spans = new WeakMap<View, readonly ZoneSpan[]>();

function zoneSpans(view: View): readonly ZoneSpan[] {
  let found = spans.get(view);
  if (!found) spans.set(view, (found = spansOf(view)));
  return found;
}

/** The columns around one that no empty column sets apart. */
export function zoneAround(view: View, col: number): ZoneSpan {
  return zoneSpans(view).find(({ from, to }) => col >= from && col < to) ?? { from: 0, to: Infinity };
}

function spansOf(view: View): ZoneSpan[] {
  const { area } = view;
  const filled = new Set<number>();
  for (const { col, cols } of view.boxes) for (let c = col; c < col + cols; c++) filled.add(c);
  const zones: { from: number; to: number }[] = [];
  for (let col = area.col; col < area.col + area.cols; col++) {
    const last = zones.at(-1);
    if (!filled.has(col)) continue;
    if (last?.to === col) last.to = col + 1;
    else zones.push({ from: col, to: col + 1 });
  }
  return zones;
}

/** With other words in place of some boxes' texts. */
export function withBoxes(view: View, boxes: readonly Box[]): View {
  return makeView(view.sheet, view.mirrored, boxes);
}

/** The same in words that the lexicon knows, where the city has words of its own for them. */
export function inWordsOf(view: View, own: OwnWords): View {
  if (own.size === 0) return view;
  return withBoxes(
    view,
    view.boxes.map((box) => {
      const words = inKnownWords(box.words, own);
      return words === box.words ? box : { ...box, words };
    }),
  );
}

/** The place of a view as one of its sheet. */
export function placeIn({ mirrored: turned }: View, row: number, col: number): Cell {
  return turned ? { row: col, col: row } : { row, col };
}

function makeView(sheet: SheetSnapshot, turned: boolean, all: readonly Box[]): View {
  const boxes = [...all].sort((a, b) => a.row - b.row || a.col - b.col);
  const cells = new Map<number, Box>();
  const area = { row: Infinity, col: Infinity, rows: 0, cols: 0 };
  let [last, right] = [0, 0];
  for (const box of boxes) {
    area.row = Math.min(area.row, box.row);
    area.col = Math.min(area.col, box.col);
    last = Math.max(last, box.row + box.rows);
    right = Math.max(right, box.col + box.cols);
    for (let r = box.row; r < box.row + box.rows; r++)
      for (let c = box.col; c < box.col + box.cols; c++) cells.set(r * rowStep + c, box);
  }
  if (boxes.length === 0) [area.row, area.col] = [0, 0];
  return {
    sheet,
    mirrored: turned,
    boxes,
    area: { ...area, rows: Math.max(0, last - area.row), cols: Math.max(0, right - area.col) },
    boxAt: (row, col) =>
      row < 0 || col < 0 || col >= rowStep ? null : (cells.get(row * rowStep + col) ?? null),
  };
}

/** A sheet with more boxes is a table of data, no form. */
const mostBoxes = 40_000;
/** Blocks larger than this are backgrounds, not boxes. */
const mostCells = 4000;

function boxesOf({ area, values, formulas, numberFormats, merges = [] }: GridSnapshot): Box[] {
  const boxes: Box[] = [];
  const covered = new Set<number>();
  const at = (row: number, col: number, rows: number, cols: number): Box => {
    const [r, c] = [row - area.row, col - area.col];
    const value = values[r]?.[c] ?? null;
    const numberFormat = numberFormats[r]?.[c] ?? 'General';
    const error = errorOf(value);
    const text = error === null ? shownText(value, numberFormat) : '';
    return {
      ...{ row, col, rows, cols, at: { row, col }, value, formula: formulas[r]?.[c] ?? null },
      numberFormat,
      text,
      words: text === '' ? '' : labelWords(text),
      ...(error === null ? {} : { error }),
    };
  };
  for (const { row, col, rows, cols } of merges) {
    if (rows * cols > mostCells) continue;
    for (let r = row; r < row + rows; r++)
      for (let c = col; c < col + cols; c++) covered.add(r * rowStep + c);
    boxes.push(at(row, col, rows, cols));
  }
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      const [row, col] = [area.row + r, area.col + c];
      if (value === null && (formulas[r]?.[c] ?? null) === null) return;
      if (!covered.has(row * rowStep + col)) boxes.push(at(row, col, 1, 1));
    });
  });
  return boxes;
}

/** An error value, or the text that one has become by copying. */
function errorOf(value: CellValue): string | null {
  if (value !== null && isCellError(value)) return value.error;
  return typeof value === 'string' && /^#(?:VALUE!|REF!|NAME\?|DIV\/0!|N\/A|NUM!|NULL!)$/u.test(value.trim())
    ? value.trim()
    : null;
}

/** What a cell shows: a number with its format. */
function shownText(value: CellValue, numberFormat: string): string {
  if (value === null || isCellError(value)) return '';
  if (typeof value === 'number') return (fromCell(value, numberFormat)?.text ?? String(value)).trim();
  return String(value).trim();
}
