import { areaAddress, normalReference } from '../address';
import type { Area } from '../cell';
import type { CellEdit, Edit, SetCells, SetRows } from '../edit';
import type { SheetContent } from '../sheet-content';
import { isPassing } from '../shell';
import { blocks } from './blocks';
import { textsOfSeveralLooks } from './cell-looks';
import { contextOf, type NewContext } from './context';
import { asksTooMuch, explained, isTooLarge } from './failures';
import { isAsMade, madeSheets, probeMade } from './made-sheets';
import { isOfSheet } from './names';
import { readDetails, readSheetContents } from './read-sheets';
import { probeSheet, type SheetProbe, type Wanted } from './sheet-probe';
import { cellFormula, numberFormatOf } from './values';

/** What there was before a batch of edits: all that is needed to write it and to undo it. */
export interface Before {
  readonly sheets: readonly SheetBefore[];
  /** By place of the edit in the batch. */
  readonly cells: ReadonlyMap<number, CellsBefore>;
  /** Edits whose cells are all unlocked. */
  readonly open: ReadonlySet<number>;
  readonly names: ReadonlyMap<number, NameBefore>;
  /** Heights of rows (pt) in the edit's order; `null` for the sheet's standard. */
  readonly rows: ReadonlyMap<number, readonly (number | null)[]>;
  /** Sheets that the batch replaces or removes, by name. */
  readonly contents: ReadonlyMap<string, SheetContent>;
  /** Names that no new table can have; only where the batch makes tables. */
  readonly tableNames: readonly string[];
  /** Of copies of ours that the batch removes: the constants that stand in them, by name. */
  readonly copies: ReadonlyMap<string, readonly CellEdit[]>;
  /** Texts of several looks that the batch writes over, by sheet. */
  readonly looks: ReadonlyMap<string, number>;
  /** Of sheets in which rows come or go: how many rows they use, by name. */
  readonly heights: ReadonlyMap<string, number>;
}

export interface SheetBefore {
  readonly id: string;
  readonly name: string;
  readonly visibility: `${Excel.SheetVisibility}`;
  /** `null` while the sheet is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

export interface NameBefore {
  /** `null` when there was none. */
  readonly refersTo: string | null;
  readonly hidden: boolean;
}

/** What the cells of an edit held, in the edit's order. */
export type CellsBefore = readonly CellBefore[];

export interface CellBefore {
  readonly value: string | number | boolean | null;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** All that makes a sheet again. */
const all: Wanted = { validations: true, asSeen: false };

/**
 * One request; a second only for rules and drop-downs of sheets that are replaced or removed, as their number is not
 * known before, and more where Excel refuses to tell all of those sheets at once.
 */
export async function readBefore(newContext: NewContext, edits: readonly Edit[]): Promise<Before> {
  const made = madeSheets(edits);
  const gone = [...new Set(edits.flatMap((edit) => goneSheet(edit) ?? []))].filter((name) => !made.has(name));
  try {
    return await ask(newContext, edits, gone, made);
  } catch (error) {
    if (gone.length === 0 || !asksTooMuch(error)) throw error;
    const failure = await explained(newContext, error);
    if (isPassing(failure)) throw failure;
    const before = await ask(newContext, edits, [], made);
    const contents = await readSheetContents(newContext, gone, all, 'rows');
    return { ...before, contents: new Map([...before.contents, ...contents]) };
  }
}

/** @param gone sheets of which everything is asked at once */
async function ask(
  newContext: NewContext,
  edits: readonly Edit[],
  gone: readonly string[],
  made: ReadonlyMap<string, SheetContent>,
): Promise<Before> {
  const { workbook, sync } = contextOf(newContext);
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  const probes: readonly SheetProbe[] = gone.map((name) =>
    probeSheet(worksheets.getItemOrNullObject(name), all, 'marked'),
  );
  const known = [...made].map(
    ([name, content]) => [name, probeMade(worksheets.getItemOrNullObject(name), content)] as const,
  );
  const copied = edits.flatMap((edit) =>
    edit.kind === 'removeSheet' && edit.copied
      ? [[edit.sheet, probeCopy(worksheets.getItemOrNullObject(edit.sheet))] as const]
      : [],
  );
  const high = edits.flatMap((edit) =>
    edit.kind === 'copyRows' || edit.kind === 'removeRows'
      ? [[edit.sheet, probeHeight(worksheets.getItemOrNullObject(edit.sheet))] as const]
      : [],
  );
  const cells = new Map<number, CellProbe>();
  const names = new Map<number, Excel.NamedItem>();
  const rows = new Map<number, RowProbe>();
  edits.forEach((edit, i) => {
    const read = cellsRead(edit);
    if (read) cells.set(i, probeCells(worksheets.getItemOrNullObject(read.sheet), read));
    else if (edit.kind === 'setRows')
      rows.set(i, probeRows(worksheets.getItemOrNullObject(edit.sheet), edit));
    else if (edit.kind === 'setName') {
      const scope = edit.sheet === null ? workbook : worksheets.getItemOrNullObject(edit.sheet);
      const item = scope.names.getItemOrNullObject(edit.name);
      item.load('formula,visible,scope');
      names.set(i, item);
    }
  });
  const makesTables = edits.some((edit) => edit.kind === 'putSheet' && edit.content.tables);
  if (makesTables) {
    workbook.tables.load('items/name');
    workbook.names.load('items/name');
  }
  await sync();
  const changed = known.flatMap(([name, probe]) => (isAsMade(probe) ? [] : [name]));
  const again = await readSheetContents(newContext, changed, all);
  const unchanged = known.filter(([name]) => !changed.includes(name));
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      protection: sheet.protection.protected ? sheet.protection.options : null,
    })),
    cells: new Map([...cells].map(([i, probe]) => [i, cellsOf(probe)])),
    open: new Set([...cells].flatMap(([i, probe]) => (isOpen(probe) ? [i] : []))),
    names: new Map([...names].map(([i, item]) => [i, nameOf(item, isOfBook(edits[i]))])),
    rows: new Map([...rows].map(([i, probe]) => [i, heightsIn(probe)])),
    contents: new Map([
      ...unchanged.map(([name, probe]) => [name, probe.made] as const),
      ...again,
      ...(await readDetails(newContext, probes, all, 'marked')),
    ]),
    tableNames: makesTables
      ? [...workbook.tables.items, ...workbook.names.items].map(({ name }) => name)
      : [],
    heights: new Map(
      high.map(([name, used]) => [name, used.isNullObject ? 0 : used.rowIndex + used.rowCount]),
    ),
    looks: await textsOfSeveralLooks(
      newContext,
      [...cells].flatMap(([i, { ranges }]) => {
        const edit = edits[i];
        return edit?.kind === 'setCells' ? [{ sheet: edit.sheet, ranges }] : [];
      }),
    ),
    copies: new Map(copied.map(([name, used]) => [name, constantsIn(used)])),
  };
}

