import type { Cell } from '../book/cell';
import { mapFormula, scanFormula, writeReference, type ReferenceCorner } from '../formula/formula-text';

/** Where a cell went; null where it has no place any more. */
export type CellMove = (cell: Cell) => Cell | null;

/** Whether a formula reads cells by their addresses, not by names alone. */
export function readsCells(formula: string): boolean {
  return scanFormula(formula.slice(1)).some(({ kind }) => kind === 'reference');
}

/**
 * A formula that reads cells of sheets that were laid out anew, reading the same cells where they are now.
 * @param moves by the sheet's name in lower case @param own the sheet on which the formula stands
 * @returns null where a cell that it reads is gone
 */
export function movedFormula(
  formula: string,
  own: string,
  moves: ReadonlyMap<string, CellMove>,
): string | null {
  let isLost = false;
  const body = mapFormula(formula.slice(1), (token) => {
    if (token.kind === 'name' || token.qualifier?.external) return null;
    if (token.qualifier?.lastSheet) return null;
    const move = moves.get((token.qualifier?.sheet ?? own).toLowerCase());
    if (!move) return null;
    const first = movedCorner(token.first, move);
    const last = token.last && movedCorner(token.last, move);
    if (!first || (token.last && !last)) {
      isLost = true;
      return null;
    }
    return writeReference(token.qualifier, first, last);
  });
  return isLost ? null : `=${body}`;
}

/** Whole rows and columns cannot be followed. */
function movedCorner(corner: ReferenceCorner, move: CellMove): ReferenceCorner | null {
  const { row, col } = corner;
  if (row === null || col === null) return null;
  const to = move({ row, col });
  return to && { ...corner, row: to.row, col: to.col };
}
