import { changeColumns, columnAt } from './columns';
import type { Grid } from './grid';
import { defaultWidthToPoints, maxDigitWidth, pointsToWidth, widthToPoints } from './lengths';
import type { Part } from '../package/package';
import type { Styles } from './styles';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import type { XmlElement } from '../xml/xml-element';

/** How wide the columns of a worksheet are and how high its rows, pt. */
export class SheetSizes {
  constructor(
    readonly part: Part,
    readonly grid: Grid,
    private readonly book: { readonly styles: Styles },
  ) {}

  protected get styles(): Styles {
    return this.book.styles;
  }

  get defaultColumnWidth(): number {
    const format = this.root.child('sheetFormatPr');
    const width = format?.number('defaultColWidth');
    if (width !== undefined) return widthToPoints(width, this.digit);
    return defaultWidthToPoints(format?.number('baseColWidth') ?? 8, this.digit);
  }

  get defaultRowHeight(): number {
    return this.root.child('sheetFormatPr')?.number('defaultRowHeight') ?? 15;
  }

  columnWidth(col: number): number {
    const column = columnAt(this.root, col);
    if (column?.flag('hidden')) return 0;
    const width = column?.number('width');
    return width === undefined ? this.defaultColumnWidth : widthToPoints(width, this.digit);
  }

  columnHidden(col: number): boolean {
    return columnAt(this.root, col)?.flag('hidden') ?? false;
  }

  setColumns(
    first: number,
    count: number,
    { width, hidden }: { readonly width?: number | null; readonly hidden?: boolean },
  ): void {
    const { digit } = this;
    const fallback = pointsToWidth(this.defaultColumnWidth, digit);
    changeColumns(this.part.edit(), first, count, (column) => {
      if (hidden !== undefined) column.set('hidden', hidden ? 1 : null);
      if (width === null) {
        column.set('width', fallback);
        column.set('customWidth', null);
      } else if (width !== undefined) {
        column.set('width', pointsToWidth(width, digit));
        column.set('customWidth', 1);
      } else if (column.get('width') === undefined) column.set('width', fallback);
    });
  }

  rowHeight(row: number): number {
    const element = this.grid.row(row)?.element;
    if (element?.flag('hidden')) return 0;
    return element?.number('ht') ?? this.defaultRowHeight;
  }

  customRowHeight(row: number): number | null {
    const element = this.grid.row(row)?.element;
    return element?.flag('customHeight') ? (element.number('ht') ?? null) : null;
  }

  /** The height that the program which wrote the file found for a row; `null` where it wrote none. */
  shownRowHeight(row: number): number | null {
    return this.grid.row(row)?.element.number('ht') ?? null;
  }

  rowHidden(row: number): boolean {
    return this.grid.row(row)?.element.flag('hidden') ?? false;
  }

  setRows(
    first: number,
    count: number,
    { height, hidden }: { readonly height?: number | null; readonly hidden?: boolean },
  ): void {
    if (height === null && hidden === undefined) {
      this.freeHeights(first, count);
      return;
    }
    for (let row = first; row < first + count; row++) {
      const { element } = this.grid.editRow(row);
      if (hidden !== undefined) element.set('hidden', hidden ? 1 : null);
      if (height === undefined) continue;
      element.set('ht', height);
      element.set('customHeight', height === null ? null : 1);
    }
  }

  /** Sets default sizes of a new sheet, pt. */
  setDefaultRowHeight(height: number): void {
    const root = this.part.edit();
    const format =
      root.child('sheetFormatPr') ?? root.insertInOrder(root.make('sheetFormatPr'), WORKSHEET_ORDER);
    format.set('defaultRowHeight', height);
  }

  /** Rows that the file does not speak of have no height of their own. */
  private freeHeights(first: number, count: number): void {
    const rows = [...this.grid.rows]
      .map(({ index }) => index)
      .filter((row) => row >= first && row < first + count);
    for (const row of rows) {
      const { element } = this.grid.editRow(row);
      element.set('ht', null);
      element.set('customHeight', null);
    }
  }

  protected get root(): XmlElement {
    return this.part.root;
  }

  private get digit(): number {
    const { name, size } = this.styles.defaultFont;
    return maxDigitWidth(name ?? 'Calibri', size ?? 11);
  }
}
