import type { Cell } from '../../cell';
import type { FormulaNode } from './dependencies';
import { cellKey } from './pending';
import type { XlsxSheet } from '../parts/sheet';

/** Formulas that wait for the answer of a custom function. */
export class Waiting {
  private readonly cells = new Map<XlsxSheet, Set<number>>();

  constructor(readonly formulas: readonly FormulaNode[] = []) {
    for (const { sheet, formula } of formulas) {
      let cells = this.cells.get(sheet);
      if (!cells) this.cells.set(sheet, (cells = new Set()));
      cells.add(cellKey(formula.row, formula.col));
    }
  }

  has(sheet: XlsxSheet, { row, col }: Cell): boolean {
    return this.cells.size > 0 && (this.cells.get(sheet)?.has(cellKey(row, col)) ?? false);
  }
}
