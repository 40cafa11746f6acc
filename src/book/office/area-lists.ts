import { parseReference } from '../address';
import type { Area } from '../cell';

/** `'1 公金'!A1:B2,'1 公金'!D4` → two areas. */
export function areasOf(address: string): readonly Area[] {
  const parts = address.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.flatMap((part) => parseReference(part.trim())?.area ?? []);
}

/** Each cell of an area as an area of its own, row by row. */
export function cellsIn({ row, col, rows, cols }: Area): readonly Area[] {
  return Array.from({ length: rows * cols }, (_, i) => ({
    row: row + Math.floor(i / cols),
    col: col + (i % cols),
    rows: 1,
    cols: 1,
  }));
}
