import type { Block, FormulaNode } from './dependencies';
import { cellKey } from './pending';
import type { XlsxSheet } from '../parts/sheet';

/** Formulas that can be computed one batch after the other. */
export interface Batches {
  /** Each formula stands in a later batch than all that it reads, or in the same. */
  readonly batches: readonly ReadonlyMap<FormulaNode, string>[];
  /** Formulas in circles, and those that depend on them, when they are too many for one batch. */
  readonly left: readonly FormulaNode[];
}

/** Cuts formulas into batches of at most `most` different texts. */
export function cutIntoBatches(formulas: ReadonlyMap<FormulaNode, string>, most: number): Batches {
  if (new Set(formulas.values()).size <= most) return { batches: [formulas], left: [] };
  const ordered = order([...formulas.keys()]);
  const first = new Set(ordered);
  const circular = [...formulas.keys()].filter((node) => !first.has(node));
  const batches = cut(ordered, formulas, most);
  const last = cut(circular, formulas, most);
  return last.length > 1 ? { batches, left: circular } : { batches: [...batches, ...last], left: [] };
}

function cut(
  nodes: readonly FormulaNode[],
  formulas: ReadonlyMap<FormulaNode, string>,
  most: number,
): Map<FormulaNode, string>[] {
  const batches: Map<FormulaNode, string>[] = [];
  let texts = new Set<string>();
  for (const node of nodes) {
    const text = formulas.get(node) ?? '';
    let batch = batches.at(-1);
    if (!batch || (texts.size >= most && !texts.has(text))) {
      batches.push((batch = new Map<FormulaNode, string>()));
      texts = new Set<string>();
    }
    texts.add(text);
    batch.set(node, text);
  }
  return batches;
}

/** Every formula after those that it reads; without those in circles and those that depend on circles. */
function order(nodes: readonly FormulaNode[]): FormulaNode[] {
  const blocks = new BlockIndex(nodes);
  /** How many blocks a formula still waits for. */
  const waits = new Map<FormulaNode, number>();
  for (const { sheet, formula } of nodes) {
    for (const block of blocks.at(sheet, formula.row, formula.col)) block.open++;
  }
  for (const block of blocks.all) {
    if (block.open > 0) for (const node of block.readers) waits.set(node, (waits.get(node) ?? 0) + 1);
  }
  const ordered = nodes.filter((node) => !waits.has(node));
  for (const { sheet, formula } of ordered) {
    for (const block of blocks.at(sheet, formula.row, formula.col)) {
      if (--block.open > 0) continue;
      for (const reader of block.readers) {
        const left = (waits.get(reader) ?? 0) - 1;
        waits.set(reader, left);
        if (left === 0) ordered.push(reader);
      }
    }
  }
  return ordered;
}

/** A block that formulas read. */
interface ReadBlock extends Block {
  readonly readers: Set<FormulaNode>;
  /** How many formulas in it are not in order yet. */
  open: number;
}

/** Blocks of up to so many rows are found by their rows. */
const LOW = 64;

class BlockIndex {
  readonly all: ReadBlock[] = [];
  private readonly known = new Map<XlsxSheet, Map<string, ReadBlock>>();
  private readonly cells = new Map<XlsxSheet, Map<number, ReadBlock>>();
  private readonly low = new Map<XlsxSheet, Map<number, ReadBlock[]>>();
  private readonly high = new Map<XlsxSheet, ReadBlock[]>();

  constructor(nodes: readonly FormulaNode[]) {
    for (const node of nodes) for (const block of node.reads) this.blockOf(block).readers.add(node);
  }

  /** The blocks around a cell. */
  *at(sheet: XlsxSheet, row: number, col: number): Generator<ReadBlock> {
    const cell = this.cells.get(sheet)?.get(cellKey(row, col));
    if (cell) yield cell;
    for (const block of this.low.get(sheet)?.get(row) ?? [])
      if (col >= block.left && col <= block.right) yield block;
    for (const block of this.high.get(sheet) ?? [])
      if (row >= block.top && row <= block.bottom && col >= block.left && col <= block.right) yield block;
  }

  private blockOf(block: Block): ReadBlock {
    const { sheet, top, left, bottom, right } = block;
    const known = entry(this.known, sheet, () => new Map<string, ReadBlock>());
    const key = [top, left, bottom, right].join();
    const found = known.get(key);
    if (found) return found;
    const made: ReadBlock = { ...block, readers: new Set(), open: 0 };
    known.set(key, made);
    this.all.push(made);
    if (top === bottom && left === right) {
      entry(this.cells, sheet, () => new Map<number, ReadBlock>()).set(cellKey(top, left), made);
    } else if (bottom - top < LOW) {
      const rows = entry(this.low, sheet, () => new Map<number, ReadBlock[]>());
      for (let row = top; row <= bottom; row++) entry(rows, row, () => []).push(made);
    } else {
      entry(this.high, sheet, () => []).push(made);
    }
    return made;
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
