import type { Area } from '../book/cell';
import type {
  CellStyle,
  ContentCell,
  ContentName,
  ContentValidation,
  SheetContent,
} from '../book/sheet-content';
import type { Box, Choices, Layout } from './layout';
import { stretchPages } from './stretch';
import { textHeight } from './text-fit';

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
  /** Its defined name on the sheet. */
  readonly name: (field: F) => string;
}

const defaultFontSize = 10.5;

/** A layout with its fields filled in → the sheet to write. Boxes of more than one cell are merged. */
export function toContent<F>(layout: Layout<F>, source: FieldSource<F>): SheetContent {
  const styles = new StyleTable();
  const cells: ContentCell[] = [];
  const merges: Area[] = [];
  const names: ContentName[] = [...(layout.names ?? [])];
  const validations: ContentValidation[] = [];
  const heights = layout.rows.map((row) => row.min);

  for (const box of layout.boxes) {
    const area: Area = { row: box.row, col: box.col, rows: box.rows, cols: box.cols };
    const content = contentOf(box, source);
    const style =
      content.numberFormat === undefined ? box.style : { ...box.style, numberFormat: content.numberFormat };
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
    if (box.content.kind === 'field') names.push({ name: source.name(box.content.field), refersTo });
    for (const other of box.fields ?? []) names.push({ name: source.name(other), refersTo });
    if (box.name !== undefined) names.push({ name: box.name, refersTo });
    const choices = box.choices ?? content.choices;
    if (choices) validations.push({ area, list: choices.list, strict: choices.strict });
    growRow(heights, layout, box, content.shown ?? '');
  }
  stretchPages(heights, layout);

  return {
    name: layout.name,
    columns: layout.columns,
    rows: heights,
    styles: styles.all,
    cells,
    merges,
    names,
    validations,
    page: layout.page,
    showGridlines: false,
    ...(layout.tabColor === undefined ? {} : { tabColor: layout.tabColor }),
    ...(layout.conditionals === undefined ? {} : { conditionals: layout.conditionals }),
    ...(layout.freeze === undefined ? {} : { freeze: layout.freeze }),
    ...(layout.protect === undefined ? {} : { protect: layout.protect }),
    ...(layout.charts === undefined ? {} : { charts: layout.charts }),
  };
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

/** A box of one row makes its row higher; what a box over several rows lacks goes to its last row. */
function growRow<F>(heights: number[], layout: Layout<F>, box: Box<F>, shown: string): void {
  if (!box.style.wrap || shown === '') return;
  const last = box.row + box.rows - 1;
  const max = layout.rows[last]?.max;
  if (max === undefined) return;
  const width = layout.columns.slice(box.col, box.col + box.cols).reduce((sum, w) => sum + w, 0);
  const need = textHeight(shown, width, box.style.font?.size ?? defaultFontSize);
  const have = heights.slice(box.row, last + 1).reduce((sum, h) => sum + h, 0);
  if (need > have) heights[last] = Math.min(max, (heights[last] ?? 0) + need - have);
}

function forEachOther(area: Area, visit: (row: number, col: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let col = area.col; col < area.col + area.cols; col++)
      if (row !== area.row || col !== area.col) visit(row, col);
}

class StyleTable {
  readonly all: CellStyle[] = [];
  private readonly places = new Map<string, number>();

  index(style: CellStyle): number {
    const key = JSON.stringify(style);
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.all.push(style) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}
