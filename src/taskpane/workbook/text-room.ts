import type { Edit } from '../../book/edit';
import type { SheetContent } from '../../book/sheet-content';
import type { BookSnapshot, GridSnapshot, SheetSnapshot } from '../../book/snapshot';
import { withGrid } from '../../book/with-grid';
import { rowsToGrow, type RowHeight } from '../../layout/grow-rows';
import { printSheet, type PrintSheet } from '../../print';
import { wraps } from '../../print/cell-text';
import { defaultFontSize } from '../../print/cell-metrics';
import { areaSize, geometryOf } from '../../print/geometry';
import { withoutIndent } from '../../print/indent';
import { printedArea } from '../../print/printed-area';
import { linesLost, mostLines } from '../../layout/text-fit';
import type { BookPort, CellPlace } from './book-port';

/** How many lines a text leaves of its printed box, or has too many. */
export interface TextRoom {
  readonly left: number;
  readonly over: number;
}

/** The printed box of one text as it is on the sheet. */
export interface TextBox {
  room(text: string): TextRoom;
  /** Heights of rows with which a text is printed whole; `null` where the page has no room for them. */
  rowsFor(text: string): readonly RowHeight[] | null;
}

interface Kept {
  readonly content: SheetContent;
  readonly names: SheetSnapshot['names'];
  /** ms */
  readonly at: number;
}

/** Heights and widths can change without a word from Excel: after this time (ms) a sheet is read again when it is needed. */
const fresh = 60_000;

/** The printed boxes of the sheets that the form shows; what a sheet looks like is slow to read, and kept. */
export class TextRooms {
  /** By the host's ids of the sheets. */
  readonly #kept = new Map<string, Promise<Kept>>();

  constructor(readonly book: Pick<BookPort, 'contents'>) {}

  /** The box of a cell; `null` where it is not printed, or grows with its text by itself. @throws BookFailure */
  async box(snapshot: BookSnapshot, place: CellPlace): Promise<TextBox | null> {
    const sheet = snapshot.sheets.find(({ name }) => name === place.sheet);
    if (!sheet?.grid) return null;
    const { content } = await this.#content(sheet);
    return boxOf(content, sheet.grid, place);
  }

  /** Sheets whose rows got other heights have to be read again. */
  forgetHeights(edits: readonly Edit[], snapshot: BookSnapshot | null): void {
    for (const edit of edits) {
      const sheet = edit.kind === 'setRows' && snapshot?.sheets.find(({ name }) => name === edit.sheet);
      if (sheet) this.#kept.delete(sheet.id);
    }
  }

  async #content(sheet: SheetSnapshot): Promise<Kept> {
    const known = this.#kept.get(sheet.id);
    if (known) {
      const kept = await known.catch(() => null);
      if (kept && Date.now() - kept.at < fresh && sameNames(kept.names, sheet.names)) return kept;
      if (this.#kept.get(sheet.id) !== known) return this.#content(sheet);
    }
    const reading = this.#read(sheet);
    this.#kept.set(sheet.id, reading);
    return reading;
  }

  async #read(sheet: SheetSnapshot): Promise<Kept> {
    const [content] = await this.book.contents([sheet.name]);
    if (!content) throw new Error(`no content of ${sheet.name}`);
    return { content, names: sheet.names, at: Date.now() };
  }
}

function boxOf(content: SheetContent, grid: GridSnapshot, { row, col }: CellPlace): TextBox | null {
  const sheet = printSheet(content, grid);
  const printed = printedArea(sheet);
  const geometry = geometryOf(sheet);
  const area = geometry.mergeAt(row, col) ?? { row, col, rows: 1, cols: 1 };
  const isPrinted =
    printed &&
    row >= printed.row &&
    row < printed.row + printed.rows &&
    col >= printed.col &&
    col < printed.col + printed.cols;
  const style = sheet.styleAt(row, col) ?? {};
  const growsAlone = content.rows.slice(area.row, area.row + area.rows).some((height) => height === null);
  if (!isPrinted || growsAlone || style.verticalText || !wraps({ style, kind: 'text' })) return null;
  const size = style.font?.size ?? defaultFontSize;
  const { width, height } = areaSize(geometry, area);
  const box = { width: withoutIndent(style, width), height };
  return {
    room: (text) => {
      const { lines, lost } = linesLost(text, box, size);
      return { left: Math.max(0, mostLines(box.height, size) - lines), over: lost };
    },
    rowsFor: (text) => rowsToGrow(withText(content, grid, { row, col }, text), { row, col }),
  };
}

function withText(
  content: SheetContent,
  grid: GridSnapshot,
  { row, col }: { readonly row: number; readonly col: number },
  text: string,
): PrintSheet {
  const at = [row - grid.area.row, col - grid.area.col] as const;
  const values = grid.values.map((line, i) =>
    i === at[0] ? line.map((value, j) => (j === at[1] ? text : value)) : line,
  );
  const typed = { ...grid, values };
  return printSheet(withGrid(content, typed), typed);
}

function sameNames(one: SheetSnapshot['names'], other: SheetSnapshot['names']): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every(({ name, refersTo }, i) => name === other[i]?.name && refersTo === other[i].refersTo))
  );
}
