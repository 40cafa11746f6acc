import type { XlsxSheet } from '../parts/sheet';

/** What was edited since the last recalculation. */
export class Pending {
  private cells = new Map<XlsxSheet, Set<number>>();
  /** Names (lower case) that were set or deleted. */
  private names = new Set<string>();
  /** Sheets (lower case) that came, went or were replaced: formulas that speak of them are due. */
  private sheets = new Set<string>();

  noteCell(sheet: XlsxSheet, row: number, col: number): void {
    let cells = this.cells.get(sheet);
    if (!cells) this.cells.set(sheet, (cells = new Set()));
    cells.add(cellKey(row, col));
  }

  noteName(name: string): void {
    this.names.add(name.toLowerCase());
  }

  noteSheet(name: string): void {
    this.sheets.add(name.toLowerCase());
  }

  get isEmpty(): boolean {
    return this.cells.size === 0 && this.names.size === 0 && this.sheets.size === 0;
  }

  /** Gives all, and starts anew. */
  take(): Due {
    const due = { cells: this.cells, names: this.names, sheets: this.sheets };
    this.cells = new Map();
    this.names = new Set();
    this.sheets = new Set();
    return due;
  }

  copy(): Pending {
    const copy = new Pending();
    for (const [sheet, cells] of this.cells) copy.cells.set(sheet, new Set(cells));
    copy.names = new Set(this.names);
    copy.sheets = new Set(this.sheets);
    return copy;
  }
}

export interface Due {
  readonly cells: ReadonlyMap<XlsxSheet, ReadonlySet<number>>;
  readonly names: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
}

/** A cell as one number. */
export function cellKey(row: number, col: number): number {
  return row * COLUMNS + col;
}

export function cellOfKey(key: number): { row: number; col: number } {
  return { row: Math.floor(key / COLUMNS), col: key % COLUMNS };
}

const COLUMNS = 16_384;
