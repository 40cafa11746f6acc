import { isCellError, type Area, type CellValue } from './cell';
import type { CopySheet, Edit, PutSheet, SetCells, SetName } from './edit';
import type { SheetContent } from './sheet-content';
import { absoluteReference, parseReference } from './address';
import { copyRows, removeRows } from './rows';
import { BookFailure } from './shell';
import type { BookSnapshot, GridSnapshot, NameSnapshot, SheetSnapshot } from './snapshot';

/**
 * Applies edits to a snapshot in memory; the snapshot given stays as it is. Formulas are not computed: a cell with a
 * new formula has no value.
 * @throws BookFailure sheet-missing, sheet-exists
 */
export function applyEdits(book: BookSnapshot, edits: readonly Edit[]): BookSnapshot {
  return edits.reduce(applyEdit, book);
}

function applyEdit(book: BookSnapshot, edit: Edit): BookSnapshot {
  switch (edit.kind) {
    case 'putSheet':
      return putSheet(book, edit);
    case 'removeSheet': {
      const gone = findSheet(book, edit.sheet);
      return { ...book, sheets: book.sheets.filter((sheet) => sheet !== gone) };
    }
    case 'copySheet':
      return changeSheet(copySheet(book, edit), edit.sheet, (sheet) => setCells(sheet, edit));
    case 'moveSheet': {
      const moved = findSheet(book, edit.sheet);
      const rest = { ...book, sheets: book.sheets.filter((sheet) => sheet !== moved) };
      return { ...rest, sheets: rest.sheets.toSpliced(placeAfter(rest, edit.after), 0, moved) };
    }
    case 'setCells':
      return changeSheet(book, edit.sheet, (sheet) => setCells(sheet, edit));
    case 'copyRows':
      return changeSheet(copyRows(book, edit), edit.sheet, (sheet) => setCells(sheet, edit));
    case 'removeRows':
      return removeRows(book, edit);
    case 'setRows':
    case 'setChoices':
      // a snapshot holds neither heights nor drop-downs
      findSheet(book, edit.sheet);
      return book;
    case 'setName':
      if (edit.sheet === null) return { ...book, names: setName(book.names, edit) };
      return changeSheet(book, edit.sheet, (sheet) => ({ ...sheet, names: setName(sheet.names, edit) }));
  }
}

/** @throws BookFailure sheet-missing */
export function findSheet(book: BookSnapshot, name: string): SheetSnapshot {
  const sheet = book.sheets.find((one) => sameName(one.name, name));
  if (!sheet) throw new BookFailure('sheet-missing', { sheet: name });
  return sheet;
}

/** Names of sheets and of cells are the same in upper and lower case. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function putSheet(book: BookSnapshot, { content, replace, after, from }: PutSheet): BookSnapshot {
  const old = book.sheets.find((one) => sameName(one.name, content.name));
  if (from !== undefined) {
    const former = findSheet(book, from);
    if (old && old !== former) throw new BookFailure('sheet-exists', { sheet: content.name });
    const became = sheetOf(content, former.id);
    const others = { ...book, sheets: book.sheets.filter((sheet) => sheet !== former) };
    const at = after === undefined ? book.sheets.indexOf(former) : placeAfter(others, after);
    return { ...book, sheets: others.sheets.toSpliced(at, 0, became) };
  }
  if (old && !replace) throw new BookFailure('sheet-exists', { sheet: content.name });
  const made = sheetOf(content, newId(book));
  if (old) return { ...book, sheets: book.sheets.map((sheet) => (sheet === old ? made : sheet)) };
  return { ...book, sheets: book.sheets.toSpliced(placeAfter(book, after), 0, made) };
}

function placeAfter(book: BookSnapshot, after: string | null | undefined): number {
  if (after === undefined) return book.sheets.length;
  return after === null ? 0 : book.sheets.indexOf(findSheet(book, after)) + 1;
}

/** Its names point at the copy. */
function copySheet(book: BookSnapshot, { sheet: name, from, after }: CopySheet): BookSnapshot {
  const original = findSheet(book, from);
  if (book.sheets.some((one) => sameName(one.name, name)))
    throw new BookFailure('sheet-exists', { sheet: name });
  const names = original.names.map((one): NameSnapshot => {
    const reference = parseReference(one.refersTo);
    return reference?.sheet && sameName(reference.sheet, original.name)
      ? { ...one, refersTo: `=${absoluteReference(name, reference.area)}` }
      : one;
  });
  const copy: SheetSnapshot = { ...original, id: newId(book), name, visibility: 'visible', names };
  return { ...book, sheets: book.sheets.toSpliced(placeAfter(book, after), 0, copy) };
}

