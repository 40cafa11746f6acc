import type { FormulaNode } from './dependencies';
import type { IndexedFormula } from './formula-index';
import { makeNode, type Surroundings } from './formula-nodes';
import type { XlsxSheet } from '../parts/sheet';

/** What the formulas of every sheet read: found out again only where they, or names and sheets around them, changed. */
export class FormulaReads {
  private readonly known = new WeakMap<
    readonly IndexedFormula[],
    { readonly state: string; readonly nodes: readonly FormulaNode[] }
  >();

  /** @param formulas of the sheet, the same array as long as the sheet is not edited */
  of(sheet: XlsxSheet, formulas: readonly IndexedFormula[], around: Surroundings): readonly FormulaNode[] {
    if (formulas.length === 0) return [];
    const { state } = around;
    const known = this.known.get(formulas);
    if (known?.state === state) return known.nodes;
    const uses: { tables: boolean } = { tables: false };
    const watched: Surroundings = {
      ...around,
      placeOf: (one) => around.placeOf(one),
      find: (name) => around.find(name),
      tableBlocks: (reference) => {
        uses.tables = true;
        return around.tableBlocks(reference);
      },
    };
    const nodes = formulas.map((formula) => makeNode(sheet, formula, watched));
    // tables change without a word
    if (!uses.tables) this.known.set(formulas, { state, nodes });
    return nodes;
  }
}
