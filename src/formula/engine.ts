import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorksheetLike,
} from '@cj-tech-master/excelts/formula';
import { isCellError, type Cell, type CellValue } from '../book/cell';
import { writeCellsAsBlocks } from './cells-as-blocks';
import { criteriaFunctions } from './engine-criteria';
import { excelRound } from './engine-round';
import { searchFunctions } from './engine-search';
import { errorOutside, errorWithin, type EngineFunction } from './engine-values';

/** A sheet that formulas read; rows and columns count from 0. */
export interface ReadSheet {
  readonly name: string;
  /** Calls back for every cell that may hold something. */
  eachCell(callback: (cell: Cell) => void): void;
  value(row: number, col: number): CellValue;
}

/** A formula to be computed, without `=`, all its references with a sheet's name; `key` finds its result. */
export interface DueFormula<Key> extends Cell {
  readonly key: Key;
  readonly text: string;
}

/** A sheet with the formulas in it that are to be computed; its other cells stand as the values that they show. */
export interface DueSheet<Key> {
  readonly sheet: ReadSheet;
  readonly formulas: readonly DueFormula<Key>[];
}

export interface ComputeOptions {
  readonly date1904?: boolean;
  /** Functions that the engine does not have, or has otherwise, by name. */
  readonly functions?: ReadonlyMap<string, EngineFunction>;
}

/** The results by key; a formula for which the engine gives none is absent. The engine forgets formulas beyond 10,000. */
export function compute<Key>(
  sheets: readonly DueSheet<Key>[],
  options: ComputeOptions = {},
): Map<Key, CellValue> {
  const hosts = sheets.map((due, at) => new EngineSheet(at + 1, due));
  const byName = new Map(hosts.map((host) => [host.name.toLowerCase(), host]));
  calculateFormulas({
    worksheets: hosts,
    getWorksheet: (key) =>
      typeof key === 'string' ? byName.get(key.toLowerCase()) : hosts.find((host) => host.id === key),
    properties: { date1904: options.date1904 ?? false },
    userFunctions: new Map([
      ['ROUND', excelRound],
      ...criteriaFunctions,
      ...searchFunctions,
      ...(options.functions ?? []),
    ]),
  });
  return new Map(hosts.flatMap((host) => [...host.results()]));
}

const constantCell = 2;
const formulaCell = 6;

/** A cell as the engine wants it; counted from 1. */
class EngineCell<Key> implements CellLike {
  readonly type: number;
  readonly model: { readonly formula?: string };
  readonly formula?: string;
  /** Null until the engine has written; it writes nothing (undefined) for the value of an empty cell. */
  written: { readonly result: CellLike['result'] } | null = null;

  constructor(
    readonly row: number,
    readonly col: number,
    public value: unknown,
    readonly due: DueFormula<Key> | null,
  ) {
    this.type = due ? formulaCell : constantCell;
    const formula = due && writeCellsAsBlocks(due.text);
    this.model = formula === null ? {} : { formula };
    if (formula !== null) this.formula = formula;
  }

  get result(): CellLike['result'] {
    return this.written?.result;
  }

  set result(result: CellLike['result']) {
    this.written = { result };
  }
}

class EngineSheet<Key> implements WorksheetLike {
  readonly name: string;
  readonly dimensions: { top: number; left: number; bottom: number; right: number } | null;
  private readonly rows = new Map<number, Map<number, EngineCell<Key>>>();

  constructor(
    readonly id: number,
    { sheet, formulas }: DueSheet<Key>,
  ) {
    this.name = sheet.name;
    const due = new Map(formulas.map((one) => [keyOf(one), one]));
    sheet.eachCell(({ row, col }) => {
      const own = due.get(keyOf({ row, col })) ?? null;
      const value = own ? null : valueWithin(sheet.value(row, col));
      if (own || value !== null) this.put(new EngineCell(row + 1, col + 1, value, own));
    });
    for (const one of formulas)
      if (!this.findCell(one.row + 1, one.col + 1))
        this.put(new EngineCell(one.row + 1, one.col + 1, null, one));
    const rows = [...this.rows.keys()];
    const columns = [...this.rows.values()].map((cells) => bounds(cells.keys()));
    const { least: top, most: bottom } = bounds(rows);
    const left = bounds(columns.map(({ least }) => least)).least;
    const right = bounds(columns.map(({ most }) => most)).most;
    this.dimensions = rows.length === 0 ? null : { top, left, bottom, right };
  }

  private put(cell: EngineCell<Key>): void {
    let cells = this.rows.get(cell.row);
    if (!cells) this.rows.set(cell.row, (cells = new Map<number, EngineCell<Key>>()));
    cells.set(cell.col, cell);
  }

  eachRow(...given: [callback: RowCallback] | [options: object, callback: RowCallback]): void {
    const callback = given.length === 1 ? given[0] : given[1];
    for (const [row, cells] of this.rows) callback(rowOf(cells), row);
  }

  findCell(row: number, col: number): EngineCell<Key> | undefined {
    return this.rows.get(row)?.get(col);
  }

  getCell(row: number, col: number): EngineCell<Key> {
    return this.findCell(row, col) ?? new EngineCell<Key>(row, col, null, null);
  }

  *results(): Generator<[Key, CellValue]> {
    for (const cells of this.rows.values()) {
      for (const { due, written } of cells.values()) {
        const value = due && written ? resultValue(written.result) : undefined;
        if (due && value !== undefined) yield [due.key, value];
      }
    }
  }
}

type RowCallback = (row: RowLike, rowNumber: number) => void;
type CellCallback = (cell: CellLike, colNumber: number) => void;

function rowOf<Key>(cells: ReadonlyMap<number, EngineCell<Key>>): RowLike {
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

function keyOf({ row, col }: Cell): number {
  return row * columnsOfSheet + col;
}

/** More columns than a sheet has. */
const columnsOfSheet = 16_384;

function bounds(numbers: Iterable<number>): { least: number; most: number } {
  let [least, most] = [Infinity, 0];
  for (const number of numbers) {
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return { least, most };
}
