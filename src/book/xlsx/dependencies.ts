import type { IndexedFormula } from './formula-index';
import { lastCell, type FormulaReference } from './formula-text';
import { cellKey } from './pending';
import type { XlsxSheet } from './sheet';

/** A formula with the cells that it reads. */
export interface FormulaNode {
  readonly sheet: XlsxSheet;
  readonly formula: IndexedFormula;
  /** The formula with its names put in, and every sheet quoted; null when that cannot be done. */
  readonly expanded: string | null;
  readonly reads: readonly Block[];
  /** Names (lower case) that it speaks of, also through others. */
  readonly names: ReadonlySet<string>;
  /** Sheets (lower case) that it speaks of by name. */
  readonly sheets: ReadonlySet<string>;
  /** What it reads cannot be told. */
  readonly blind: boolean;
  readonly computable: boolean;
}

/** A block of cells of one sheet, both corners included. */
export interface Block {
  readonly sheet: XlsxSheet;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells that a reference stands for; rows and columns that it leaves out reach to the sheet's end. */
export function blockOf(reference: FormulaReference, sheet: XlsxSheet): Block {
  const first = reference.first;
  const last = reference.last ?? first;
  return {
    sheet,
    top: Math.min(first.row ?? 0, last.row ?? 0),
    left: Math.min(first.col ?? 0, last.col ?? 0),
    bottom: Math.max(first.row ?? lastCell.row, last.row ?? lastCell.row),
    right: Math.max(first.col ?? lastCell.col, last.col ?? lastCell.col),
  };
}

/** Which formulas read a cell. */
export class Readers {
  private readonly single = new Map<XlsxSheet, Map<number, FormulaNode[]>>();
  private readonly blocks = new Map<XlsxSheet, (Block & { readonly node: FormulaNode })[]>();

  constructor(nodes: Iterable<FormulaNode>) {
    for (const node of nodes) for (const block of node.reads) this.add(block, node);
  }

  of(sheet: XlsxSheet, row: number, col: number): FormulaNode[] {
    const found = [...(this.single.get(sheet)?.get(cellKey(row, col)) ?? [])];
    for (const { top, left, bottom, right, node } of this.blocks.get(sheet) ?? []) {
      if (row >= top && row <= bottom && col >= left && col <= right) found.push(node);
    }
    return found;
  }

  private add(block: Block, node: FormulaNode): void {
    const { sheet, top, left, bottom, right } = block;
    if (top !== bottom || left !== right) {
      append(this.blocks, sheet, { ...block, node });
      return;
    }
    let cells = this.single.get(sheet);
    if (!cells) this.single.set(sheet, (cells = new Map<number, FormulaNode[]>()));
    append(cells, cellKey(top, left), node);
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
