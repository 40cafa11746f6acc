import type { CellEdit, Edit, SetCells } from '../../book/edit';
import type { BookSnapshot, SheetSnapshot } from '../../book/snapshot';
import { namedCells } from '../../sheets/sheet-reader';
import { rowNow } from '../state/rows-moved';
import {
  cellContent,
  sheetContent,
  touchedSheet,
  type CellRecord,
  type SheetRecord,
  type UndoRecord,
} from '../state/undo-record';

/** A place of the batch that somebody has changed since; without row and column it is the whole sheet. */
export interface ChangedSince {
  readonly sheet: string;
  readonly row?: number;
  readonly col?: number;
}

/** A sheet of the batch in which nothing can be taken back any more. */
export interface LostSheet {
  readonly sheet: string;
  readonly why: 'deleted' | 'renamed' | 'moved';
  /** What it is called now. */
  readonly now?: string;
}

export interface UndoCheck {
  /** What can be taken back without touching what was written since. */
  readonly kept: readonly Edit[];
  /** What can be taken back when what was written since may go. */
  readonly all: readonly Edit[];
  readonly changed: readonly ChangedSince[];
  readonly lost: readonly LostSheet[];
}

/** Holds a batch against the workbook as it is now. */
export function checkUndo(undo: readonly Edit[], record: UndoRecord, book: BookSnapshot): UndoCheck {
  const kept: Edit[] = [];
  const all: Edit[] = [];
  const changed: ChangedSince[] = [];
  const lost: LostSheet[] = [];
  const walked = new Map<string, number>();
  for (const edit of undo) {
    const name = touchedSheet(edit);
    const was = name === null ? undefined : record.sheets.get(name);
    if (name === null || !was) {
      // a name of the workbook, or a sheet that was taken away and comes back
      kept.push(edit);
      all.push(edit);
      continue;
    }
    const first = walked.get(name) ?? 0;
    if (edit.kind === 'setCells') walked.set(name, first + edit.cells.length);
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) {
      const now = book.sheets.find(({ id }) => id === was.id)?.name;
      // a sheet that the batch made and somebody deleted is as undone as can be
      if (edit.kind === 'removeSheet' && now === undefined) continue;
      addLost(
        lost,
        now === undefined ? { sheet: name, why: 'deleted' } : { sheet: name, why: 'renamed', now },
      );
      continue;
    }
    if (edit.kind === 'setCells') {
      const earlier = undo.slice(0, undo.indexOf(edit));
      const cells = checkCells(edit, was, first, sheet, (row) => rowNow(earlier, name, row));
      if (cells.moved) addLost(lost, { sheet: name, why: 'moved' });
      changed.push(...cells.changed.map(({ row, col }) => ({ sheet: name, row, col })));
      add(kept, edit, cells.kept);
      add(all, edit, cells.all);
      continue;
    }
    const touched = was.content !== null && was.content !== sheetContent(sheet);
    if (touched && !changed.some((one) => one.sheet === name && one.row === undefined))
      changed.push({ sheet: name });
    if (!touched) kept.push(edit);
    all.push(edit);
  }
  return { kept, all, changed, lost };
}

interface CheckedCells {
  readonly kept: readonly CellEdit[];
  readonly all: readonly CellEdit[];
  readonly changed: readonly CellEdit[];
  readonly moved: boolean;
}

function checkCells(
  { cells }: SetCells,
  was: SheetRecord,
  first: number,
  sheet: SheetSnapshot,
  now: (row: number) => number,
): CheckedCells {
  const { areas } = namedCells(sheet);
  const all: CellEdit[] = [];
  const changed: CellEdit[] = [];
  let moved = false;
  cells.forEach((edit, i) => {
    const record = was.cells[first + i];
    // rows that go first bring the cell back to where the edit writes it
    const aside = now(edit.row) - edit.row;
    const here = record && placedNow({ ...edit, row: edit.row + aside }, record, areas);
    if (!record || !here) {
      moved = true;
      return;
    }
    const cell = { ...here, row: here.row - aside };
    const content = cellContent(sheet, here.row, here.col);
    if (content === contentOf(cell)) return;
    all.push(cell);
    if (content !== record.content) changed.push(cell);
  });
  return { kept: all.filter((cell) => !changed.includes(cell)), all, changed, moved };
}

/** The edit where its cell stands now; `null` where it is gone, or where its formula would look at the wrong cells. */
function placedNow(
  edit: CellEdit,
  { anchor }: CellRecord,
  areas: ReturnType<typeof namedCells>['areas'],
): CellEdit | null {
  if (!anchor) return edit;
  const area = areas.get(anchor.name);
  if (!area) return null;
  const row = area.row + anchor.down;
  const col = area.col + anchor.right;
  if (row === edit.row && col === edit.col) return edit;
  return edit.formula === undefined ? { ...edit, row, col } : null;
}

/** What a cell will hold, as `cellContent` tells it. */
function contentOf({ formula, value }: CellEdit): string {
  return formula ?? JSON.stringify(value ?? null);
}

function add(edits: Edit[], edit: SetCells, cells: readonly CellEdit[]): void {
  if (cells.length > 0) edits.push({ ...edit, cells });
}

function addLost(lost: LostSheet[], one: LostSheet): void {
  if (!lost.some(({ sheet }) => sheet === one.sheet)) lost.push(one);
}
