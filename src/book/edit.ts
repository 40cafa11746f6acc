import type { Area, Cell, CellInput } from './cell';
import type { SheetContent } from './sheet-content';

/** What we want done to a workbook. Sheets are named by their present name. A list is applied whole or not at all, in order. */
export type Edit = PutSheet | RemoveSheet | SetCells | SetRows | SetName;

/**
 * Makes a sheet; with `replace`, the sheet of that name gives its place to the new one, and what people added beside
 * its block moves along (`reports/keep-beside`).
 */
export interface PutSheet {
  readonly kind: 'putSheet';
  readonly content: SheetContent;
  readonly replace?: boolean;
  /** Where sheets have no name for their block: the former one, and the new one. */
  readonly block?: { readonly from: Area; readonly to: Area };
  /** The sheet that the new one follows; `null` puts it first, absent puts it last. */
  readonly after?: string | null;
}

export interface RemoveSheet {
  readonly kind: 'removeSheet';
  readonly sheet: string;
  /** As a batch of ours has made it: while it holds just that, nothing has to be read to make it again. */
  readonly made?: SheetContent;
}

/** Writes single cells; what a cell has beside value, formula and number format stays. */
export interface SetCells {
  readonly kind: 'setCells';
  readonly sheet: string;
  readonly cells: readonly CellEdit[];
}

export interface CellEdit extends Cell {
  /** A constant (`null` empties the cell); exactly one of `value` and `formula` is there. */
  readonly value?: CellInput;
  /** With the leading `=`. */
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** Sets heights of rows. */
export interface SetRows {
  readonly kind: 'setRows';
  readonly sheet: string;
  readonly rows: readonly RowEdit[];
}

export interface RowEdit {
  /** From 0. */
  readonly row: number;
  /** pt; `null` leaves it to the host. */
  readonly height: number | null;
}

/** Sets or (with `refersTo: null`) deletes a name; `sheet: null` is the workbook's scope. */
export interface SetName {
  readonly kind: 'setName';
  readonly sheet: string | null;
  readonly name: string;
  /** With the leading `=`. */
  readonly refersTo: string | null;
  readonly hidden?: boolean;
}
