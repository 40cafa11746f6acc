import { isRecordName } from '../chart-record';
import { isCellError, type Area } from '../cell';
import type { CellStyle, ContentCell, ContentName, SheetContent } from '../sheet-content';
import { parseReference } from '../address';
import type { BookParts } from './book-parts';
import { readCharts } from './parts/charts';
import { readOthers } from './parts/others';
import type { XlsxSheet } from './parts/sheet';
import { readTables } from './parts/tables';

/** Reads a sheet back as what it would be made from; what a {@link SheetContent} cannot say is left out. */
export function readContent(book: BookParts, sheet: XlsxSheet): SheetContent {
  const { tabColor, merges, validations, conditionals, freeze } = sheet;
  const others = readOthers(book.pack, sheet);
  const { styles, cells, area } = readCells(book, sheet);
  const charts = readCharts(book.pack, sheet);
  const tables = readTables(book.pack, sheet);
  const names = book
    .names(sheet)
    .filter(({ name }) => !isRecordName(name))
    .map((one) => readName(sheet.name, one));
  return {
    name: sheet.name,
    ...(sheet.visibility === 'visible' ? {} : { visibility: sheet.visibility }),
    ...(tabColor === null ? {} : { tabColor }),
    ...(sheet.showGridlines ? {} : { showGridlines: false }),
    columns: Array.from({ length: lastColumn(sheet, area) }, (_, col) => sheet.columnWidth(col)),
    rows: Array.from({ length: sheet.grid.lastRow + 1 }, (_, row) => sheet.customRowHeight(row)),
    styles,
    cells,
    ...(merges.length > 0 ? { merges } : {}),
    ...(names.length > 0 ? { names } : {}),
    ...(validations.length > 0 ? { validations } : {}),
    ...(conditionals.length > 0 ? { conditionals } : {}),
    ...(sheet.protection ? { protect: true } : {}),
    ...(freeze.rows + freeze.cols > 0 ? { freeze } : {}),
    page: sheet.page,
    ...(charts.length > 0 ? { charts } : {}),
    ...(tables.length > 0 ? { tables } : {}),
    ...(others.length > 0 ? { others } : {}),
    usual: {
      rowHeight: sheet.defaultRowHeight,
      fontSize: book.styles.defaultFont.size ?? 11,
      ...(book.styles.defaultFont.name === undefined ? {} : { font: book.styles.defaultFont.name }),
    },
  };
}

function readCells(
  book: BookParts,
  sheet: XlsxSheet,
): { styles: readonly CellStyle[]; cells: readonly ContentCell[]; area: Area | null } {
  const styles: CellStyle[] = [];
  const numbers = new Map<number, number>();
  const cells: ContentCell[] = [];
  sheet.eachCell(({ row, col }) => {
    const format = sheet.format(row, col);
    let style = numbers.get(format);
    if (style === undefined && format !== 0) {
      style = styles.push(book.styles.resolve(format)) - 1;
      numbers.set(format, style);
    }
    const formula = sheet.formula(row, col);
    const value = formula === null ? sheet.value(row, col) : null;
    const runs = typeof value === 'string' ? sheet.richRuns(row, col) : [];
    cells.push({
      row,
      col,
      ...(formula === null ? {} : { formula }),
      ...(value === null ? {} : isCellError(value) ? { formula: '=' + value.error } : { value }),
      ...(style === undefined ? {} : { style }),
      ...(runs.length > 0 ? { runs } : {}),
    });
  });
  return { styles, cells, area: sheet.usedRange };
}

function lastColumn(sheet: XlsxSheet, area: Area | null): number {
  const described = (sheet.part.root.child('cols')?.elements('col') ?? [])
    .filter((one) => one.flag('customWidth'))
    .map((one) => one.number('max') ?? 0)
    .filter((max) => max < WHOLE_SHEET);
  return Math.max(area ? area.col + area.cols : 0, ...described);
}

/** A width up to the last columns of the sheet is meant for all of them. */
const WHOLE_SHEET = 16_000;

function readName(
  sheet: string,
  { name, refersTo, hidden }: { name: string; refersTo: string; hidden: boolean },
): ContentName {
  const reference = parseReference(refersTo);
  const own = reference && reference.sheet?.toLowerCase() === sheet.toLowerCase() ? reference.area : refersTo;
  return { name, refersTo: own, ...(hidden ? { hidden: true } : {}) };
}
