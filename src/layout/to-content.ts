import { defaultFontSize } from '../print/cell-metrics';
import type { Area } from '../book/cell';
import type {
  CellStyle,
  ContentCell,
  ContentName,
  ContentValidation,
  SheetContent,
} from '../book/sheet-content';
import { partedLabel } from './label-break';
import type { Box, Choices, Layout } from './layout';
import { withoutOrphans } from './orphans';
import { withoutIndent } from '../print/indent';
import { heightsFor } from './row-heights';
import { setIn } from './set-in';
import type { Need } from './spare';
import { fitsOneLine, fittingSize, sizeOfName, stackedHeight, textHeight, tightRoom } from './text-fit';

/** What a field puts into its box. `shown` is the text that it prints, for the height of its row. */
export interface FieldContent {
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly shown?: string;
  readonly choices?: Choices;
}

export interface FieldSource<F> {
  readonly content: (field: F) => FieldContent;
  /** Its defined name on the sheet; `null` where it has none. */
  readonly name: (field: F) => string | null;
}

/** Texts are not made smaller than this, pt. */
const smallestFontSize = 8;
/** pt */
const pixel = 0.75;

/** A layout with its fields filled in → the sheet to write. Boxes of more than one cell are merged. */
export function toContent<F>(layout: Layout<F>, source: FieldSource<F>): SheetContent {
  const styles = new StyleTable();
  const cells: ContentCell[] = [];
  const merges: Area[] = [];
  const names: ContentName[] = [...(layout.names ?? [])];
  const validations: ContentValidation[] = [];
  const filled = layout.boxes.map((one) => {
    const box = { ...one, style: setIn(one.style, widthOf(layout, one)) };
    return { box, content: contentOf(withParts(layout, box), source) };
  });
  // what stands beside the page takes the heights that the page has
  const heights = heightsFor(
    layout,
    filled
      .filter(({ box }) => isPrinted(layout, box))
      .map(({ box, content: { shown = '' } }) => needOf(layout, box, shown)),
  ).map(wholePixels);

  for (const { box, content } of filled) {
    const area: Area = { row: box.row, col: box.col, rows: box.rows, cols: box.cols };
    const fitted = fittedStyle(box.style, content, sizeOf(layout, heights, box));
    const style =
      content.numberFormat === undefined ? fitted : { ...fitted, numberFormat: content.numberFormat };
    const index = styles.index(style);
    const { value, formula } = content;
    cells.push({
      row: box.row,
      col: box.col,
      style: index,
      ...(formula === undefined ? (value === undefined || value === null ? {} : { value }) : { formula }),
    });
    forEachOther(area, (row, col) => cells.push({ row, col, style: index }));
    if (box.rows * box.cols > 1) merges.push(area);
    // the first cell only: a formula that names several cells would take them as an array
    const refersTo: Area = { row: box.row, col: box.col, rows: 1, cols: 1 };
    const fields = [...(box.content.kind === 'field' ? [box.content.field] : []), ...(box.fields ?? [])];
    for (const field of fields) {
      const name = source.name(field);
      if (name !== null) names.push({ name, refersTo });
    }
    if (box.name !== undefined) names.push({ name: box.name, refersTo });
    const choices = box.choices ?? content.choices;
    if (choices) validations.push({ area, list: choices.list, strict: choices.strict });
  }

  return {
    name: layout.name,
    columns: layout.columns.map(wholePixels),
    rows: heights,
    styles: styles.all,
    cells,
    merges,
    names,
    validations,
    page: withoutOrphans(layout.page, heights, layout.columns),
    showGridlines: false,
    ...(layout.tabColor === undefined ? {} : { tabColor: layout.tabColor }),
    ...(layout.conditionals === undefined ? {} : { conditionals: layout.conditionals }),
    ...(layout.freeze === undefined ? {} : { freeze: layout.freeze }),
    ...(layout.protect === undefined ? {} : { protect: layout.protect }),
    ...(layout.charts === undefined ? {} : { charts: layout.charts }),
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room that a box has for its text. */
function sizeOf<F>(layout: Layout<F>, heights: readonly number[], box: Box<F>): Size {
  return {
    width: withoutIndent(box.style, widthOf(layout, box)),
    height: inPixels(heights.slice(box.row, box.row + box.rows)),
  };
}

/** A label of the form, its lines parted where its words end. */
function withParts<F>(layout: Layout<F>, box: Box<F>): Box<F> {
  const { content, style } = box;
  const label = content.kind === 'text' && style.wrap && style.horizontal === 'center' && !style.verticalText;
  if (!label || typeof content.text !== 'string') return box;
  const room = tightRoom(widthOf(layout, box), style.font?.size ?? defaultFontSize);
  return { ...box, content: { ...content, text: partedLabel(content.text, room) } };
}

/** The height that the text of a box needs; a text that is not wrapped needs one line. */
function needOf<F>(layout: Layout<F>, box: Box<F>, shown: string): Need {
  const size = box.style.font?.size ?? defaultFontSize;
  const width = box.style.wrap ? withoutIndent(box.style, widthOf(layout, box)) : Infinity;
  const height = box.style.verticalText ? stackedHeight(shown, size) : textHeight(shown, width, size);
  return { from: box.row, to: box.row + box.rows, height: shown === '' ? 0 : height };
}

function widthOf<F>(layout: Layout<F>, { col, cols }: Box<F>): number {
  return inPixels(layout.columns.slice(col, col + cols));
}

function inPixels(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + wholePixels(size), 0);
}

/**
 * A smaller face, down to the floor, for a text that its box cannot show whole. A number too wide for its cell, which
 * Excel would print as ####, is shrunk to it.
 */
function fittedStyle(style: CellStyle, { value, shown = '' }: FieldContent, box: Size): CellStyle {
  const size = style.font?.size ?? defaultFontSize;
  if (shown === '' || !style.wrap || style.verticalText) return style;
  if (typeof value === 'number') {
    if (fitsOneLine(shown, box.width, size)) return style;
    return { ...style, wrap: false, shrink: true };
  }
  const floor = Math.min(size, smallestFontSize);
  const fitting = sizeOfName(shown, box.width, fittingSize(shown, box, size, floor), floor);
  return fitting === size ? style : { ...style, font: { ...style.font, size: fitting } };
}

/** Excel keeps widths and heights in whole pixels, LibreOffice does not: only so do both print the same. */
function wholePixels(points: number): number {
  return Math.floor(points / pixel + 1e-6) * pixel;
}

function contentOf<F>(box: Box<F>, source: FieldSource<F>): FieldContent {
  switch (box.content.kind) {
    case 'empty':
      return {};
    case 'text': {
      const { text, numberFormat } = box.content;
      return {
        value: text,
        shown: String(text ?? ''),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      };
    }
    case 'formula': {
      const { formula, numberFormat } = box.content;
      return numberFormat === undefined ? { formula } : { formula, numberFormat };
    }
    case 'field':
      return source.content(box.content.field);
  }
}

function forEachOther(area: Area, visit: (row: number, col: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let col = area.col; col < area.col + area.cols; col++)
      if (row !== area.row || col !== area.col) visit(row, col);
}

function isPrinted<F>({ page: { printArea } }: Layout<F>, { row, col }: Box<F>): boolean {
  if (!printArea) return true;
  const down = row - printArea.row;
  const across = col - printArea.col;
  return down >= 0 && down < printArea.rows && across >= 0 && across < printArea.cols;
}

class StyleTable {
  readonly all: CellStyle[] = [];
  private readonly places = new Map<string, number>();
  /** The styles of a form are the same objects for most of its boxes. */
  private readonly known = new Map<CellStyle, number>();

  index(style: CellStyle): number {
    let place = this.known.get(style);
    if (place !== undefined) return place;
    const key = JSON.stringify(style);
    place = this.places.get(key);
    if (place === undefined) {
      place = this.all.push(style) - 1;
      this.places.set(key, place);
    }
    this.known.set(style, place);
    return place;
  }
}
