import { isCellError, type CellValue } from '../../cell';
import { cutIntoBatches } from './batches';
import { Clipper } from './clip';
import { CustomCalls } from './custom-calls';
import { Readers, type Block, type FormulaNode } from './dependencies';
import { compute, type DueFormula, type DueSheet } from '../../../formula/engine';
import type { FormulaIndex } from './formula-index';
import type { Surroundings } from './formula-nodes';
import type { FormulaReads } from './formula-reads';
import type { FunctionAnswers } from '../model';
import { cellKey, type Due } from './pending';
import type { XlsxSheet } from '../parts/sheet';

export interface RecalculationInput extends Omit<Surroundings, 'tableBlocks' | 'answered' | 'state'> {
  readonly due: Due;
  readonly index: FormulaIndex;
  readonly reads: FormulaReads;
  readonly date1904: boolean;
  /** Null where nobody answers custom functions. */
  readonly answers: FunctionAnswers | null;
  tableBlocks(): (reference: string) => readonly Block[];
}

/** What a recalculation did, by formulas. */
export interface RecalculatedFormulas {
  readonly changed: readonly FormulaNode[];
  readonly kept: readonly FormulaNode[];
  /** Those that wait for a custom function: they ask for it (`asking`), or depend on one that does. */
  readonly waiting: readonly FormulaNode[];
  readonly asking: readonly FormulaNode[];
}

/**
 * Computes what depends on the edits, and writes the results beside the formulas. What cannot be computed or has to
 * wait, and what depends on it, keeps its value.
 */
export function recalculate(input: RecalculationInput): RecalculatedFormulas {
  const nodes = readNodes(input);
  if (nodes.length === 0) return { changed: [], kept: [], waiting: [], asking: [] };
  const readers = new Readers(nodes);
  const dirty = findDirty(nodes, readers, input.due);
  const kept = readers.reach(
    [...dirty].filter(({ computable }) => !computable),
    new Map(),
    dirty,
  );
  const able = [...dirty].filter((node) => !kept.has(node));
  const clipper = new Clipper((name) => input.find(name));
  const calls = new CustomCalls(input.answers);
  const formulas = new Map<FormulaNode, string>();
  for (const node of able) {
    const text = clipper.clip(node);
    if (text !== null) formulas.set(node, calls.write(node, text));
  }
  const { batches, left: circular } = cutIntoBatches(formulas, MOST_FORMULAS);
  const failed = readers.reach(
    [...able.filter((node) => !formulas.has(node)), ...circular],
    new Map(),
    dirty,
  );
  const waiting = new Set<FormulaNode>();
  const changed: FormulaNode[] = [];
  for (const batch of batches) {
    const due = new Map([...batch].filter(([node]) => !failed.has(node) && !waiting.has(node)));
    if (due.size === 0) continue;
    const results = compute(dueSheets(due), { date1904: input.date1904, functions: calls.functions });
    if (calls.waiting.size > 0)
      for (const node of readers.reach([...calls.waiting], new Map(), dirty)) waiting.add(node);
    const missing = [...due.keys()].filter(
      (node) => calls.left.has(node) || (!results.has(node) && !waiting.has(node)),
    );
    for (const node of readers.reach(missing, new Map(), dirty)) failed.add(node);
    for (const [node, value] of results)
      if (!failed.has(node) && !waiting.has(node) && write(node, value)) changed.push(node);
  }
  const left = new Set([...kept, ...failed]);
  return {
    changed,
    kept: [...left],
    waiting: [...waiting].filter((node) => !left.has(node)),
    asking: [...calls.waiting],
  };
}

/** The engine forgets the first formulas when it is given more than 10,000 different ones at once. */
const MOST_FORMULAS = 8_000;

/** Whether the value is another than the cell's. */
function write({ sheet, formula: { row, col } }: FormulaNode, value: CellValue): boolean {
  if (same(sheet.cachedValue(row, col), value)) return false;
  sheet.setResult(row, col, value);
  return true;
}

function readNodes(input: RecalculationInput): FormulaNode[] {
  let tables: ((reference: string) => readonly Block[]) | undefined;
  const answered = input.answers !== null;
  const places = input.sheets.map((sheet) => `${String(input.placeOf(sheet))} ${sheet.name}`);
  const around: Surroundings = {
    state: [String(answered), String(input.names.changes), ...places].join('\n'),
    sheets: input.sheets,
    names: input.names,
    answered,
    placeOf: (sheet) => input.placeOf(sheet),
    find: (name) => input.find(name),
    tableBlocks: (reference) => (tables ??= input.tableBlocks())(reference),
  };
  return input.sheets.flatMap((sheet) => input.reads.of(sheet, input.index.of(sheet), around));
}

/** The formulas that were edited themselves, and all that depend on an edit. */
function findDirty(nodes: readonly FormulaNode[], readers: Readers, due: Due): Set<FormulaNode> {
  const start: FormulaNode[] = [];
  const replaced = (node: FormulaNode): boolean =>
    due.sheets.size > 0 && (due.sheets.has(node.sheet.name.toLowerCase()) || meet(node.sheets, due.sheets));
  for (const node of nodes) {
    const own = due.cells.get(node.sheet)?.has(cellKey(node.formula.row, node.formula.col)) ?? false;
    if (own || node.blind || replaced(node) || meet(node.names, due.names)) start.push(node);
  }
  return readers.reach(start, due.cells);
}

/** The formulas by their sheets, with the sheets that they read. */
function dueSheets(nodes: ReadonlyMap<FormulaNode, string>): DueSheet<FormulaNode>[] {
  const sheets = new Map<XlsxSheet, DueFormula<FormulaNode>[]>();
  const of = (sheet: XlsxSheet): DueFormula<FormulaNode>[] => {
    let formulas = sheets.get(sheet);
    if (!formulas) sheets.set(sheet, (formulas = []));
    return formulas;
  };
  for (const [node, text] of nodes) {
    of(node.sheet).push({ key: node, row: node.formula.row, col: node.formula.col, text });
    for (const block of node.reads) of(block.sheet);
  }
  return [...sheets].map(([sheet, formulas]) => ({ sheet, formulas }));
}

function same(one: CellValue, other: CellValue): boolean {
  if (isCellError(one) && isCellError(other)) return one.error === other.error;
  return one === other;
}

function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (other.size === 0) return false;
  for (const entry of one) if (other.has(entry)) return true;
  return false;
}
