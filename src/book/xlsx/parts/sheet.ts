import type { Area, Cell, CellInput, CellValue } from '../../cell';
import type { CellStyle, ContentRun, PageSetup } from '../../sheet-content';
import { areaHolds, unionArea } from './areas';
import { readValue, writeConstant, writeFormula, writeResult } from './cell-content';
import { columnAt } from './columns';
import { addFuturePrefixes, dropFuturePrefixes } from '../../../formula/future-functions';
import { pasteRows } from './copy-rows';
import { Grid } from './grid';
import { addMerges, readMerges, removeMerges } from './merges';
import type { SheetModel, StylePatch, TextRun } from '../model';
import { richRuns, writeRuns } from './rich-text';
import { textRuns } from './struck-text';
import type { Part } from '../package/package';
import { readPage, writePage } from './page-setup';
import { SheetFormulas } from './shared-formulas';
import type { SheetContext } from './sheet-context';
import { SheetFrame } from './sheet-frame';
import type { XmlElement } from '../xml/xml-element';

/** One worksheet of an {@link XlsxBook}; its part is read when it is first asked. */
export class XlsxSheet extends SheetFrame implements SheetModel {
  readonly formulas: SheetFormulas;

  constructor(
    readonly id: string,
    part: Part,
    private readonly context: SheetContext<XlsxSheet>,
  ) {
    super(part, new Grid(part), context);
    this.formulas = new SheetFormulas(this.grid, () => part.root);
  }

  get name(): string {
    return this.context.nameOf(this);
  }

  get visibility(): 'visible' | 'hidden' | 'veryHidden' {
    return this.context.visibilityOf(this);
  }

  set visibility(visibility: 'visible' | 'hidden' | 'veryHidden') {
    this.context.setVisibility(this, visibility);
  }

  get page(): PageSetup {
    return { ...readPage(this.root), ...this.context.printNames(this) };
  }

  set page(page: PageSetup) {
    writePage(this.part.edit(), page);
    this.context.setPrintNames(this, page);
  }

  get drawn(): readonly ('picture' | 'shape' | 'chart')[] {
    return this.context.drawn(this);
  }

  get usedRange(): Area | null {
    return this.extent(() => true);
  }

  get usedValues(): Area | null {
    return this.extent(
      (cell) => cell.children.length > 0 && cell.elements().some((one) => !one.is('extLst')),
    );
  }

  value(row: number, col: number): CellValue {
    return this.cachedValue(row, col) ?? this.context.meanwhile(this, row, col);
  }

  /** The value as the file has it. */
  cachedValue(row: number, col: number): CellValue {
    const cell = this.grid.cell(row, col);
    return cell ? readValue(cell, this.context.strings, this.context.date1904) : null;
  }

  /** Whether a formula has a result in the file, be it an empty text; an empty `v` of a number is none. */
  hasResult(row: number, col: number): boolean {
    const cell = this.grid.cell(row, col);
    const isEmptyText = cell?.child('v') !== undefined && cell.get('t') === 'str';
    return isEmptyText || this.value(row, col) !== null;
  }

  formula(row: number, col: number): string | null {
    const cell = this.grid.cell(row, col);
    const text = cell ? this.formulas.at(row, col, cell) : null;
    return text === null ? null : '=' + dropFuturePrefixes(text);
  }

  numberFormat(row: number, col: number): string {
    return this.styles.numberFormat(this.format(row, col));
  }

  isStruck(row: number, col: number): boolean {
    return this.styles.isStruck(this.format(row, col));
  }

  textRuns(row: number, col: number): readonly TextRun[] {
    const cell = this.grid.cell(row, col);
    return cell ? textRuns(cell, this.context.strings, this.isStruck(row, col)) : [];
  }

  /** The pieces of a text that do not all look alike; empty where they do. */
  richRuns(row: number, col: number): readonly ContentRun[] {
    const cell = this.grid.cell(row, col);
    return cell ? richRuns(cell, this.context.strings, this.styles.colors) : [];
  }

  setRuns(row: number, col: number, runs: readonly ContentRun[]): void {
    const cell = this.editCell(row, col);
    this.dropFormula(cell);
    writeRuns(cell, runs);
    this.context.noteEdit(this, row, col);
  }

  style(row: number, col: number): CellStyle {
    return this.styles.resolve(this.format(row, col));
  }

  setValue(row: number, col: number, value: CellInput): void {
    if (value === null && !this.grid.cell(row, col)) return;
    const cell = this.editCell(row, col);
    this.dropFormula(cell);
    writeConstant(cell, value);
    if (value === null) this.dropBareCell(row, col, cell);
    this.context.noteEdit(this, row, col);
  }

  setFormula(row: number, col: number, formula: string): void {
    const cell = this.editCell(row, col);
    this.dropFormula(cell);
    writeFormula(cell, addFuturePrefixes(formula.replace(/^=/, '')));
    this.context.formulasChanged();
    this.context.noteEdit(this, row, col);
  }

  /** Sets the cached value beside a formula; used by the recalculation. */
  setResult(row: number, col: number, value: CellValue): void {
    const cell = this.grid.cell(row, col);
    if (!cell) return;
    this.part.edit();
    writeResult(cell, value);
  }

  setNumberFormat(area: Area, code: string): void {
    this.setStyle(area, { numberFormat: code });
  }

