import type { Cell } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import { plainText } from './records';

/** A text that the form itself has there, not a department. */
export interface FixedText extends Cell {
  readonly text: string;
}

/** The constant texts of a sheet, by rows; cells of fields are left out. */
export function textsByRow(
  { grid }: SheetSnapshot,
  isField: (row: number, col: number) => boolean = () => false,
): ReadonlyMap<number, readonly FixedText[]> {
  const rows = new Map<number, FixedText[]>();
  if (!grid) return rows;
  const { area, values, formulas } = grid;
  values.forEach((line, i) => {
    line.forEach((value, j) => {
      if (typeof value !== 'string' || formulas[i]?.[j]) return;
      const [row, col] = [area.row + i, area.col + j];
      const text = plainText(value);
      if (text === '' || isField(row, col)) return;
      const own = rows.get(row);
      if (own) own.push({ row, col, text });
      else rows.set(row, [{ row, col, text }]);
    });
  });
  return rows;
}
