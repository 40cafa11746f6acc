/** An error value of a cell, as Excel prints it: `#DIV/0!`, `#REF!` … */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or shows; `null` is an empty cell. Dates are Excel serial numbers. */
export type CellValue = number | string | boolean | CellError | null;

/** What can be written into a cell as a constant. */
export type CellInput = number | string | boolean | null;

/** A position in a sheet, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly col: number;
}

/** A block of cells: the top left cell, counted from 0, and its size (rows × columns, at least 1 × 1). */
export interface Area extends Cell {
  readonly rows: number;
  readonly cols: number;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}
