import type { CellInput } from '../book/cell';
import type { CellStyle } from '../book/sheet-content';
import type { Box, BoxContent, Choices, LayoutRow } from './layout';

/** A box to come: where it stands in its row, and what it holds. */
export interface BoxSpec<F> {
  readonly col: number;
  readonly cols?: number;
  /** Rows that it spans downwards. */
  readonly rows?: number;
  readonly style: CellStyle;
  readonly content: BoxContent<F>;
  readonly choices?: Choices;
  readonly fields?: readonly F[];
  readonly name?: string;
}

/** Collects rows from the top to the bottom; boxes of a row are given with it. */
export class LayoutBuilder<F> {
  readonly rows: LayoutRow[] = [];
  readonly boxes: Box<F>[] = [];

  /** Index of the next row. */
  get next(): number {
    return this.rows.length;
  }

  /** Adds a row; gives its index. */
  row(height: LayoutRow | number, ...boxes: readonly BoxSpec<F>[]): number {
    const row = this.rows.length;
    this.rows.push(typeof height === 'number' ? { min: height } : height);
    this.put(row, ...boxes);
    return row;
  }

  /** Adds boxes to a row that stands already, e.g. in a zone beside the page. */
  put(row: number, ...boxes: readonly BoxSpec<F>[]): void {
    for (const { cols = 1, rows = 1, ...rest } of boxes) this.boxes.push({ row, cols, rows, ...rest });
  }
}

export function text<F>(value: CellInput, numberFormat?: string): BoxContent<F> {
  return numberFormat === undefined
    ? { kind: 'text', text: value }
    : { kind: 'text', text: value, numberFormat };
}

export function field<F>(ref: F): BoxContent<F> {
  return { kind: 'field', field: ref };
}
