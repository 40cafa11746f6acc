import { isCellError, type CellValue } from '../../book/cell';
import type { SheetGrid } from '../../book/sheet-grid';
import type { OtherThing } from '../../book/sheet-content';

/** A sheet, or a file of CSV, as the rules look at it. */
export interface OpenDataSheet extends Omit<SheetGrid, 'isHidden'> {
  /** `csv`: all cells are texts, and a number is what reads as one. */
  readonly kind: 'sheet' | 'csv';
  readonly objects: readonly OtherThing[];
  /** Of CSV: bytes that are no UTF-8, and lines with more or fewer cells than the first. */
  readonly file?: { readonly isUtf8: boolean; readonly ragged: readonly number[] };
}

/** One cell that is not empty; row and column count from 0 in the sheet. */
export interface FilledCell {
  readonly row: number;
  readonly col: number;
  readonly value: Exclude<CellValue, null>;
  readonly text: string;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** What breaks a rule, as data; the words stand in `locales`. */
export interface OpenDataFound {
  readonly row?: number;
  readonly col?: number;
  /** A block, where it is more than a cell. */
  readonly rows?: number;
  readonly cols?: number;
  /** What stands there. */
  readonly text: string;
}

/** One rule: its code is its key in `rules.ts`. */
export type OpenDataRule = (sheet: OpenDataSheet) => readonly OpenDataFound[];

/** The filled cells, row by row. */
export function filledCells({ grid }: OpenDataSheet): FilledCell[] {
  if (!grid) return [];
  const { row: top, col: left } = grid.area;
  return grid.values.flatMap((values, r) =>
    values.flatMap((value, c): FilledCell[] => {
      if (value === null || value === '') return [];
      return [
        {
          row: top + r,
          col: left + c,
          value,
          text: isCellError(value) ? value.error : String(value),
          formula: grid.formulas[r]?.[c] ?? null,
          numberFormat: grid.numberFormats[r]?.[c] ?? 'General',
        },
      ];
    }),
  );
}

/** The first text of a column, which is its heading where it has one. */
export function headOf(cells: readonly FilledCell[], col: number): string {
  const first = cells.find((cell) => cell.col === col);
  return typeof first?.value === 'string' ? first.text.normalize('NFKC').trim() : '';
}
