import { areaAddress, normalReference } from '../address';
import type { Area } from '../cell';
import type { CellEdit, Edit, SetCells, SetRows } from '../edit';
import type { SheetContent } from '../sheet-content';
import { blocks } from './blocks';
import { isResponseTooLarge } from './failures';
import type { NewContext } from './read';
import { contentOf, probeDetails, probeSheet, type SheetProbe } from './sheet-read';
import { cellFormula, numberFormatOf } from './values';

/** What there was before a batch of edits: all that is needed to write it and to undo it. */
export interface Before {
  readonly sheets: readonly SheetBefore[];
  /** By place of the edit in the batch. */
  readonly cells: ReadonlyMap<number, CellsBefore>;
  readonly names: ReadonlyMap<number, NameBefore>;
  /** Heights of rows (pt) in the edit's order; `null` for the sheet's standard. */
  readonly rows: ReadonlyMap<number, readonly (number | null)[]>;
  /** Sheets that the batch replaces or removes, by name. */
  readonly contents: ReadonlyMap<string, SheetContent>;
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

/** One request; a second only for rules and drop-downs of sheets that are replaced or removed, as their number is not known before. */
export async function readBefore(newContext: NewContext, edits: readonly Edit[]): Promise<Before> {
  const context = newContext();
  const { workbook } = context;
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  const probes = new Map<string, SheetProbe>();
  const cells = new Map<number, CellProbe>();
  const names = new Map<number, Excel.NamedItem>();
  const rows = new Map<number, RowProbe>();
  edits.forEach((edit, i) => {
    if (edit.kind === 'setCells') cells.set(i, probeCells(worksheets.getItemOrNullObject(edit.sheet), edit));
    else if (edit.kind === 'setRows')
      rows.set(i, probeRows(worksheets.getItemOrNullObject(edit.sheet), edit));
    else if (edit.kind === 'setName') {
      const scope = edit.sheet === null ? workbook : worksheets.getItemOrNullObject(edit.sheet);
      const item = scope.names.getItemOrNullObject(edit.name);
      item.load('formula,visible');
      names.set(i, item);
    } else {
      const name = goneSheet(edit);
      if (name !== null && !probes.has(name))
        probes.set(name, probeSheet(worksheets.getItemOrNullObject(name)));
    }
  });
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      protection: sheet.protection.protected ? sheet.protection.options : null,
    })),
    cells: new Map([...cells].map(([i, probe]) => [i, cellsOf(probe)])),
    names: new Map([...names].map(([i, item]) => [i, nameOf(item)])),
    rows: new Map([...rows].map(([i, probe]) => [i, heightsIn(probe)])),
    contents: await readContents(newContext, probes),
  };
}

/** In halves where the answer would be too large for Excel on the web. */
export async function readBeforeInParts(newContext: NewContext, edits: readonly Edit[]): Promise<Before> {
  try {
    return await readBefore(newContext, edits);
  } catch (error) {
    if (!isResponseTooLarge(error) || edits.length < 2) throw error;
    const half = Math.ceil(edits.length / 2);
    const first = await readBeforeInParts(newContext, edits.slice(0, half));
    const rest = await readBeforeInParts(newContext, edits.slice(half));
    const later = <V>(map: ReadonlyMap<number, V>): (readonly [number, V])[] =>
      [...map].map(([i, value]) => [i + half, value]);
    return {
      sheets: first.sheets,
      cells: new Map([...first.cells, ...later(rest.cells)]),
      names: new Map([...first.names, ...later(rest.names)]),
      rows: new Map([...first.rows, ...later(rest.rows)]),
      contents: new Map([...first.contents, ...rest.contents]),
    };
  }
}

/** The sheet that an edit takes away, if it is there. */
function goneSheet(edit: Edit): string | null {
  if (edit.kind === 'removeSheet') return edit.sheet;
  return edit.kind === 'putSheet' && edit.replace ? edit.content.name : null;
}

interface CellProbe {
  readonly cells: readonly CellEdit[];
  readonly ranges: readonly (readonly [Area, Excel.Range])[];
}

function probeCells(sheet: Excel.Worksheet, { cells }: SetCells): CellProbe {
  const ranges = blocks(distinct(cells)).map((area) => {
    const range = sheet.getRange(areaAddress(area));
    range.load('values,formulas,numberFormat');
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

function cellBefore(written: string | null, held: unknown, numberFormat: string): CellBefore {
  const formula = written ?? (isErrorText(held) ? `=${held}` : null);
  if (formula !== null) return { value: null, formula, numberFormat };
  const constant = typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean';
  return { value: constant && held !== '' ? held : null, formula: null, numberFormat };
}

function isErrorText(held: unknown): held is string {
  return typeof held === 'string' && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(held);
}

function nameOf(item: Excel.NamedItem): NameBefore {
  if (item.isNullObject) return { refersTo: null, hidden: false };
  return { refersTo: normalReference(String(item.formula)), hidden: !item.visible };
}

/** What the probes found, once they were sent; one request more where rules and drop-downs must be asked. */
export async function readContents(
  newContext: NewContext,
  probes: ReadonlyMap<string, SheetProbe>,
): Promise<ReadonlyMap<string, SheetContent>> {
  const found = [...probes].filter(([, { sheet }]) => !sheet.isNullObject);
  if (found.length === 0) return new Map();
  const context = newContext();
  const details = found.map(([name, probe]) =>
    probeDetails(probe, context.workbook.worksheets.getItem(name)),
  );
  if (details.some((one) => one !== null)) await context.sync();
  return new Map(found.map(([, probe], i) => [probe.sheet.name, contentOf(probe, details[i] ?? null)]));
}
