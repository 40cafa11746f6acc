import type { Area, Cell, CellInput } from './cell';
import type { ContentValidation, SheetContent } from './sheet-content';

/** What we want done to a workbook. Sheets are named by their present name. A list is applied whole or not at all, in order. */
export type Edit =
  | PutSheet
  | RemoveSheet
  | CopySheet
  | MoveSheet
  | SetCells
  | SetRows
  | SetChoices
  | CopyRows
  | RemoveRows
  | SetName;

/**
 * Makes a sheet; with `replace`, the sheet of that name gives its place to the new one, and what people added beside
 * its block moves along (`reports/keep-beside`).
 */
export interface PutSheet {
  readonly kind: 'putSheet';
  readonly content: SheetContent;
  readonly replace?: boolean;
  /**
   * The sheet that becomes this one: it takes the content's name and its place behind `after`. What stands over its cells
   * (notes, comments, shapes) and what people added beside its block come along, and formulas that speak of it follow.
   */
  readonly from?: string;
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
  /** As a batch of ours has copied it: it can be copied again, with what stands in it now. */
  readonly copied?: CopySheet;
}

/**
 * A sheet as the host copies one: cells, look, names, drop-downs, print set-up, shapes. What a copy cannot have twice (tables,
 * pivot tables) stays with the original.
 */
export interface CopySheet {
  readonly kind: 'copySheet';
  /** Name of the copy. */
  readonly sheet: string;
  readonly from: string;
  /** The sheet that the copy follows; `null` puts it first. */
  readonly after: string | null;
  /** What is written into the copy instead of what was copied. */
  readonly cells: readonly CellEdit[];
}

/** Gives a sheet another place among the tabs. */
export interface MoveSheet {
  readonly kind: 'moveSheet';
  readonly sheet: string;
  /** The sheet that it follows; `null` puts it first. */
  readonly after: string | null;
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

/**
 * Whole rows that come in before row `at`, as copies of rows that are there: contents, look, heights, merged blocks, drop-downs.
 * All below moves down, and formulas follow as the host has it.
 */
export interface CopyRows {
  readonly kind: 'copyRows';
  readonly sheet: string;
  /** The first of the new rows, from 0. */
  readonly at: number;
  /** The first of the rows that are copied, from 0, as it is counted before. */
  readonly from: number;
  readonly count: number;
  /** What is written into the new rows instead of what was copied; rows as they are counted afterwards. */
  readonly cells: readonly CellEdit[];
}

/** Takes whole rows out; it undoes {@link CopyRows}. What they held is not kept. */
export interface RemoveRows {
  readonly kind: 'removeRows';
  readonly sheet: string;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  /** What stands in them, by which the same rows can come again. */
  readonly again: CopyRows;
}

/**
 * Gives cells their drop-downs again, whose choices stood on a sheet that was made anew. What they had before shows nothing
 * any more, so that undoing leaves them: they lose their choices with that sheet.
 */
export interface SetChoices {
  readonly kind: 'setChoices';
  readonly sheet: string;
  readonly choices: readonly ContentValidation[];
  /** Undoing it, which gives no drop-downs: those that doing it again gives. */
  readonly again?: readonly ContentValidation[];
}

/** What undoes drop-downs that were given, and the other way about. */
export function choicesBack({ kind, sheet, choices, again = [] }: SetChoices): SetChoices {
  return { kind, sheet, choices: again, again: choices };
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

/** Cell edits with others after them; of each cell the last one. */
export function withCells(cells: readonly CellEdit[], more: readonly CellEdit[]): CellEdit[] {
  return [
    ...new Map([...cells, ...more].map((cell) => [`${String(cell.row)},${String(cell.col)}`, cell])).values(),
  ];
}
