import { normalReference } from '../address';
import type { Area, CellValue } from '../cell';
import type { BookSnapshot, GridSnapshot, NameSnapshot, SheetSnapshot, StruckCell } from '../snapshot';
import type { BookParts } from './book-parts';
import type { XlsxSheet } from './parts/sheet';
import { plainPart } from './parts/struck-text';

/** What sheets held when they were last read, and when that was. */
const known = new WeakMap<XlsxSheet, { readonly stamp: string; readonly snapshot: SheetSnapshot }>();

/**
 * What the workbook holds; the grid of sheets of ours only, unless `all`. A sheet in which nothing changed is the same object
 * as before, so that what was found out about it holds.
 */
export function readSnapshot(book: BookParts, all: boolean): BookSnapshot {
  return {
    sheets: book.sheets.map((sheet): SheetSnapshot => {
      const parts = book.stampOf(sheet);
      const stamp = parts === null ? null : `${parts} ${String(all)}`;
      const before = known.get(sheet);
      if (before && before.stamp === stamp) return before.snapshot;
      const snapshot = readSheet(book, sheet, all);
      if (stamp !== null) known.set(sheet, { stamp, snapshot });
      return snapshot;
    }),
    names: readNames(book, null),
  };
}

function readSheet(book: BookParts, sheet: XlsxSheet, all: boolean): SheetSnapshot {
  const names = readNames(book, sheet);
  const ours = names.some(({ name }) => name.startsWith(OURS));
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protection !== null,
    names,
    grid: all || ours ? readGrid(sheet, all || names.some(({ name }) => name === OWN_FORM)) : null,
  };
}

/** Sheet-scoped names of our own begin so. */
const OURS = 'tassei_';
/** A sheet in a form of a city's own has it: its merged blocks tell which cells belong together. */
const OWN_FORM = 'tassei_form';

/** More cells are not read: a sheet that is formatted to its last row has no more to tell. */
const MOST_CELLS = 5_000_000;

function readNames(book: BookParts, sheet: XlsxSheet | null): NameSnapshot[] {
  return book.names(sheet).map(({ name, refersTo }) => ({ name, refersTo: normalReference(refersTo) }));
}

function readGrid(sheet: XlsxSheet, withMerges: boolean): GridSnapshot | null {
  const isReadable = (one: Area | null): one is Area => one !== null && one.rows * one.cols <= MOST_CELLS;
  const used = sheet.usedRange;
  const area = isReadable(used) ? used : [sheet.usedValues].find(isReadable);
  if (!area) return null;
  const values = blank<CellValue>(area, null);
  const formulas = blank<string | null>(area, null);
  const columnFormats = Array.from({ length: area.cols }, (_, col) =>
    sheet.numberFormat(FREE_ROW, area.col + col),
  );
  const numberFormats = Array.from({ length: area.rows }, (_, i) => {
    const row = sheet.grid.row(area.row + i)?.element;
    return row?.flag('customFormat')
      ? columnFormats.map((_format, col) => sheet.numberFormat(area.row + i, area.col + col))
      : [...columnFormats];
  });
  const struck: StruckCell[] = [];
  sheet.eachCell(({ row, col }) => {
    const i = row - area.row;
    const j = col - area.col;
    const [valueRow, formulaRow, formatRow] = [values[i], formulas[i], numberFormats[i]];
    if (!valueRow || !formulaRow || !formatRow || j < 0 || j >= area.cols) return;
    valueRow[j] = sheet.value(row, col);
    formulaRow[j] = sheet.formula(row, col);
    formatRow[j] = sheet.numberFormat(row, col);
    const rest = valueRow[j] === null ? null : plainOf(sheet, row, col);
    if (rest !== null) struck.push({ row, col, rest });
  });
  return {
    ...{ area, values, formulas, numberFormats },
    ...(struck.length > 0 ? { struck } : {}),
    ...(withMerges ? { merges: sheet.merges } : {}),
  };
}

/** What of a cell is not struck; null where nothing is. */
function plainOf(sheet: XlsxSheet, row: number, col: number): string | null {
  const runs = sheet.textRuns(row, col);
  if (runs.length > 0) return plainPart(runs);
  return sheet.isStruck(row, col) ? '' : null;
}

/** A row beyond every sheet: there the format is that of the column. */
const FREE_ROW = 2 ** 21;

function blank<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.rows }, () => Array.from({ length: area.cols }, () => value));
}
