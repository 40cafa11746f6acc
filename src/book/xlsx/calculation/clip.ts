import { blockOf, type FormulaNode } from './dependencies';
import { lastCell, mapFormula, writeReference, type ReferenceCorner } from '../../../formula/formula-text';
import type { XlsxSheet } from '../parts/sheet';

/**
 * Formulas over whole columns or rows, cut to the cells that are in use: the engine goes through all cells of a
 * block. A formula that may see the difference, or is too big all the same, gives null.
 */
export class Clipper {
  private readonly ends = new Map<XlsxSheet, { row: number; col: number }>();

  constructor(private readonly find: (name: string) => XlsxSheet | undefined) {}

  clip({ expanded, sheet, formula }: FormulaNode): string | null {
    if (expanded === null) return null;
    const seen = { cells: 0, clipped: false };
    const text = mapFormula(expanded, (token) => {
      if (token.kind === 'name') return null;
      const target = token.qualifier ? this.find(token.qualifier.sheet) : sheet;
      if (!target) return null;
      const block = blockOf(token, target);
      const size = (block.bottom - block.top + 1) * (block.right - block.left + 1);
      if (size <= WIDE) {
        seen.cells += size;
        return null;
      }
      seen.clipped = true;
      const end = this.endOf(target);
      const bottom = Math.max(block.top, Math.min(block.bottom, Math.max(end.row, formula.row)));
      const right = Math.max(block.left, Math.min(block.right, Math.max(end.col, formula.col)));
      seen.cells += (bottom - block.top + 1) * (right - block.left + 1);
      return writeReference(token.qualifier, corner(block.top, block.left), corner(bottom, right));
    });
    if (seen.cells > MOST || (seen.clipped && formula.uses.functions.some((name) => COUNTS_CELLS.has(name))))
      return null;
    return text;
  }

  private endOf(sheet: XlsxSheet): { row: number; col: number } {
    let end = this.ends.get(sheet);
    if (!end) {
      const used = sheet.usedValues;
      end = used ? { row: used.row + used.rows - 1, col: used.col + used.cols - 1 } : { row: 0, col: 0 };
      this.ends.set(sheet, end);
    }
    return end;
  }
}

/** Blocks up to so many cells stand as they are. */
const WIDE = 20_000;
/** What a formula may go through, cells. */
const MOST = 1_000_000;

/** Functions whose result changes when empty cells are left out. */
const COUNTS_CELLS: ReadonlySet<string> = new Set([
  'ROWS',
  'COLUMNS',
  'COUNTBLANK',
  'INDEX',
  'ROW',
  'COLUMN',
  'CHOOSE',
]);

function corner(row: number, col: number): ReferenceCorner {
  return {
    row: Math.min(row, lastCell.row),
    col: Math.min(col, lastCell.col),
    rowAbsolute: true,
    colAbsolute: true,
  };
}
