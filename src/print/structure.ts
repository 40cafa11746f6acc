import type { Area } from '../book/cell';
import type { ContentChart } from '../book/sheet-content';
import { boxesOf } from './draw-page';
import type { Content } from './drawing';
import { fillLook } from './hatch';
import type { SheetPage } from './paginate';
import type { Bookmark } from './print-job';
import type { PrintSheet } from './print-sheet';

/** What a part of a document is for who listens to it (ISO 32000-1, 14.8.4). */
export type Role = 'Sect' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';

/** A part of the document, in the order of reading. */
export interface StructureNode {
  readonly role: Role;
  readonly children: readonly StructureNode[];
  /** Which content it is. */
  readonly content?: ContentKey;
  /** Of a section. */
  readonly title?: string;
  /** Of a figure: what it shows, in words. */
  readonly alt?: string;
  /** Of a cell of a table: how many rows and columns of the table it takes. */
  readonly rows?: number;
  readonly cols?: number;
  /** Of a heading of a table: what it is the heading of. */
  readonly scope?: 'Row' | 'Column';
}

/** A content of a sheet as a text: `3,5` is a cell, `chart 0` a chart. */
export type ContentKey = string;

export function contentKey(content: Content): ContentKey {
  return content.kind === 'cell' ? `${content.row},${content.col}` : `chart ${content.index}`;
}

/** A cell or merged area with what it shows. */
interface Box extends Area {
  readonly text: string;
  readonly isFramed: boolean;
  readonly isLabel: boolean;
  /** Letters that stand out: a heading, where it stands by itself. */
  readonly isLoud: boolean;
}

/**
 * What the pages of a sheet say, in the order of reading: cells with lines around them that hang together are a table, its
 * tinted texts the headings; what stands by itself is a paragraph, or a heading where its letters are large or bold. The
 * cell with the title of a bookmark is a heading, too.
 */
export function sheetStructure(
  sheet: PrintSheet,
  pages: readonly SheetPage[],
  bookmarks: readonly Bookmark[],
): StructureNode {
  const boxes = printedBoxes(sheet, pages);
  const headings = new Headings(boxes, bookmarks);
  const parts = bandsOf(boxes).flatMap((band) => bandParts(band, headings));
  for (const [index, chart] of (sheet.charts ?? []).entries()) {
    const behind = parts.findIndex(({ at }) => inOrder(at, chart.at) > 0);
    const part = { at: chart.at, node: figure(sheet, chart, index) };
    parts.splice(behind < 0 ? parts.length : behind, 0, part);
  }
  return { role: 'Sect', title: sheet.name, children: parts.map(({ node }) => node) };
}

/** All boxes of the pages that show a text or have lines around them, from the top to the bottom, from the left to the right. */
function printedBoxes(sheet: PrintSheet, pages: readonly SheetPage[]): Box[] {
  const found = new Map<string, Box>();
  for (const page of pages) {
    for (const window of page.windows) {
      for (const area of boxesOf(page, window)) {
        const key = `${area.row},${area.col}`;
        if (found.has(key) || isHidden(page, area)) continue;
        const text = sheet.shown(area.row, area.col);
        const style = sheet.styleAt(area.row, area.col) ?? {};
        const { left, right, top, bottom } = style.border ?? {};
        const isFramed = [left, right, top, bottom].some((line) => line !== undefined);
        if (text.trim() === '' && !isFramed) continue;
        const { fill } = fillLook(style);
        const isTinted = fill !== undefined && !/^#FFFFFF/i.test(fill);
        found.set(key, {
          ...area,
          text,
          isFramed,
          isLabel:
            text !== '' && isTinted && sheet.kind(area.row, area.col) === 'text' && style.locked !== false,
          isLoud: style.font?.bold === true || (style.font?.size ?? 0) >= loudSize,
        });
      }
    }
  }
  return [...found.values()].sort(inOrder);
}

/** Letters from this size on are a heading where they stand by themselves, pt. */
const loudSize = 13;

