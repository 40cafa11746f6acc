import type { Cell } from '../../book/cell';

/** A cell of a list as it shows. */
export interface ListCell {
  readonly text: string;
  /** The number in the printed unit, where the cell shows fewer decimals than it holds. */
  readonly exact?: string;
  /** An error value, or a formula that nobody has computed. */
  readonly trouble?: 'error-value' | 'not-computed';
  /** All that was typed where a part of it is struck through (見え消し): `text` is what is left, empty where nothing is. */
  readonly struck?: string;
  /** The first cell of the merged block whose value this one shows again. */
  readonly shows?: Cell;
}

/** A list before it is understood. Rows and columns count as in its sheet or file, from A1 on. */
export interface ListTable {
  readonly rows: readonly (readonly ListCell[])[];
  /** The sheet that it stands on; null for a text file, a pasted block or JSON. */
  readonly sheet: string | null;
  /** A record of a JSON file has no address: its place is told by number and key. */
  readonly isJson?: true;
  /** Rows and columns of a sheet that do not show; they are read all the same. */
  readonly hidden?: { readonly rows: readonly number[]; readonly cols: readonly number[] };
  /** Records of the file with quotes that do not end, counted from 0. */
  readonly broken?: readonly number[];
}

/** A cell that somebody typed, with its place. */
export interface TypedCell extends Cell {
  readonly sheet: string | null;
  readonly text: string;
  /** The key of a JSON record. */
  readonly key?: string;
}

const nothing: ListCell = { text: '' };

export function listCell({ rows }: ListTable, row: number, col: number): ListCell {
  return rows[row]?.[col] ?? nothing;
}

export function textAt(table: ListTable, row: number, col: number): string {
  return listCell(table, row, col).text.trim();
}

const widths = new WeakMap<ListTable, number>();

export function widthOf(table: ListTable): number {
  let width = widths.get(table);
  if (width === undefined) {
    width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
    widths.set(table, width);
  }
  return width;
}

const filled = new WeakMap<ListTable, Map<number, number[]>>();

/** The rows that show a text in this column, from above; every cell of the list is looked at once for all columns. */
export function filledRows(table: ListTable, col: number): readonly number[] {
  let byColumn = filled.get(table);
  if (byColumn === undefined) {
    byColumn = new Map<number, number[]>();
    for (const [row, cells] of table.rows.entries()) {
      for (const [at, { text }] of cells.entries()) {
        if (text.trim() === '') continue;
        const rows = byColumn.get(at);
        if (rows) rows.push(row);
        else byColumn.set(at, [row]);
      }
    }
    filled.set(table, byColumn);
  }
  return byColumn.get(col) ?? [];
}

/** The cell as it was typed: of a merged block its first. */
export function typedCell(table: ListTable, row: number, col: number): TypedCell {
  const cell = listCell(table, row, col);
  const at = cell.shows ?? { row, col };
  const key = table.isJson ? textAt(table, 0, col) : undefined;
  return {
    row: at.row,
    col: at.col,
    sheet: table.sheet,
    text: cell.text.trim(),
    ...(key === undefined ? {} : { key }),
  };
}

export function isBlankRow(table: ListTable, row: number): boolean {
  return (table.rows[row] ?? []).every(({ text }) => text.trim() === '');
}
