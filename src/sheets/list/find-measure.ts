import type { ListColumn } from './column';
import { Slots } from './slots';
import { textAt, typedCell, type ListTable, type TypedCell } from './table';

/** A measure of the list while its lines are read. */
export interface ListMeasure {
  readonly slots: Slots;
  /** As it was typed; empty where nothing was. */
  readonly typed: string;
  readonly number: string;
  title: string;
}

/** What a line belongs to, and what has to be said of its number. */
export interface FoundMeasure {
  readonly measure: ListMeasure;
  readonly isNew: boolean;
  readonly said?: {
    readonly code: 'number-taken' | 'number-given' | 'no-title';
    readonly cells: readonly TypedCell[];
  };
}

/** Finds the measure of each line: by number and name, so that another name is never written over the first. */
export class MeasureFinder {
  private readonly measures: ListMeasure[] = [];
  /** The same by their typed numbers, without differences of width. */
  private readonly numbered = new Map<string, ListMeasure[]>();
  private readonly numberCol: number | null;
  private readonly titleCol: number | null;
  private readonly used: Set<string>;

  constructor(
    private readonly table: ListTable,
    columns: readonly ListColumn[],
    firstRow: number,
  ) {
    const colOf = (kind: 'number' | 'title'): number | null =>
      columns.find(({ meaning, twin }) => meaning?.kind === kind && twin === undefined)?.col ?? null;
    this.numberCol = colOf('number');
    this.titleCol = colOf('title');
    this.used = new Set(
      table.rows.flatMap((_, row) => (row < firstRow ? [] : [plain(this.at(row, this.numberCol))])),
    );
  }

  get all(): readonly ListMeasure[] {
    return this.measures;
  }

  /** Null for a line that belongs to no measure. */
  find(row: number): FoundMeasure | null {
    const number = this.at(row, this.numberCol);
    const title = this.at(row, this.titleCol);
    const last = this.measures.at(-1);
    if (number === '' && title === '') return last ? { measure: last, isNew: false } : null;
    const same = this.goesOn(number, title);
    if (same) {
      if (same.title === '') same.title = title;
      return { measure: same, isNew: false };
    }
    return this.begin(row, number, title);
  }

  private at(row: number, col: number | null): string {
    return col === null ? '' : textAt(this.table, row, col);
  }

  /** The measure whose number and name the line repeats; either may be left out. */
  private goesOn(number: string, title: string): ListMeasure | undefined {
    const last = this.measures.at(-1);
    if (number === '') return last?.title === title ? last : undefined;
    const same = this.numbered.get(plain(number)) ?? [];
    return title === '' ? same.at(-1) : same.find((one) => one.title === title || one.title === '');
  }

  private begin(row: number, typed: string, title: string): FoundMeasure {
    const same = this.numbered.get(plain(typed)) ?? [];
    const first = typed === '' ? undefined : same[0];
    const number = typed === '' ? this.count() : first ? this.beside(typed) : typed;
    const measure: ListMeasure = { slots: new Slots(), typed, number, title };
    this.measures.push(measure);
    this.numbered.set(plain(typed), [...same, measure]);
    const cell = (col: number | null): TypedCell[] => (col === null ? [] : [typedCell(this.table, row, col)]);
    if (first)
      return {
        measure,
        isNew: true,
        said: { code: 'number-taken', cells: [...cell(this.numberCol), ...cell(this.titleCol)] },
      };
    if (title === '')
      return { measure, isNew: true, said: { code: 'no-title', cells: cell(this.numberCol) } };
    if (typed === '' && this.numberCol !== null) {
      return { measure, isNew: true, said: { code: 'number-given', cells: cell(this.titleCol) } };
    }
    return { measure, isNew: true };
  }

  /** The place in the list, or the next number that nobody has. */
  private count(): string {
    let number = this.measures.length + 1;
    while (this.used.has(String(number))) number++;
    this.used.add(String(number));
    return String(number);
  }

  /** 「1」 → 「1-2」 */
  private beside(typed: string): string {
    let part = 2;
    while (this.used.has(plain(`${typed}-${part}`))) part++;
    const number = `${typed}-${part}`;
    this.used.add(plain(number));
    return number;
  }
}

function plain(number: string): string {
  return number.normalize('NFKC').replace(/\s/gu, '');
}
