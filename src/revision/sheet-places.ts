import type { Cell, CellValue } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import { cellAt, namedCells, type NamedCells } from '../sheets/sheet-reader';
import { Axis } from './axis';
import type { BuiltSheet } from './built-sheet';

/** Where the cells of a sheet as its form has it stand in the workbook now, rows that people inserted and all. */
export class SheetPlaces {
  readonly #rows: Axis;
  readonly #cols: Axis;
  readonly named: NamedCells;

  constructor(
    readonly sheet: SheetSnapshot,
    readonly former: BuiltSheet,
  ) {
    this.named = namedCells(sheet);
    const pairs = (former.content.names ?? []).flatMap(({ name, refersTo }) => {
      const place = this.named.cells.get(name)?.place;
      return place && typeof refersTo !== 'string' ? [{ ...refersTo, place }] : [];
    });
    this.#rows = new Axis(pairs.map(({ row, place }) => [row, place.row]));
    this.#cols = new Axis(pairs.map(({ col, place }) => [col, place.col]));
  }

  /** The likeliest place of a cell of the form. */
  now({ row, col }: Cell): Cell {
    return { row: this.#rows.place(row), col: this.#cols.place(col) };
  }

  /** The place of a label: where one of the likely cells has its text, it is that. */
  label(at: Cell, isIt: (value: CellValue, formula: string | null) => boolean): Cell {
    for (const row of this.#rows.places(at.row))
      for (const col of this.#cols.places(at.col)) {
        const { value, formula } = cellAt(this.sheet, row, col);
        if (isIt(value, formula)) return { row, col };
      }
    return this.now(at);
  }

  /** The cell of the form that stands here, as far as that can be told. */
  before({ row, col }: Cell): Cell {
    return { row: this.#rows.inverse.place(row), col: this.#cols.inverse.place(col) };
  }
}
