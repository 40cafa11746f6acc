import type { CellInput, CellValue } from '../book/cell';
import { isCellError } from '../book/cell';
import type { CellEdit, Edit } from '../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { roleName, type SheetRole } from '../formats/blocks/marks';
import { cellAt, constantName } from '../sheets/sheet-reader';

/** A table on a sheet of ours that people write in: its columns are found by their headings wherever these were moved. */
export interface WordTable<C extends string> {
  readonly sheet: SheetSnapshot;
  readonly head: number;
  readonly columns: ReadonlyMap<C, number>;
  /** Rows below the heading in which something stands. */
  readonly rows: readonly number[];
}

/** A value for a cell of the table, with its number format where it needs one. */
export type WordEntry<C extends string> = readonly [column: C, value: CellInput, numberFormat?: string];

/**
 * The table of the sheet with this role.
 * @param words the headings; those of `needed` make a row the heading
 * @returns null where there is no such sheet, or no such heading on it
 */
export function findWordTable<C extends string>(
  book: BookSnapshot,
  role: SheetRole,
  words: Readonly<Record<C, string>>,
  needed: readonly C[],
): WordTable<C> | null {
  const sheet = book.sheets.find((one) => constantName(one, roleName) === role);
  if (!sheet?.grid) return null;
  const { area, values } = sheet.grid;
  const isFilled = (line: readonly CellValue[]): boolean => line.some((value) => cellWords(value) !== '');
  for (const [i, line] of values.entries()) {
    const heads = line.map(cellWords);
    if (needed.some((column) => !heads.includes(words[column]))) continue;
    const columns = new Map<C, number>();
    for (const [column, word] of Object.entries(words) as [C, string][]) {
      const at = heads.indexOf(word);
      if (at >= 0) columns.set(column, area.col + at);
    }
    const rows = values.flatMap((one, j) => (j > i && isFilled(one) ? [area.row + j] : []));
    return { sheet, head: area.row + i, columns, rows };
  }
  return null;
}

/** What stands in a row of the table; null where the column is gone. */
export function wordTableValue<C extends string>(
  { sheet, columns }: WordTable<C>,
  row: number,
  column: C,
): CellValue {
  const col = columns.get(column);
  return col === undefined ? null : cellAt(sheet, row, col).value;
}

/**
 * The edit that brings these rows of the table to these values; cells that hold them already are left alone, and so are
 * all others. Rows from {@link nextRow} on are new.
 */
export function wordTableEdits<C extends string>(
  { sheet, columns }: WordTable<C>,
  rows: readonly (readonly [row: number, entries: readonly WordEntry<C>[]])[],
): Edit[] {
  const cells = rows.flatMap(([row, entries]) =>
    entries.flatMap(([column, value, numberFormat]): CellEdit[] => {
      const col = columns.get(column);
      if (col === undefined || (cellAt(sheet, row, col).value ?? null) === value) return [];
      return [{ row, col, value, ...(numberFormat === undefined ? {} : { numberFormat }) }];
    }),
  );
  return cells.length === 0 ? [] : [{ kind: 'setCells', sheet: sheet.name, cells }];
}

/** The first row below all that stands on the sheet. */
export function nextRow<C extends string>({ sheet }: WordTable<C>): number {
  return (sheet.grid?.area.row ?? 0) + (sheet.grid?.area.rows ?? 0);
}

export function cellWords(value: CellValue): string {
  return value === null || isCellError(value) ? '' : String(value).trim();
}
