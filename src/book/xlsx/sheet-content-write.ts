import type { ContentCell, ContentRun, SheetContent } from '../sheet-content';
import { absoluteReference } from '../address';
import { chartRecord } from '../chart-record';
import type { BookParts } from './book-parts';
import { writeCharts } from './parts/charts';
import { planProtection } from './parts/protection';
import type { XlsxSheet } from './parts/sheet';
import { addTable } from './parts/tables';

/**
 * Writes a content into an empty sheet.
 * @param formerTables parts of the tables that stood in its place, by their names in small letters
 */
export function writeContent(
  book: BookParts,
  sheet: XlsxSheet,
  content: SheetContent,
  formerTables: ReadonlyMap<string, string> = new Map(),
): void {
  if (content.visibility !== undefined) sheet.visibility = content.visibility;
  if (content.tabColor !== undefined) sheet.tabColor = content.tabColor;
  if (content.showGridlines === false) sheet.showGridlines = false;
  writeSizes(sheet, content);
  writeCells(book, sheet, content);
  sheet.addMerges(content.merges ?? []);
  for (const { name, refersTo, hidden } of [...(content.names ?? []), ...chartRecord(content.charts ?? [])]) {
    const formula = typeof refersTo === 'string' ? refersTo : '=' + absoluteReference(content.name, refersTo);
    book.setName(sheet, name, formula, hidden ?? false);
  }
  for (const validation of content.validations ?? []) sheet.addValidation(validation);
  for (const conditional of content.conditionals ?? []) sheet.addConditional(conditional);
  if (content.protect) sheet.protect(planProtection);
  if (content.freeze) sheet.freeze = content.freeze;
  if (content.page) sheet.page = content.page;
  writeCharts(book.pack, sheet, content);
  for (const table of content.tables ?? [])
    addTable(book, sheet, table, formerTables.get(table.name.toLowerCase()));
}

function writeSizes(sheet: XlsxSheet, { columns, rows }: SheetContent): void {
  for (let first = 0; first < columns.length;) {
    const width = columns[first] ?? 0;
    let end = first + 1;
    while (end < columns.length && columns[end] === width) end++;
    sheet.setColumns(first, end - first, { width });
    first = end;
  }
  rows.forEach((height, row) => {
    if (height !== null) sheet.setRows(row, 1, { height });
  });
}

function writeCells(book: BookParts, sheet: XlsxSheet, { cells, styles }: SheetContent): void {
  const formats = styles.map((style) => book.styles.intern(style));
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.col - other.col);
  for (const { row, col, value, formula, style, runs } of inOrder) {
    const format = style === undefined ? undefined : formats[style];
    if (format !== undefined) sheet.setFormat(row, col, format);
    if (formula !== undefined) sheet.setFormula(row, col, formula);
    else if (runs && isText(runs, value)) sheet.setRuns(row, col, runs);
    else if (value !== undefined && value !== null && value !== '') sheet.setValue(row, col, value);
  }
}

/** Whether the pieces are those of the value, which somebody may have changed since they were read. */
function isText(runs: readonly ContentRun[], value: ContentCell['value']): boolean {
  return runs.map(({ text }) => text).join('') === value;
}
