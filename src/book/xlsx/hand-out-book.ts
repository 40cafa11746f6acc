import { isCellError, type Area, type Cell } from '../cell';
import type { Edit } from '../edit';
import type { XlsxBook } from './book';
import { areaHolds } from './parts/areas';
import { planProtection } from './parts/protection';
import type { XlsxSheet } from './parts/sheet';

/** How one sheet of a workbook is closed: all of its cells but some. */
export interface ClosedSheet {
  readonly name: string;
  /** Cells that stay open; of a merged block its first one. */
  readonly open: readonly Cell[];
  readonly clear: readonly Cell[];
  readonly hiddenRows: readonly number[];
  readonly deletedRows: readonly number[];
  readonly deletedCols: readonly number[];
}

/** Closes sheets, empties and hides what is told, and applies the edits. Protection is set anew, without a password. */
export function closeSheets(book: XlsxBook, sheets: readonly ClosedSheet[], edits: readonly Edit[]): void {
  for (const one of sheets) {
    const sheet = book.sheet(one.name);
    if (!sheet) continue;
    sheet.unprotect();
    for (const { row, col } of one.clear) sheet.setValue(row, col, null);
    for (const row of one.hiddenRows) sheet.setRows(row, 1, { hidden: true });
    lockAllBut(book, sheet, one.open);
    takeOut(sheet, one);
    sheet.protect(planProtection);
  }
  book.apply(edits);
  const [first] = book.sheets;
  if (first) book.activate(first);
}

/** Takes lines out, the last ones first; what a merged block shows goes to the first of its lines that stays. */
function takeOut(sheet: XlsxSheet, { deletedRows, deletedCols }: ClosedSheet): void {
  for (const [lines, axis] of [
    [deletedRows, 'row'],
    [deletedCols, 'col'],
  ] as const) {
    const gone = new Set(lines);
    for (const area of gone.size === 0 ? [] : sheet.merges) {
      const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.col, area.cols];
      const all = Array.from({ length: count }, (_, i) => first + i);
      const stays = all.find((line) => !gone.has(line));
      if (!gone.has(first) || stays === undefined) continue;
      const to = axis === 'row' ? { row: stays, col: area.col } : { row: area.row, col: stays };
      const formula = sheet.formula(area.row, area.col);
      const value = sheet.value(area.row, area.col);
      sheet.setFormat(to.row, to.col, sheet.format(area.row, area.col));
      if (formula !== null) sheet.setFormula(to.row, to.col, formula);
      else if (!isCellError(value)) sheet.setValue(to.row, to.col, value);
    }
    for (const [first, count] of runs(lines).reverse())
      if (axis === 'row') sheet.deleteRows(first, count);
      else sheet.deleteColumns(first, count);
  }
}

/** 3, 4, 5, 8 → [3, 3], [8, 1] */
function runs(lines: readonly number[]): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === line) last[1]++;
    else found.push([line, 1]);
  }
  return found;
}

function lockAllBut(book: XlsxBook, sheet: XlsxSheet, open: readonly Cell[]): void {
  const { merges } = sheet;
  const blocks = open.map(
    ({ row, col }): Area =>
      merges.find((area) => areaHolds(area, row, col)) ?? { row, col, rows: 1, cols: 1 },
  );
  const isOpen = new Set(
    blocks.flatMap(({ row, col, rows, cols }) =>
      Array.from({ length: rows * cols }, (_, i) => address(row + Math.floor(i / cols), col + (i % cols))),
    ),
  );
  // the same few formats over and over
  const locked = new Map<number, number | null>();
  const lockedFormat = (format: number): number | null => {
    let other = locked.get(format);
    if (other === undefined) {
      const isLocked = book.styles.resolve(format).locked !== false;
      other = isLocked ? null : book.styles.patch(format, { locked: true });
      locked.set(format, other);
    }
    return other;
  };
  const cells: Cell[] = [];
  sheet.eachCell((cell) => cells.push(cell));
  for (const { row, col } of cells) {
    if (isOpen.has(address(row, col))) continue;
    const format = lockedFormat(sheet.format(row, col));
    if (format !== null) sheet.setFormat(row, col, format);
  }
  for (const block of blocks) sheet.setStyle(block, { locked: false });
}

function address(row: number, col: number): string {
  return `${String(row)},${String(col)}`;
}