/** The cells whose content decides how an edit is written; of what is copied those of the original. */
function cellsRead(edit: Edit): Pick<SetCells, 'sheet' | 'cells'> | null {
  if (edit.kind === 'setCells') return edit;
  if (edit.kind === 'copySheet') return { sheet: edit.from, cells: edit.cells };
  if (edit.kind !== 'copyRows') return null;
  const down = edit.at - edit.from;
  return { sheet: edit.sheet, cells: edit.cells.map((cell) => ({ ...cell, row: cell.row - down })) };
}

function isOfBook(edit: Edit | undefined): boolean {
  return edit?.kind === 'setName' && edit.sheet === null;
}

/** In halves where the answer would be too large for Excel on the web; a large edit as two of its kind. */
export async function readBeforeInParts(newContext: NewContext, edits: readonly Edit[]): Promise<Before> {
  try {
    return await readBefore(newContext, edits);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [only, ...others] = edits;
    if (others.length === 0) return readEditInParts(newContext, only, error);
    const half = Math.ceil(edits.length / 2);
    const first = await readBeforeInParts(newContext, edits.slice(0, half));
    const rest = await readBeforeInParts(newContext, edits.slice(half));
    const later = <V>(map: ReadonlyMap<number, V>): (readonly [number, V])[] =>
      [...map].map(([i, value]) => [i + half, value]);
    return {
      sheets: first.sheets,
      cells: new Map([...first.cells, ...later(rest.cells)]),
      open: new Set([...first.open, ...[...rest.open].map((i) => i + half)]),
      names: new Map([...first.names, ...later(rest.names)]),
      rows: new Map([...first.rows, ...later(rest.rows)]),
      contents: new Map([...first.contents, ...rest.contents]),
      tableNames: [...first.tableNames, ...rest.tableNames],
      copies: new Map([...first.copies, ...rest.copies]),
      heights: new Map([...first.heights, ...rest.heights]),
      looks: new Map(
        [...first.looks.keys(), ...rest.looks.keys()].map((sheet) => [
          sheet,
          (first.looks.get(sheet) ?? 0) + (rest.looks.get(sheet) ?? 0),
        ]),
      ),
    };
  }
}

/** The cells of one edit in two requests, the upper ones first. */
async function readEditInParts(
  newContext: NewContext,
  edit: Edit | undefined,
  error: unknown,
): Promise<Before> {
  if (edit?.kind !== 'setCells' || edit.cells.length < 2) throw error;
  const half = Math.ceil(edit.cells.length / 2);
  const parts = [edit.cells.slice(0, half), edit.cells.slice(half)].map((cells) => ({ ...edit, cells }));
  const before = await readBeforeInParts(newContext, parts);
  const found = [0, 1].flatMap((i) => before.cells.get(i) ?? []);
  return {
    ...before,
    cells: new Map([[0, found]]),
    open: new Set(before.open.size === 2 ? [0] : []),
  };
}

