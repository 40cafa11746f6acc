import type { Cell } from '../book/cell';
import {
  mapFormula,
  qualifierText,
  scanFormula,
  writeReference,
  type ReferenceCorner,
} from '../formula/formula-text';

/** Where a cell went; null where it has no place any more. */
export type CellMove = (cell: Cell) => Cell | null;

/** Whether a formula reads cells by their addresses, not by names alone. */
export function readsCells(formula: string): boolean {
  return scanFormula(formula.slice(1)).some(({ kind }) => kind === 'reference');
}

/** A sheet that was laid out anew, under the name that it has now. */
export interface SheetMove {
  readonly name: string;
  readonly to: CellMove;
}

/**
 * A formula that reads cells of sheets that were laid out anew, reading the same cells where they are now.
 * @param moves by the sheet's name in lower case @param own the sheet on which the formula stands, as it was called
 * @returns null where a cell that it reads is gone
 */
export function movedFormula(
  formula: string,
  own: string,
  moves: ReadonlyMap<string, SheetMove>,
): string | null {
  const lost: string[] = [];
  const body = mapFormula(formula.slice(1), (token) => {
    const { qualifier } = token;
    if (qualifier?.external || qualifier?.lastSheet) return null;
    const move = moves.get((qualifier?.sheet ?? own).toLowerCase());
    if (!move) return null;
    const renamed = qualifier && { ...qualifier, sheet: move.name };
    if (token.kind === 'name')
      return renamed && move.name !== qualifier.sheet ? `${qualifierText(renamed)}${token.name}` : null;
    const first = movedCorner(token.first, move.to);
    const last = token.last && movedCorner(token.last, move.to);
    if (!first || (token.last && !last)) {
      lost.push(token.text);
      return null;
    }
    return writeReference(renamed, first, last);
  });
  return lost.length > 0 ? null : `=${body}`;
}

/** Whole rows and columns cannot be followed. */
function movedCorner(corner: ReferenceCorner, move: CellMove): ReferenceCorner | null {
  const { row, col } = corner;
  if (row === null || col === null) return null;
  const to = move({ row, col });
  return to && { ...corner, row: to.row, col: to.col };
}