function isHidden({ geometry }: SheetPage, { row, col, rows, cols }: Area): boolean {
  return geometry.top(row + rows) === geometry.top(row) || geometry.left(col + cols) === geometry.left(col);
}

/** Which cells are headings: the first one of the sheet has the first level. */
class Headings {
  private readonly titles = new Set<Box>();
  private first = true;

  constructor(boxes: readonly Box[], bookmarks: readonly Bookmark[]) {
    for (const { title, row } of bookmarks) {
      const named = boxes.filter((box) => box.row >= row && box.text.length > 1 && title.endsWith(box.text));
      const longest = Math.max(0, ...named.map(({ text }) => text.length));
      const found = named.find(({ text }) => text.length === longest);
      if (found) this.titles.add(found);
    }
  }

  isTitle(box: Box): boolean {
    return this.titles.has(box);
  }

  /** In the order of reading. */
  next(): 'H1' | 'H2' {
    const level = this.first ? 'H1' : 'H2';
    this.first = false;
    return level;
  }
}

/** Boxes in rows that lines hold together, or a single row without any. */
interface Band {
  readonly boxes: readonly Box[];
  readonly isTable: boolean;
}

function bandsOf(boxes: readonly Box[]): Band[] {
  const bands: { boxes: Box[]; end: number; isFramed: boolean }[] = [];
  for (const box of boxes) {
    const last = bands.at(-1);
    const end = box.row + box.rows;
    // A framed box that begins where the last band ends goes on with it; a text without lines only beside it.
    const joins = last && (box.row < last.end || (box.isFramed && last.isFramed && box.row <= last.end));
    if (joins) {
      last.boxes.push(box);
      last.end = Math.max(last.end, end);
      last.isFramed ||= box.isFramed;
    } else {
      bands.push({ boxes: [box], end, isFramed: box.isFramed });
    }
  }
  return bands.flatMap(({ boxes: own, isFramed }) => {
    const columns = columnsOf(own);
    return columns.length > 1
      ? columns.flatMap(bandsOf)
      : [{ boxes: own, isTable: isFramed && hasColumns(own) }];
  });
}

/** Boxes on either side of a column in which nothing stands: they are read one side after the other. */
function columnsOf(boxes: readonly Box[]): Box[][] {
  const sides: { boxes: Box[]; end: number }[] = [];
  for (const box of [...boxes].sort((one, other) => one.col - other.col)) {
    const last = sides.at(-1);
    const end = box.col + box.cols;
    if (last && box.col <= last.end) {
      last.boxes.push(box);
      last.end = Math.max(last.end, end);
    } else {
      sides.push({ boxes: [box], end });
    }
  }
  return sides.map((side) => side.boxes.sort(inOrder));
}

function inOrder(one: Area, other: Area): number {
  return one.row - other.row || one.col - other.col;
}

/** Whether two framed boxes stand beside each other. */
function hasColumns(boxes: readonly Box[]): boolean {
  const framed = boxes.filter(({ isFramed }) => isFramed);
  return framed.some((box, i) => {
    const next = framed[i + 1];
    return next !== undefined && next.row < box.row + box.rows && next.col !== box.col;
  });
}

interface Part {
  readonly at: Area;
  readonly node: StructureNode;
}

function bandParts({ boxes, isTable }: Band, headings: Headings): Part[] {
  const [first] = boxes;
  if (isTable && first) return [{ at: first, node: tableOf(boxes, headings) }];
  return boxes
    .filter(({ text }) => text.trim() !== '')
    .map((box) => {
      const role = box.isLoud || headings.isTitle(box) ? headings.next() : 'P';
      return { at: box, node: { role, children: [], content: keyOf(box) } };
    });
}