/** The sheet that an edit takes away, if it is there. */
function goneSheet(edit: Edit): string | null {
  if (edit.kind === 'removeSheet') return edit.copied ? null : edit.sheet;
  if (edit.kind !== 'putSheet') return null;
  return edit.from ?? (edit.replace ? edit.content.name : null);
}

function probeHeight(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,rowCount');
  return used;
}

function probeCopy(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject();
  used.load('formulas,values,rowIndex,columnIndex');
  return used;
}

function constantsIn(used: Excel.Range): CellEdit[] {
  if (used.isNullObject) return [];
  const values: readonly (readonly unknown[])[] = used.values;
  return (used.formulas as unknown[][]).flatMap((line, i) =>
    line.flatMap((held, j): CellEdit[] => {
      const { value, formula } = cellBefore(cellFormula(held, values[i]?.[j]), held, 'General');
      if (formula !== null || value === null) return [];
      return [{ row: used.rowIndex + i, col: used.columnIndex + j, value }];
    }),
  );
}

interface CellProbe {
  readonly cells: readonly CellEdit[];
  readonly ranges: readonly (readonly [Area, Excel.Range])[];
}

function probeCells(sheet: Excel.Worksheet, { cells }: Pick<SetCells, 'cells'>): CellProbe {
  const ranges = blocks(distinct(cells)).map((area) => {
    const range = sheet.getRange(areaAddress(area));
    range.load('values,formulas,numberFormat,format/protection/locked');
    range.format.font.load('name,size,bold,italic,underline,strikethrough,color');
    return [area, range] as const;
  });
  return { cells, ranges };
}

interface RowProbe {
  readonly sheet: Excel.Worksheet;
  readonly ranges: readonly Excel.Range[];
}

function probeRows(sheet: Excel.Worksheet, { rows }: SetRows): RowProbe {
  sheet.load('standardHeight');
  const ranges = rows.map(({ row }) => {
    const range = sheet.getRange(rowAddress(row));
    range.load('format/rowHeight');
    return range;
  });
  return { sheet, ranges };
}

/** Nothing where the sheet is missing. */
function heightsIn({ sheet, ranges }: RowProbe): readonly (number | null)[] {
  if (sheet.isNullObject) return [];
  return ranges.map(({ format: { rowHeight } }) => (rowHeight === sheet.standardHeight ? null : rowHeight));
}

/** A whole row (from 0), as in `7:7`. */
export function rowAddress(row: number): string {
  return `${String(row + 1)}:${String(row + 1)}`;
}

/** Whole rows (from 0), as in `7:9`. */
export function rowsAddress(row: number, count: number): string {
  return `${String(row + 1)}:${String(row + count)}`;
}

/** Each position once. */
export function distinct(cells: readonly CellEdit[]): readonly CellEdit[] {
  return [...new Map(cells.map((cell) => [`${String(cell.row)},${String(cell.col)}`, cell])).values()];
}

function cellsOf({ cells, ranges }: CellProbe): CellsBefore {
  if (ranges.some(([, range]) => range.isNullObject)) return [];
  const found = new Map<string, CellBefore>();
  for (const [area, range] of ranges) {
    const formulas: readonly (readonly unknown[])[] = range.formulas;
    const values: readonly (readonly unknown[])[] = range.values;
    const formats: readonly (readonly unknown[])[] = range.numberFormat;
    formulas.forEach((line, i) => {
      line.forEach((held, j) => {
        const key = `${String(area.row + i)},${String(area.col + j)}`;
        found.set(key, cellBefore(cellFormula(held, values[i]?.[j]), held, numberFormatOf(formats[i]?.[j])));
      });
    });
  }
  return cells.flatMap(({ row, col }) => found.get(`${String(row)},${String(col)}`) ?? []);
}

/** Whether the cells can be written while their sheet is protected. */
function isOpen({ ranges }: CellProbe): boolean {
  return ranges.every(([, range]) => !range.isNullObject && isUnlocked(range));
}

/** Excel says null where some are locked. */
function isUnlocked({ format }: Excel.Range): boolean {
  const { locked } = format.protection as { readonly locked: boolean | null };
  return locked === false;
}

function cellBefore(written: string | null, held: unknown, numberFormat: string): CellBefore {
  const formula = written ?? (isErrorText(held) ? `=${held}` : null);
  if (formula !== null) return { value: null, formula, numberFormat };
  const constant = typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean';
  return { value: constant && held !== '' ? held : null, formula: null, numberFormat };
}

function isErrorText(held: unknown): held is string {
  return typeof held === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(held);
}

/** What Excel gives for a sheet may be a name of the workbook. */
function nameOf(item: Excel.NamedItem, ofBook: boolean): NameBefore {
  if (item.isNullObject || (!ofBook && !isOfSheet(item.scope))) return { refersTo: null, hidden: false };
  return { refersTo: normalReference(String(item.formula)), hidden: !item.visible };
}
