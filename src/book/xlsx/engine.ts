import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { isCellError, type CellValue } from '../cell';
import { writeCellsAsBlocks } from './cells-as-blocks';
import type { FormulaNode } from './dependencies';
import { excelRound } from './engine-round';
import { errorOutside, errorWithin, type EngineFunction } from './engine-values';
import { cellKey } from './pending';
import type { XlsxSheet } from './sheet';

/** The result of a node; absent when the engine gives none. */
export type Results = ReadonlyMap<FormulaNode, CellValue>;

/** Computes formulas (their texts) that read these sheets; all others stand as the values that they show. */
export function compute(
  nodes: ReadonlyMap<FormulaNode, string>,
  sheets: ReadonlySet<XlsxSheet>,
  date1904: boolean,
  functions: ReadonlyMap<string, EngineFunction>,
): Results {
  const bySheet = new Map<XlsxSheet, Map<number, Task>>();
  for (const sheet of sheets) bySheet.set(sheet, new Map());
  for (const [node, text] of nodes) {
    bySheet.get(node.sheet)?.set(cellKey(node.formula.row, node.formula.col), {
      node,
      text: writeCellsAsBlocks(text),
    });
  }
  const hosts = [...bySheet].map(([sheet, formulas], at) => new EngineSheet(at + 1, sheet, formulas));
  const byName = new Map(hosts.map((host) => [host.name.toLowerCase(), host]));
  calculateFormulas({
    worksheets: hosts,
    getWorksheet: (key) =>
      typeof key === 'string' ? byName.get(key.toLowerCase()) : hosts.find((host) => host.id === key),
    properties: { date1904 },
    userFunctions: new Map([['ROUND', excelRound], ...functions]),
  });
  const results = new Map<FormulaNode, CellValue>();
  for (const host of hosts) for (const [node, value] of host.results()) results.set(node, value);
  return results;
}

interface Task {
  readonly node: FormulaNode;
  readonly text: string;
}

const CONSTANT = 2;
const FORMULA = 6;

/** A cell as the engine wants it; counted from 1. */
class EngineCell implements CellLike {
  readonly type: number;
  readonly model: { readonly formula?: string };
  readonly formula?: string;
  /** Null until the engine has written; it writes nothing (undefined) for the value of an empty cell. */
  written: { readonly result: CellLike['result'] } | null = null;

  constructor(
    readonly row: number,
    readonly col: number,
    public value: unknown,
    readonly task: Task | null,
  ) {
    this.type = task ? FORMULA : CONSTANT;
    const formula = task?.text;
    this.model = formula === undefined ? {} : { formula };
    if (formula !== undefined) this.formula = formula;
  }

  get result(): CellLike['result'] {
    return this.written?.result;
  }

  set result(result: CellLike['result']) {
    this.written = { result };
  }
}

class EngineSheet implements WorksheetLike {
  readonly name: string;
  readonly dimensions: { top: number; left: number; bottom: number; right: number } | null;
  private readonly rows = new Map<number, Map<number, EngineCell>>();

  constructor(
    readonly id: number,
    sheet: XlsxSheet,
    formulas: ReadonlyMap<number, Task>,
  ) {
    this.name = sheet.name;
    const box = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
    sheet.eachCell(({ row, col }) => {
      const task = formulas.get(cellKey(row, col)) ?? null;
      const value = task ? null : valueWithin(sheet.value(row, col));
      if (!task && value === null) return;
      let cells = this.rows.get(row + 1);
      if (!cells) this.rows.set(row + 1, (cells = new Map<number, EngineCell>()));
      cells.set(col + 1, new EngineCell(row + 1, col + 1, value, task));
      box.top = Math.min(box.top, row + 1);
      box.bottom = Math.max(box.bottom, row + 1);
      box.left = Math.min(box.left, col + 1);
      box.right = Math.max(box.right, col + 1);
    });
    this.dimensions = box.bottom === 0 ? null : box;
  }

  eachRow(...given: [callback: RowCallback] | [options: object, callback: RowCallback]): void {
    const callback = given.length === 1 ? given[0] : given[1];
    for (const [row, cells] of this.rows) callback(rowOf(cells), row);
  }

  findCell(row: number, col: number): EngineCell | undefined {
    return this.rows.get(row)?.get(col);
  }

  getCell(row: number, col: number): EngineCell {
    return this.findCell(row, col) ?? new EngineCell(row, col, null, null);
  }

  *results(): Generator<[FormulaNode, CellValue]> {
    for (const cells of this.rows.values()) {
      for (const { task, written } of cells.values()) {
        const value = task && written ? resultValue(written.result) : undefined;
        if (task && value !== undefined) yield [task.node, value];
      }
    }
  }
}

type RowCallback = (row: RowLike, rowNumber: number) => void;
type CellCallback = (cell: CellLike, colNumber: number) => void;

function rowOf(cells: ReadonlyMap<number, EngineCell>): RowLike {
  return {
    eachCell: (...given: [callback: CellCallback] | [options: object, callback: CellCallback]) => {
      const callback = given.length === 1 ? given[0] : given[1];
      for (const [col, cell] of cells) callback(cell, col);
    },
  };
}

/** An empty cell referred to is 0. Errors that say that the engine, not the formula, is at its end count as no result. */
function resultValue(result: CellLike['result']): CellValue | undefined {
  if (result === undefined) return 0;
  if (result instanceof Date) return undefined;
  if (typeof result === 'number') return Number.isFinite(result) ? result : { error: '#NUM!' };
  if (typeof result === 'object' && isCellError(result) && /^#(NAME\?|CALC!|SPILL!)/.test(result.error))
    return undefined;
  return typeof result === 'object' && isCellError(result) ? { error: errorOutside(result.error) } : result;
}

function valueWithin(value: CellValue): CellValue {
  return isCellError(value) ? { error: errorWithin(value.error) } : value;
}
