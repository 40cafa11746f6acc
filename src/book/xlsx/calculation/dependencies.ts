import type { IndexedFormula } from './formula-index';
import { lastCell, type FormulaReference } from '../../../formula/formula-text';
import { cellKey, cellOfKey } from './pending';
import type { XlsxSheet } from '../parts/sheet';

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
  /** It calls custom functions, also through names. */
  readonly custom: boolean;
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

/** Which formulas read which cells. */
export class Readers {
  private readonly single = new Map<XlsxSheet, Map<number, FormulaNode[]>>();
  private readonly groups = new Map<XlsxSheet, Map<string, Group>>();

  constructor(nodes: Iterable<FormulaNode>) {
    for (const node of nodes) for (const block of node.reads) this.add(block, node);
  }

  /** Some formulas, all that read these cells, and all that depend on either; only those within a set, when given. */
  reach(
    start: readonly FormulaNode[],
    cells: ReadonlyMap<XlsxSheet, ReadonlySet<number>>,
    within?: ReadonlySet<FormulaNode>,
  ): Set<FormulaNode> {
    const found = new Set<FormulaNode>(start);
    /** Blocks that no cell has hit yet: a block that was hit has nothing new to tell. */
    const open = new Map([...this.groups].map(([sheet, groups]) => [sheet, [...groups.values()]]));
    const visit = (sheet: XlsxSheet, row: number, col: number): void => {
      const readers = [...(this.single.get(sheet)?.get(cellKey(row, col)) ?? [])];
      const blocks = open.get(sheet) ?? [];
      for (let i = blocks.length - 1; i >= 0; i--) {
        const block = blocks[i];
        if (!block || row < block.top || row > block.bottom || col < block.left || col > block.right)
          continue;
        readers.push(...block.nodes);
        blocks[i] = blocks.at(-1) ?? block;
        blocks.pop();
      }
      for (const reader of readers) if (!within || within.has(reader)) found.add(reader);
    };
    for (const [sheet, keys] of cells) {
      for (const key of keys) {
        const { row, col } = cellOfKey(key);
        visit(sheet, row, col);
      }
    }
    for (const { sheet, formula } of found) visit(sheet, formula.row, formula.col);
    return found;
  }

  private add(block: Block, node: FormulaNode): void {
    const { sheet, top, left, bottom, right } = block;
    if (top !== bottom || left !== right) {
      let groups = this.groups.get(sheet);
      if (!groups) this.groups.set(sheet, (groups = new Map<string, Group>()));
      const key = [top, left, bottom, right].join();
      const group = groups.get(key);
      if (group) group.nodes.push(node);
      else groups.set(key, { ...block, nodes: [node] });
      return;
    }
    let cells = this.single.get(sheet);
    if (!cells) this.single.set(sheet, (cells = new Map<number, FormulaNode[]>()));
    append(cells, cellKey(top, left), node);
  }
}

/** The formulas that read one block. */
interface Group extends Block {
  readonly nodes: FormulaNode[];
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
