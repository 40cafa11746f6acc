import { areaAddress } from '../address';
import type {
  CellEdit,
  CopyRows,
  CopySheet,
  Edit,
  MoveSheet,
  PutSheet,
  RemoveRows,
  SetCells,
  SetName,
  SetRows,
} from '../edit';
import { keepBeside } from '../../reports/keep-beside';
import type { SheetContent } from '../sheet-content';
import { BookFailure } from '../shell';
import { blocks } from './blocks';
import { chartSteps } from './chart-write';
import { planProtection } from './protection';
import {
  distinct,
  rowAddress,
  rowsAddress,
  type Before,
  type CellBefore,
  type NameBefore,
  type SheetBefore,
} from './read-before';
import { choiceSteps, clearSteps, rewriteSteps, writeSteps } from './sheet-write';
import { losingUndo, step, type Step } from './steps';
import { tableChange, tableSteps, type TableChange } from './table-write';
import { typedText } from './typed-text';

/**
 * The work of a batch in the order in which Excel can do it: sheets are made before anything is written,
 * so that formulas may speak of each of them; what was protected is protected again. `keep` says what of a former
 * sheet goes into the one that replaces it.
 * @throws BookFailure sheet-missing, sheet-exists
 */
export function planWrites(edits: readonly Edit[], before: Before, keep = keepBeside): readonly Step[] {
  const book = new PlannedBook(before.sheets);
  const made: Step[] = [];
  const written: Step[] = [];
  const charted: Step[] = [];
  edits.forEach((edit, i) => {
    switch (edit.kind) {
      case 'putSheet': {
        const anew = edit.from === undefined && !book.get(edit.content.name);
        const content = anew ? edit.content : contentToWrite(edit, before, keep);
        const former = anew ? undefined : before.contents.get(edit.from ?? edit.content.name);
        const tables = tableChange(former?.tables ?? [], content.tables ?? []);
        made.push(...putSheet(edit, book, before, tables));
        written.push(...(anew ? writeSteps(content) : rewriteSteps(content)));
        written.push(...tableSteps(content, tables, before.tableNames));
        charted.push(...chartSteps(edit.content));
        return;
      }
      case 'removeSheet':
        // What follows may make a sheet of that name, so what came before is done first.
        made.push(...written.splice(0), ...removeSheet(edit.sheet, book));
        return;
      case 'copySheet':
        made.push(...written.splice(0), ...copySheet(edit, book));
        written.push(...cellsOn(book.find(edit.sheet), { ...edit, kind: 'setCells' }, before, i));
        return;
      case 'moveSheet':
        made.push(...written.splice(0), moveSheet(edit, book));
        return;
      case 'copyRows':
        written.push(...unprotected(book.find(edit.sheet), copyRows(edit, before.cells.get(i) ?? [])));
        return;
      case 'removeRows':
        written.push(...unprotected(book.find(edit.sheet), [removeRows(edit)]));
        return;
      case 'setCells':
        written.push(...cellsOn(book.find(edit.sheet), edit, before, i));
        return;
      case 'setRows':
        written.push(...rowsOn(book.find(edit.sheet), edit));
        return;
      case 'setChoices':
        if (edit.choices.length > 0)
          written.push(...unprotected(book.find(edit.sheet), choiceSteps(edit.sheet, edit.choices)));
        return;
      case 'setName':
        written.push(nameStep(edit, namedBefore(edit, book, before, i), book.knows(edit)));
    }
  });
  // Excel cannot tell what a chart was made from, so charts change when nothing else can fail any more.
  return [...made, ...written, ...charted];
}

/** The sheets as they are while the batch goes on. */
class PlannedBook {
  private readonly sheets: PlannedSheet[];
  /** Names that the batch has made, by their scopes. */
  private readonly made = new Set<string>();

  constructor(sheets: readonly SheetBefore[]) {
    this.sheets = [...sheets];
  }