/** A table in which every place belongs to one cell: where the sheet has nothing, an empty one. */
function tableOf(boxes: readonly Box[], headings: Headings): StructureNode {
  const rows = edges(boxes.flatMap(({ row, rows }) => [row, row + rows]));
  const cols = edges(boxes.flatMap(({ col, cols }) => [col, col + cols]));
  const taken = rows.map(() => new Array<Box | undefined>(cols.length).fill(undefined));
  const rowAt = new Map(rows.map((row, i) => [row, i]));
  const colAt = new Map(cols.map((col, i) => [col, i]));
  const place = (at: ReadonlyMap<number, number>, edge: number): number => at.get(edge) ?? 0;
  for (const box of boxes) {
    for (let r = place(rowAt, box.row); r < place(rowAt, box.row + box.rows); r++)
      taken[r]?.fill(box, place(colAt, box.col), place(colAt, box.col + box.cols));
  }
  const firstRow = new Set((taken[0] ?? []).flatMap((box) => box ?? []));
  const areFirst = firstRow.size > 1 && [...firstRow].every(({ text }) => text.trim() !== '');
  const isHead = boxes.some(({ isLabel }) => isLabel)
    ? (box: Box | undefined) => box?.isLabel === true
    : (box: Box | undefined) => box !== undefined && areFirst && firstRow.has(box);
  const children = rows.slice(0, -1).map((_, r): StructureNode => {
    const line = taken[r] ?? [];
    const cells: StructureNode[] = [];
    for (let c = 0; c < cols.length - 1;) {
      const box = line[c];
      let end = c + 1;
      while (end < cols.length - 1 && line[end] === box) end++;
      if (!box) cells.push({ role: 'TD', children: [], rows: 1, cols: end - c });
      else if (box.row === rows[r]) {
        const high = place(rowAt, box.row + box.rows) - r;
        const around = { before: line[c - 1], right: line[end], below: taken[r + high]?.[c] };
        const scope = isHead(box) ? scopeOf(box, around, isHead) : undefined;
        cells.push(cellOf(box, { rows: high, cols: end - c }, scope, headings));
      }
      c = end;
    }
    return { role: 'TR', children: cells };
  });
  return { role: 'Table', children };
}

/** What a heading is the heading of, by what stands around it. */
function scopeOf(
  { rows }: Box,
  { before, right, below }: { readonly [side in 'before' | 'right' | 'below']: Box | undefined },
  isHead: (box: Box | undefined) => boolean,
): 'Row' | 'Column' {
  const overFigures = below !== undefined && !isHead(below);
  if (right === undefined) return 'Column';
  if (isHead(right)) return rows > 1 && !overFigures ? 'Row' : 'Column';
  // the last of a row of headings, with something tall beside it
  return overFigures && isHead(before) ? 'Column' : 'Row';
}

function cellOf(
  box: Box,
  span: { readonly rows: number; readonly cols: number },
  scope: 'Row' | 'Column' | undefined,
  headings: Headings,
): StructureNode {
  const head = scope ? ({ role: 'TH', scope } as const) : ({ role: 'TD' } as const);
  if (box.text.trim() === '') return { ...head, ...span, children: [] };
  const content = keyOf(box);
  if (!headings.isTitle(box)) return { ...head, ...span, children: [], content };
  return { ...head, ...span, children: [{ role: headings.next(), children: [], content }] };
}

/** A chart in words: its title, and what each series shows. */
function figure(sheet: PrintSheet, chart: ContentChart, index: number): StructureNode {
  const names = shownIn(sheet, chart.categories);
  const lines = chart.series.map(({ name, values }) => {
    const figures = shownIn(sheet, values).map((value, i) => `${names[i] ?? ''} ${value}`.trim());
    return `${sheet.shown(name.row, name.col)}: ${figures.join(', ')}`;
  });
  return {
    role: 'Figure',
    children: [],
    content: contentKey({ kind: 'chart', index, box: { x: 0, y: 0, width: 0, height: 0 } }),
    alt: [chart.title, ...lines].join('\n'),
  };
}

function shownIn(sheet: PrintSheet, { row, col, rows, cols }: Area): string[] {
  return Array.from({ length: rows * cols }, (_, i) =>
    sheet.shown(row + Math.floor(i / cols), col + (i % cols)),
  );
}

function keyOf({ row, col }: Box): ContentKey {
  return `${row},${col}`;
}

function edges(places: readonly number[]): number[] {
  return [...new Set(places)].sort((one, other) => one - other);
}
