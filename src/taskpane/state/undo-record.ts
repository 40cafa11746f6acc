import type { Area } from '../../book/cell';
import type { CellEdit, Edit } from '../../book/edit';
import { digest } from '../../book/digest';
import type { BookSnapshot, SheetSnapshot } from '../../book/snapshot';
import { cellAt, namedCells } from '../../sheets/sheet-reader';
import { rowNow } from './rows-moved';

/** What a batch left in the workbook: by it is told later whether somebody has worked on the same cells since. */
export interface UndoRecord {
  /** By the name that the sheet had. */
  readonly sheets: ReadonlyMap<string, SheetRecord>;
}

export interface SheetRecord {
  readonly id: string;
  /** Of a sheet that was made: what it holds. */
  readonly content: string | null;
  /** Of a sheet in which cells were written: each of them, in the order of the edits that undo it. */
  readonly cells: readonly CellRecord[];
}

export interface CellRecord {
  readonly content: string;
  /** The defined name that holds the cell, with which it moves when rows are inserted. */
  readonly anchor: Anchor | null;
}

export interface Anchor {
  readonly name: string;
  /** From the first cell of the name. */
  readonly down: number;
  readonly right: number;
}

/** @param undo what takes the batch back @param book the workbook after the batch was written */
export function undoRecord(undo: readonly Edit[], book: BookSnapshot): UndoRecord {
  const sheets = new Map<string, SheetRecord>();
  for (const name of new Set(undo.flatMap((edit) => touchedSheet(edit) ?? []))) {
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) continue;
    const ofSheet = undo.filter((edit) => touchedSheet(edit) === name);
    const cells = ofSheet.flatMap((edit) => {
      if (edit.kind !== 'setCells') return [];
      const before = undo.slice(0, undo.indexOf(edit));
      return edit.cells.map((cell) => ({ ...cell, row: rowNow(before, name, cell.row) }));
    });
    const whole = ofSheet.some(({ kind }) => kind === 'putSheet' || kind === 'removeSheet');
    sheets.set(name, {
      id: sheet.id,
      content: whole ? sheetContent(sheet) : null,
      cells: cellRecords(sheet, cells),
    });
  }
  return { sheets };
}

export function touchedSheet(edit: Edit): string | null {
  return edit.kind === 'putSheet' ? (edit.from ?? edit.content.name) : edit.sheet;
}

function cellRecords(sheet: SheetSnapshot, cells: readonly CellEdit[]): CellRecord[] {
  if (cells.length === 0) return [];
  const areas = [...namedCells(sheet).areas];
  return cells.map(({ row, col }) => {
    const held = areas.find(([, area]) => holds(area, row, col));
    const anchor = held && { name: held[0], down: row - held[1].row, right: col - held[1].col };
    return { content: cellContent(sheet, row, col), anchor: anchor ?? null };
  });
}

/** What stands in a cell as somebody wrote it: results of formulas change by themselves. */
export function cellContent(sheet: SheetSnapshot, row: number, col: number): string {
  const { formula, value } = cellAt(sheet, row, col);
  return formula ?? JSON.stringify(value);
}

/** All that is written in a sheet, as a short text. */
export function sheetContent({ grid }: SheetSnapshot): string {
  if (!grid) return '';
  const written = grid.values.map((line, r) => line.map((value, c) => grid.formulas[r]?.[c] ?? value));
  return digest(JSON.stringify(written));
}

function holds(area: Area, row: number, col: number): boolean {
  return row >= area.row && row < area.row + area.rows && col >= area.col && col < area.col + area.cols;
}