  find(name: string): PlannedSheet {
    const sheet = this.get(name);
    if (!sheet) throw new BookFailure('sheet-missing', { sheet: name });
    return sheet;
  }

  get(name: string): PlannedSheet | undefined {
    const lower = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === lower);
  }

  /** Whether the batch itself has made the name before; from now on it has. */
  knows({ sheet, name, refersTo }: Pick<SetName, 'sheet' | 'name' | 'refersTo'>): boolean {
    const key = JSON.stringify([sheet?.toLowerCase() ?? null, name.toLowerCase()]);
    const known = this.made.has(key);
    if (refersTo === null) this.made.delete(key);
    else this.made.add(key);
    return known;
  }

  /** Gives the place among all sheets that the new one has to take. */
  add(sheet: PlannedSheet, after: string | null | undefined): number {
    const place =
      after === undefined
        ? this.sheets.length
        : after === null
          ? 0
          : this.sheets.indexOf(this.find(after)) + 1;
    this.sheets.splice(place, 0, sheet);
    return place;
  }

  /** Gives the place among all sheets that it takes. */
  move(sheet: PlannedSheet, after: string | null): number {
    this.remove(sheet);
    return this.add(sheet, after);
  }

  replace(old: PlannedSheet, sheet: PlannedSheet): void {
    this.sheets[this.sheets.indexOf(old)] = sheet;
  }

  /** Gives the place among all sheets that the sheet has to take, which becomes another. */
  become(old: PlannedSheet, sheet: PlannedSheet, after: string | null | undefined): number {
    const at = this.sheets.indexOf(old);
    this.remove(old);
    if (after !== undefined) return this.add(sheet, after);
    this.sheets.splice(at, 0, sheet);
    return at;
  }

  remove(sheet: PlannedSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }
}

interface PlannedSheet extends Pick<SheetBefore, 'name' | 'visibility' | 'protection'> {
  /** The batch makes it: what was read of cells is of another sheet. */
  readonly isNew?: boolean;
  readonly isCopy?: boolean;
}

function putSheet(
  { content, replace, after, from }: PutSheet,
  book: PlannedBook,
  before: Before,
  tables: TableChange,
): readonly Step[] {
  const { name } = content;
  const old = book.get(name);
  const sheet: PlannedSheet = {
    name,
    visibility: 'Visible',
    protection: content.protect ? planProtection : null,
    isNew: true,
  };
  for (const item of content.names ?? []) book.knows({ sheet: name, name: item.name, refersTo: '' });
  if (from !== undefined) {
    const former = book.find(from);
    if (old && old !== former) throw new BookFailure('sheet-exists', { sheet: name });
    const position = book.become(former, sheet, after);
    const moved = step(({ workbook }) => {
      const moving = workbook.worksheets.getItem(former.name);
      if (after !== undefined) moving.position = position;
      moving.name = name;
    }, 3);
    return [losingUndo(moved), ...clearSteps({ ...former, name }, namesOf(former.name, before), tables)];
  }
  if (old) {
    if (!replace) throw new BookFailure('sheet-exists', { sheet: name });
    book.replace(old, sheet);
    return clearSteps(old, namesOf(old.name, before), tables);
  }
  const position = book.add(sheet, after);
  const made = step(({ workbook: { worksheets } }) => {
    const added = worksheets.add(name);
    if (after !== undefined) added.position = position;
  }, 2);
  return [after === undefined ? made : losingUndo(made)];
}

function namesOf(sheet: string, { contents }: Before): readonly string[] {
  return (contents.get(sheet)?.names ?? []).map((item) => item.name);
}

function contentToWrite(
  { content, block, from }: PutSheet,
  before: Before,
  keep: typeof keepBeside,
): SheetContent {
  const former = before.contents.get(from ?? content.name);
  return former ? keep(former, content, block) : content;
}

