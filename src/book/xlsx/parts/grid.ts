import { cellAddress, columnIndex } from '../../address';
import { parseArea, areaAddress } from '../../address';
import type { Area } from '../../cell';
import { areaHolds, unionArea } from './areas';
import { lastCell } from '../../../formula/formula-text';
import type { Part } from '../package/package';
import { WORKSHEET_ORDER } from '../xml/schema-order';
import { movePosition, type Shift } from './shift-math';
import type { XmlElement } from '../xml/xml-element';

/** A row of `sheetData` with its cells by column. */
export interface GridRow {
  readonly index: number;
  readonly element: XmlElement;
  readonly cells: Map<number, XmlElement>;
}

/** The cells of a worksheet part by position; rows and cells without an address count on from the one before. */
export class Grid {
  private root: XmlElement | null = null;
  private readonly byIndex = new Map<number, GridRow>();
  private last = -1;
  private complete = false;
  /** Rows that were made amid others stand last in the table until somebody walks over them. */
  private ordered = true;
  /** The sheet's `dimension` as it was last read: to make a cell within it takes no reading. */
  private dimension: { readonly ref: string; readonly area: Area } | null = null;

  constructor(private readonly part: Part) {}

  /** The rows in the order of the file. */
  get rows(): IterableIterator<GridRow> {
    const rows = this.read();
    if (!this.ordered) {
      const sorted = [...rows.values()].sort((one, other) => one.index - other.index);
      rows.clear();
      for (const row of sorted) rows.set(row.index, row);
      this.ordered = true;
    }
    return rows.values();
  }

  /** The highest row of the file, -1 without one. */
  get lastRow(): number {
    this.read();
    return this.last;
  }

  row(index: number): GridRow | undefined {
    return this.read().get(index);
  }

  cell(row: number, col: number): XmlElement | undefined {
    return this.row(row)?.cells.get(col);
  }

  /** The row's element, to change; made when it is missing. */
  editRow(index: number): GridRow {
    this.startEdit();
    const present = this.byIndex.get(index);
    if (present) return present;
    const data = this.data();
    const element = data.make('row', { r: index + 1 });
    insertBefore(data, element, index > this.last ? undefined : this.firstAfter(index));
    const row: GridRow = { index, element, cells: new Map() };
    this.byIndex.set(index, row);
    if (index < this.last) this.ordered = false;
    this.last = Math.max(this.last, index);
    return row;
  }

  /** The cell's element, to change; made with `format()` as its format number when it is missing. */
  editCell(row: number, col: number, format: () => number): XmlElement {
    const entry = this.editRow(row);
    const present = entry.cells.get(col);
    if (present) return present;
    const { element, cells } = entry;
    const made = element.make('c', { r: cellAddress({ row, col }) });
    const number = format();
    if (number !== 0) made.set('s', number);
    let after: XmlElement | undefined;
    let nearest = Infinity;
    for (const [other, cell] of cells) {
      if (other > col && other < nearest) [nearest, after] = [other, cell];
    }
    insertBefore(element, made, after);
    cells.set(col, made);
    widenSpans(element, col);
    this.widenDimension(row, col);
    return made;
  }

  /** Takes a cell out of the file. */
  removeCell(row: number, col: number): void {
    if (!this.cell(row, col)) return;
    this.startEdit();
    const entry = this.byIndex.get(row);
    const cell = entry?.cells.get(col);
    if (!entry || !cell) return;
    entry.element.remove(cell);
    entry.cells.delete(col);
  }

  /** Moves rows or columns, and drops the deleted ones. */
  shift(shift: Shift): void {
    this.startEdit();
    const data = this.data();
    for (const { index, element, cells } of this.byIndex.values()) {
      const row = shift.axis === 'row' ? movePosition(index, shift) : index;
      if (row === null || row > lastCell.row) {
        data.remove(element);
        continue;
      }
      element.set('r', row + 1);
      if (shift.axis === 'col') element.set('spans', null);
      for (const [col, cell] of cells) {
        const moved = shift.axis === 'col' ? movePosition(col, shift) : col;
        if (moved === null || moved > lastCell.col) element.remove(cell);
        else cell.set('r', cellAddress({ row, col: moved }));
      }
    }
    this.forget();
  }