function sheetOf(content: SheetContent, id: string): SheetSnapshot {
  const names = (content.names ?? []).map(({ name, refersTo }): NameSnapshot => {
    const formula = typeof refersTo === 'string' ? refersTo : '=' + absoluteReference(content.name, refersTo);
    return { name, refersTo: formula };
  });
  const ours = names.some(({ name }) => name.startsWith('tassei_'));
  return {
    id,
    name: content.name,
    visibility: content.visibility ?? 'visible',
    protected: content.protect ?? false,
    names,
    grid: ours ? gridOf(content) : null,
  };
}

function gridOf({ cells, styles }: SheetContent): GridSnapshot | null {
  if (cells.length === 0) return null;
  let grid = emptyGrid(around(cells.map(({ row, col }) => ({ row, col, rows: 1, cols: 1 }))));
  for (const { row, col, value, formula, style } of cells) {
    const numberFormat = (style === undefined ? undefined : styles[style])?.numberFormat ?? general;
    grid = write(
      grid,
      row,
      col,
      formula === undefined ? (value ?? null) : null,
      formula ?? null,
      numberFormat,
    );
  }
  return grid;
}

function setCells(sheet: SheetSnapshot, { cells }: Pick<SetCells, 'cells'>): SheetSnapshot {
  if (!sheet.grid || cells.length === 0) return sheet;
  let grid = widen(
    sheet.grid,
    around([sheet.grid.area, ...cells.map(({ row, col }) => ({ row, col, rows: 1, cols: 1 }))]),
  );
  for (const { row, col, value, formula, numberFormat } of cells) {
    grid = write(
      grid,
      row,
      col,
      formula === undefined ? (value ?? null) : null,
      formula ?? null,
      numberFormat,
    );
  }
  const { merges, struck } = sheet.grid;
  const written = new Set(cells.map(({ row, col }) => `${String(row)},${String(col)}`));
  const left = struck?.filter(({ row, col }) => !written.has(`${String(row)},${String(col)}`)) ?? [];
  return {
    ...sheet,
    grid: { ...grid, ...(merges ? { merges } : {}), ...(left.length > 0 ? { struck: left } : {}) },
  };
}

const general = 'General';

interface Draft extends GridSnapshot {
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  readonly numberFormats: string[][];
}

function write(
  grid: Draft,
  row: number,
  col: number,
  value: CellValue,
  formula: string | null,
  numberFormat: string | undefined,
): Draft {
  const [i, j] = [row - grid.area.row, col - grid.area.col];
  const [values, formulas, numberFormats] = [grid.values[i], grid.formulas[i], grid.numberFormats[i]];
  if (!values || !formulas || !numberFormats) return grid;
  values[j] = isCellError(value) ? { ...value } : value;
  formulas[j] = formula;
  if (numberFormat !== undefined) numberFormats[j] = numberFormat;
  return grid;
}

function emptyGrid(area: Area): Draft {
  const rows = <T>(value: T): T[][] =>
    Array.from({ length: area.rows }, () => Array.from({ length: area.cols }, () => value));
  return {
    area,
    values: rows<CellValue>(null),
    formulas: rows<string | null>(null),
    numberFormats: rows(general),
  };
}

/** A copy of a grid in an area that holds it. */
function widen(grid: GridSnapshot, area: Area): Draft {
  const wide = emptyGrid(area);
  const [down, right] = [grid.area.row - area.row, grid.area.col - area.col];
  const paste = <T>(to: T[][], from: readonly (readonly T[])[]): void => {
    from.forEach((row, i) => to[i + down]?.splice(right, row.length, ...row));
  };
  paste(wide.values, grid.values);
  paste(wide.formulas, grid.formulas);
  paste(wide.numberFormats, grid.numberFormats);
  return wide;
}

function around(areas: readonly Area[]): Area {
  let [row, col, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const area of areas) {
    row = Math.min(row, area.row);
    col = Math.min(col, area.col);
    bottom = Math.max(bottom, area.row + area.rows);
    right = Math.max(right, area.col + area.cols);
  }
  return { row, col, rows: bottom - row, cols: right - col };
}

function setName(names: readonly NameSnapshot[], { name, refersTo }: SetName): readonly NameSnapshot[] {
  const at = names.findIndex((one) => sameName(one.name, name));
  if (refersTo === null) return at < 0 ? names : names.toSpliced(at, 1);
  return at < 0 ? [...names, { name, refersTo }] : names.toSpliced(at, 1, { name, refersTo });
}

function changeSheet(
  book: BookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): BookSnapshot {
  const found = findSheet(book, name);
  return { ...book, sheets: book.sheets.map((sheet) => (sheet === found ? change(sheet) : sheet)) };
}

/** Ids in memory only have to differ from those of the host. */
function newId(book: BookSnapshot): string {
  let number = book.sheets.length + 1;
  while (book.sheets.some(({ id }) => id === `new-${String(number)}`)) number++;
  return `new-${String(number)}`;
}