function removeSheet(name: string, book: PlannedBook): readonly Step[] {
  const sheet = book.find(name);
  book.remove(sheet);
  const gone = step(({ workbook }) => {
    const leaving = workbook.worksheets.getItem(name);
    // Excel does not delete what is very hidden.
    if (sheet.visibility === 'VeryHidden') leaving.visibility = 'Hidden';
    leaving.delete();
  }, 2);
  return [losingUndo(gone)];
}

/** A copy is protected as its original is; Excel copies the names of the sheet, too. */
function copySheet({ sheet: name, from, after }: CopySheet, book: PlannedBook): readonly Step[] {
  const original = book.find(from);
  if (book.get(name)) throw new BookFailure('sheet-exists', { sheet: name });
  book.add({ ...original, name, visibility: 'Visible', isNew: true, isCopy: true }, after);
  const made = step(({ workbook: { worksheets } }) => {
    const source = worksheets.getItem(from);
    const copy = after === null ? source.copy('Beginning') : source.copy('After', worksheets.getItem(after));
    copy.name = name;
    if (original.visibility !== 'Visible') copy.visibility = 'Visible';
  }, 4);
  return [losingUndo(made)];
}

function moveSheet({ sheet, after }: MoveSheet, book: PlannedBook): Step {
  const position = book.move(book.find(sheet), after);
  return losingUndo(
    step(({ workbook }) => {
      workbook.worksheets.getItem(sheet).position = position;
    }, 2),
  );
}

/** The rows come in, then they are pasted over, then what is to stand in them is written. */
function copyRows(edit: CopyRows, was: readonly CellBefore[]): readonly Step[] {
  const { sheet, at, count } = edit;
  const from = edit.from >= at ? edit.from + count : edit.from;
  const come = step(({ workbook }) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    worksheet.getRange(rowsAddress(at, count)).insert('Down');
    worksheet.getRange(rowsAddress(at, count)).copyFrom(rowsAddress(from, count));
  }, 4);
  return [come, ...cellSteps({ ...edit, kind: 'setCells' }, was)];
}

function removeRows({ sheet, at, count }: RemoveRows): Step {
  return step(({ workbook }) => {
    workbook.worksheets.getItem(sheet).getRange(rowsAddress(at, count)).delete('Up');
  }, 2);
}

/** A sheet that the batch makes has none of the names that were read. */
function namedBefore(edit: SetName, book: PlannedBook, before: Before, i: number): NameBefore | undefined {
  const isNew = edit.sheet !== null && book.find(edit.sheet).isNew;
  return isNew ? undefined : before.names.get(i);
}

/** Unlocked cells are written as they are: taking the protection away would empty the user's list of undo. */
function cellsOn(sheet: PlannedSheet, edit: SetCells, before: Before, i: number): readonly Step[] {
  // of a copy the cells of its original were read
  const isKnown = !sheet.isNew || sheet.isCopy === true;
  const was = isKnown ? (before.cells.get(i) ?? []) : [];
  const steps = cellSteps(edit, was);
  const isOpen = isKnown && before.open.has(i);
  const isFormatted = edit.cells.some(
    (cell, j) => freeingFormat(cell, was[j]) !== null || finalFormat(cell, was[j]) !== null,
  );
  const isAllowed = isOpen && (!isFormatted || sheet.protection?.allowFormatCells === true);
  return isAllowed ? steps : unprotected(sheet, steps);
}

function rowsOn(sheet: PlannedSheet, edit: SetRows): readonly Step[] {
  const steps = rowSteps(edit);
  return sheet.protection?.allowFormatRows ? steps : unprotected(sheet, steps);
}

/** On a protected sheet: between taking the protection away and giving it back with the same options. */
function unprotected({ name, protection }: PlannedSheet, steps: readonly Step[]): readonly Step[] {
  if (!protection) return steps;
  const open = step(({ workbook }) => {
    workbook.worksheets.getItem(name).protection.unprotect();
  });
  const close = step(({ workbook }) => {
    workbook.worksheets.getItem(name).protection.protect(protection);
  });
  return [losingUndo(open), ...steps, losingUndo(close)];
}

