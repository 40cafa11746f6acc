import { isCellError } from '../cell';
import type { CellEdit, Edit, PutSheet, SetCells, SetRows } from '../edit';
import { keepBeside } from '../../reports/keep-beside';
import { BookFailure } from '../shell';
import type { BookParts } from './book-parts';
import type { XlsxSheet } from './parts/sheet';
import { tableTexts } from './parts/tables';
import { readContent } from './sheet-content-read';
import { writeContent } from './sheet-content-write';

/**
 * Does one edit; gives the edits that undo it, in their order.
 * @throws BookFailure sheet-missing, sheet-exists
 */
export function applyEdit(book: BookParts, edit: Edit): Edit[] {
  switch (edit.kind) {
    case 'putSheet':
      return putSheet(book, edit);
    case 'removeSheet': {
      const sheet = existing(book, edit.sheet);
      const content = readContent(book, sheet);
      const at = book.sheets.indexOf(sheet);
      const before = book.sheets[at - 1];
      const mentions = book.mentionsOf(sheet);
      book.removeSheet(sheet);
      return [{ kind: 'putSheet', content, after: before ? before.name : null }, ...mentions];
    }
    case 'setCells':
      return [setCells(book, edit)];
    case 'setRows':
      return [setRows(book, edit)];
    case 'setName': {
      const scope = edit.sheet === null ? null : existing(book, edit.sheet);
      const before = book.names(scope).find(({ name }) => name.toLowerCase() === edit.name.toLowerCase());
      book.setName(scope, edit.name, edit.refersTo, edit.hidden);
      const refersTo = before?.refersTo ?? null;
      return [
        { kind: 'setName', sheet: edit.sheet, name: edit.name, refersTo, hidden: before?.hidden ?? false },
      ];
    }
  }
}

function existing(book: BookParts, name: string): XlsxSheet {
  const sheet = book.sheet(name);
  if (!sheet) throw new BookFailure('sheet-missing', { sheet: name });
  return sheet;
}

function putSheet(book: BookParts, { content, replace, after, block }: PutSheet): Edit[] {
  const { name } = content;
  const old = book.sheet(name);
  if (!old) {
    writeContent(book, book.addSheet(name, placeAfter(book, after)), content);
    return [{ kind: 'removeSheet', sheet: name }];
  }
  if (!replace) throw new BookFailure('sheet-exists', { sheet: name });
  const before = readContent(book, old);
  const tables = tableTexts(book.pack, old);
  const made = book.addSheet(freeName(book, name), book.sheets.indexOf(old));
  book.discard(old);
  book.takeName(made, name);
  writeContent(book, made, keepBeside(before, content, block), tables);
  const back = block && { block: { from: block.to, to: block.from } };
  return [{ kind: 'putSheet', content: before, replace: true, ...back }];
}

function placeAfter(book: BookParts, after: string | null | undefined): number | undefined {
  if (after === undefined) return undefined;
  return after === null ? 0 : book.sheets.indexOf(existing(book, after)) + 1;
}

function freeName(book: BookParts, name: string): string {
  let free = name;
  for (let i = 2; book.sheet(free); i++) free = `${name.slice(0, 24)}~${String(i)}`;
  return free;
}

function setCells(book: BookParts, edit: SetCells): SetCells {
  const sheet = existing(book, edit.sheet);
  const inverse = edit.cells.map((cell) => readCell(sheet, cell));
  for (const { row, col, value, formula, numberFormat } of edit.cells) {
    if (formula !== undefined) sheet.setFormula(row, col, formula);
    else if (value !== undefined) sheet.setValue(row, col, value === '' ? null : value);
    if (numberFormat !== undefined) sheet.setNumberFormat({ row, col, rows: 1, cols: 1 }, numberFormat);
  }
  return { kind: 'setCells', sheet: edit.sheet, cells: inverse.reverse() };
}

function setRows(book: BookParts, edit: SetRows): SetRows {
  const sheet = existing(book, edit.sheet);
  const rows = edit.rows.map(({ row }) => ({ row, height: sheet.customRowHeight(row) }));
  for (const { row, height } of edit.rows) sheet.setRows(row, 1, { height });
  return { ...edit, rows: rows.reverse() };
}

/** What a cell holds now, as an edit that brings it back. */
function readCell(sheet: XlsxSheet, { row, col, numberFormat }: CellEdit): CellEdit {
  const format = numberFormat === undefined ? {} : { numberFormat: sheet.numberFormat(row, col) };
  const formula = sheet.formula(row, col);
  if (formula !== null) return { row, col, formula, ...format };
  const value = sheet.value(row, col);
  return isCellError(value)
    ? { row, col, formula: '=' + value.error, ...format }
    : { row, col, value, ...format };
}