  setStyle(area: Area, patch: StylePatch): void {
    // cells beside each other mostly have one format before, and get one
    const formats = new Map<number, number>();
    this.eachPosition(area, (row, col) => {
      const cell = this.editCell(row, col);
      const before = cell.number('s') ?? 0;
      const format = formats.get(before) ?? this.styles.patch(before, patch);
      formats.set(before, format);
      cell.set('s', format === 0 ? null : format);
    });
  }

  /** Gives a cell the format of that number. */
  setFormat(row: number, col: number, format: number): void {
    this.grid.editCell(row, col, () => format).set('s', format);
  }

  /** The number of the format that a cell shows: its own, its row's or its column's. */
  format(row: number, col: number): number {
    const entry = this.grid.row(row);
    const cell = entry?.cells.get(col);
    if (cell) return cell.number('s') ?? 0;
    if (entry?.element.flag('customFormat')) return entry.element.number('s') ?? 0;
    return columnAt(this.root, col)?.number('style') ?? 0;
  }

  clear(area: Area, what: 'contents' | 'formats' | 'all' = 'all'): void {
    const cells: Cell[] = [];
    this.eachCell((cell) => {
      if (areaHolds(area, cell.row, cell.col)) cells.push(cell);
    });
    for (const { row, col } of cells) {
      if (what !== 'formats') this.setValue(row, col, null);
      if (what === 'contents') continue;
      const isBare = this.value(row, col) === null && this.formula(row, col) === null;
      if (what === 'all' || isBare) this.grid.removeCell(row, col);
      else this.editCell(row, col).set('s', null);
    }
    if (what !== 'contents') removeMerges(this.part.edit(), area);
  }

  eachCell(callback: (cell: Cell) => void): void {
    for (const { index, cells } of this.grid.rows)
      for (const col of ascending([...cells.keys()])) callback({ row: index, col });
  }

  get merges(): readonly Area[] {
    return readMerges(this.root);
  }

  merge(area: Area): void {
    const root = this.part.edit();
    removeMerges(root, area);
    if (area.rows * area.cols === 1) return;
    addMerges(root, [area]);
    const emptied: Cell[] = [];
    for (const { index: row, cells } of this.grid.rows) {
      if (row < area.row || row >= area.row + area.rows) continue;
      for (const [col, cell] of cells) {
        const first = row === area.row && col === area.col;
        if (!first && areaHolds(area, row, col) && cell.children.length > 0) emptied.push({ row, col });
      }
    }
    for (const { row, col } of emptied) this.setValue(row, col, null);
  }

  /** Adds merges to a sheet in which none of them touches another. */
  addMerges(areas: readonly Area[]): void {
    addMerges(
      this.part.edit(),
      areas.filter(({ rows, cols }) => rows * cols > 1),
    );
  }

  unmerge(area: Area): void {
    removeMerges(this.part.edit(), area);
  }

  mergeAt(row: number, col: number): Area | null {
    return this.merges.find((area) => areaHolds(area, row, col)) ?? null;
  }

  insertRows(at: number, count: number): void {
    this.context.shift(this, 'row', at, count);
  }

  deleteRows(at: number, count: number): void {
    this.context.shift(this, 'row', at, -count);
  }

  pasteRows(from: number, count: number, to: number): void {
    this.formulas.unshareAll();
    pasteRows(this, from, count, to);
    this.context.formulasChanged();
    this.eachCell(({ row, col }) => {
      if (row >= to && row < to + count) this.context.noteEdit(this, row, col);
    });
  }

  insertColumns(at: number, count: number): void {
    this.context.shift(this, 'col', at, count);
  }

  deleteColumns(at: number, count: number): void {
    this.context.shift(this, 'col', at, -count);
  }

  private editCell(row: number, col: number): XmlElement {
    return this.grid.editCell(row, col, () => this.format(row, col));
  }

  /** An empty cell that looks as its row or column does says nothing. */
  private dropBareCell(row: number, col: number, cell: XmlElement): void {
    if (cell.children.length > 0 || cell.attributes.length > (cell.get('s') === undefined ? 2 : 4)) return;
    const own = cell.number('s') ?? 0;
    this.grid.removeCell(row, col);
    if (this.format(row, col) !== own) this.editCell(row, col).set('s', own);
  }

  private dropFormula(cell: XmlElement): void {
    if (!cell.child('f')) return;
    this.formulas.unshare(cell);
    this.context.formulasChanged();
  }

  private eachPosition(area: Area, callback: (row: number, col: number) => void): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let col = area.col; col < area.col + area.cols; col++) callback(row, col);
    }
  }

  private extent(counts: (cell: XmlElement) => boolean): Area | null {
    let area: Area | null = null;
    for (const { index, cells } of this.grid.rows) {
      let first = Infinity;
      let last = -1;
      for (const [col, cell] of cells) {
        if (!counts(cell)) continue;
        first = Math.min(first, col);
        last = Math.max(last, col);
      }
      if (last >= 0) area = unionArea(area, { row: index, col: first, rows: 1, cols: last - first + 1 });
    }
    return area;
  }
}

/** Cells that were made later stand last in a row's table; sorting is due only where there are such. */
function ascending(cols: number[]): number[] {
  return cols.every((col, i) => i === 0 || col > (cols[i - 1] ?? 0)) ? cols : cols.sort((a, b) => a - b);
}