  /** Reads all anew: after rows or cells were moved about. */
  forget(): void {
    this.root = null;
  }

  private read(): Map<number, GridRow> {
    if (this.root === this.part.root) return this.byIndex;
    this.root = this.part.root;
    this.byIndex.clear();
    this.last = -1;
    this.complete = false;
    let index = -1;
    for (const element of this.root.child('sheetData')?.elements('row') ?? []) {
      const given = element.number('r');
      index = given === undefined ? index + 1 : given - 1;
      this.last = Math.max(this.last, index);
      if (!this.byIndex.has(index)) this.byIndex.set(index, { index, element, cells: readCells(element) });
    }
    return this.byIndex;
  }

  private startEdit(): void {
    this.part.edit();
    this.read();
    if (this.complete) return;
    for (const { index, element, cells } of this.byIndex.values()) {
      if (element.get('r') === undefined) prepend(element, 'r', String(index + 1));
      for (const [col, cell] of cells) {
        if (cell.get('r') === undefined) prepend(cell, 'r', cellAddress({ row: index, col }));
      }
    }
    this.complete = true;
  }

  private data(): XmlElement {
    const root = this.part.edit();
    return root.child('sheetData') ?? root.insertInOrder(root.make('sheetData'), WORKSHEET_ORDER);
  }

  private firstAfter(index: number): XmlElement | undefined {
    let nearest: GridRow | undefined;
    for (const row of this.byIndex.values()) {
      if (row.index > index && (!nearest || row.index < nearest.index)) nearest = row;
    }
    return nearest?.element;
  }

  private widenDimension(row: number, col: number): void {
    const element = this.part.root.child('dimension');
    const ref = element?.get('ref') ?? '';
    const area = this.dimension?.ref === ref ? this.dimension.area : parseArea(ref);
    if (!element || !area) return;
    this.dimension = { ref, area };
    const empty = this.byIndex.size === 1 && this.byIndex.get(row)?.cells.size === 1;
    if (!empty && areaHolds(area, row, col)) return;
    const wide = unionArea(empty ? null : area, { row, col, rows: 1, cols: 1 });
    this.dimension = { ref: areaAddress(wide), area: wide };
    element.set('ref', this.dimension.ref);
  }
}

function readCells(row: XmlElement): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let col = -1;
  for (const node of row.children) {
    if (typeof node === 'string' || !node.is('c')) continue;
    const given = node.get('r');
    col = given === undefined ? col + 1 : columnOf(given);
    if (!cells.has(col)) cells.set(col, node);
  }
  return cells;
}

/** `AB12` → 27; never more than a few letters are read. */
function columnOf(address: string): number {
  const letters = /^\$?([A-Z]{1,3})/i.exec(address)?.[1];
  return letters === undefined ? 0 : columnIndex(letters);
}

function prepend(element: XmlElement, name: string, value: string): void {
  element.attributes.unshift(name, value);
}

function insertBefore(parent: XmlElement, child: XmlElement, before: XmlElement | undefined): void {
  const at = before ? parent.children.indexOf(before) : parent.children.length;
  parent.children.splice(at, 0, child);
}

function widenSpans(row: XmlElement, col: number): void {
  const [first, last] = (row.get('spans') ?? '').split(':').map(Number);
  if (first === undefined || last === undefined || Number.isNaN(first + last)) return;
  if (col + 1 < first || col + 1 > last) {
    row.set('spans', `${String(Math.min(first, col + 1))}:${String(Math.max(last, col + 1))}`);
  }
}