const TEXT_FORMAT = '@';

function cellSteps({ sheet, cells }: SetCells, before: readonly CellBefore[]): readonly Step[] {
  const former = new Map(cells.map((cell, i) => [keyOf(cell), before[i]]));
  const last = distinct(cells);
  const edits = new Map(last.map((cell) => [keyOf(cell), cell]));
  return blocks(last).map((area) => {
    const at = <V>(read: (cell: CellEdit, was: CellBefore | undefined) => V): V[][] =>
      Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.cols }, (__, j) => {
          const position = { row: area.row + i, col: area.col + j };
          return read(edits.get(keyOf(position)) ?? position, former.get(keyOf(position)));
        }),
      );
    const inputs = at(inputOf);
    const freed = at(freeingFormat);
    const formats = at(finalFormat);
    return step(
      ({ workbook }) => {
        const range = workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
        if (freed.flat().some((code) => code !== null)) range.numberFormat = freed;
        if (inputs.flat().some((input) => input !== null)) range.formulas = inputs;
        if (formats.flat().some((code) => code !== null)) range.numberFormat = formats;
      },
      4,
      [inputs, formats],
    );
  });
}

function rowSteps({ sheet, rows }: SetRows): readonly Step[] {
  return rows.map(({ row, height }) =>
    step(({ workbook }) => {
      const { format } = workbook.worksheets.getItem(sheet).getRange(rowAddress(row));
      if (height === null) format.useStandardHeight = true;
      else format.rowHeight = height;
    }, 2),
  );
}

/** `null` leaves a cell as it is. */
function inputOf(
  { value, formula }: CellEdit,
  was: CellBefore | undefined,
): string | number | boolean | null {
  if (formula !== undefined) return formula;
  if (value === undefined) return null;
  if (typeof value !== 'string') return value ?? '';
  // A cell that is formatted as text would keep the apostrophe as a letter.
  return was?.numberFormat === TEXT_FORMAT ? value : typedText(value);
}

/** In a cell that is formatted as text, a number or a formula would become a text. */
function freeingFormat(cell: CellEdit, was: CellBefore | undefined): string | null {
  const text = typeof cell.value === 'string' || cell.value === null;
  return was?.numberFormat === TEXT_FORMAT && !text ? 'General' : null;
}

/** A formula can bring a number format with it: the cell keeps the one it had. */
function finalFormat(cell: CellEdit, was: CellBefore | undefined): string | null {
  if (cell.numberFormat !== undefined && cell.numberFormat !== was?.numberFormat) return cell.numberFormat;
  const disturbed = cell.formula !== undefined || freeingFormat(cell, was) !== null;
  return disturbed ? (was?.numberFormat ?? null) : null;
}

/**
 * Among the names of a sheet Excel may give one of the workbook, so that only a name is deleted that is known to be there.
 * @param isMade the batch has made it before
 */
function nameStep(
  { sheet, name, refersTo, hidden }: SetName,
  before: NameBefore | undefined,
  isMade: boolean,
): Step {
  const isThere = isMade || before?.refersTo != null;
  return step(
    ({ workbook }) => {
      const { names } = sheet === null ? workbook : workbook.worksheets.getItem(sheet);
      const present = names.getItemOrNullObject(name);
      if (refersTo === null && isThere) present.delete();
      if (refersTo === null) return;
      const item = isThere ? present : names.add(name, refersTo);
      if (isThere) present.formula = refersTo;
      if (hidden !== undefined) item.visible = !hidden;
    },
    5,
    refersTo,
  );
}

function keyOf({ row, col }: { readonly row: number; readonly col: number }): string {
  return `${String(row)},${String(col)}`;
}
