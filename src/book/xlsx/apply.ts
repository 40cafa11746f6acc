import { isCellError } from '../cell';
import {
  choicesBack,
  withCells,
  type CellEdit,
  type Edit,
  type PutSheet,
  type SetCells,
  type SetRows,
} from '../edit';
import { keepBeside } from '../../reports/keep-beside';
import { BookFailure } from '../shell';
import type { BookParts } from './book-parts';
import { keepDrawn } from './parts/keep-drawn';
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
      if (edit.copied) {
        const again = { ...edit.copied, cells: withCells(edit.copied.cells, constantsOf(sheet)) };
        book.removeSheet(sheet);
        return [again];
      }
      const content = readContent(book, sheet);
      const at = book.sheets.indexOf(sheet);
      const before = book.sheets[at - 1];
      const mentions = book.mentionsOf(sheet);
      book.removeSheet(sheet);
      return [{ kind: 'putSheet', content, after: before ? before.name : null }, ...mentions];
    }
    case 'copySheet': {
      const place = placeAfter(book, edit.after);
      book.copySheet(existing(book, edit.from), edit.sheet, place).visibility = 'visible';
      setCells(book, edit);
      return [{ kind: 'removeSheet', sheet: edit.sheet, copied: edit }];
    }
    case 'moveSheet': {
      const sheet = existing(book, edit.sheet);
      const before = book.sheets[book.sheets.indexOf(sheet) - 1]?.name ?? null;
      const others = book.sheets.filter((other) => other !== sheet);
      const at = edit.after === null ? 0 : others.indexOf(existing(book, edit.after)) + 1;
      book.moveSheet(sheet, at);
      return [{ ...edit, after: before }];
    }
    case 'setCells':
      return [setCells(book, edit)];
    case 'copyRows': {
      const { at, from, count } = edit;
      const sheet = existing(book, edit.sheet);
      sheet.insertRows(at, count);
      // what lay below the place has moved down with it
      sheet.pasteRows(from >= at ? from + count : from, count, at);
      setCells(book, edit);
      return [{ kind: 'removeRows', sheet: edit.sheet, at, count, again: edit }];
    }
    case 'removeRows':
      existing(book, edit.sheet).deleteRows(edit.at, edit.count);
      return [edit.again];
    case 'setRows':
      return [setRows(book, edit)];
    case 'setChoices': {
      const sheet = existing(book, edit.sheet);
      for (const choice of edit.choices) {
        sheet.clearValidations(choice.area);
        sheet.addValidation(choice);
      }
      return [choicesBack(edit)];
    }
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

function putSheet(book: BookParts, edit: PutSheet): Edit[] {
  const { content, replace, after, block, from } = edit;
  const { name } = content;
  if (from !== undefined) return [become(book, edit, existing(book, from))];
  const old = book.sheet(name);
  if (!old) {
    writeContent(book, book.addSheet(name, placeAfter(book, after)), content);
    return [{ kind: 'removeSheet', sheet: name }];
  }
  if (!replace) throw new BookFailure('sheet-exists', { sheet: name });
  const before = readContent(book, old);
  const tables = tableTexts(book.pack, old);
  const made = book.addSheet(freeName(book, name), book.sheets.indexOf(old));
  keepDrawn(book.pack, old, made, (content.charts ?? []).length > 0);
  book.discard(old);
  book.takeName(made, name);
  writeContent(book, made, keepBeside(before, content, block), tables);
  const back = block && { block: { from: block.to, to: block.from } };
  return [{ kind: 'putSheet', content: before, replace: true, ...back }];
}

/** A sheet becomes another: what stands over its cells stays with it. */
function become(book: BookParts, { content, after, block }: PutSheet, sheet: XlsxSheet): PutSheet {
  const was = readContent(book, sheet);
  const before = book.sheets[book.sheets.indexOf(sheet) - 1];
  book.renameSheet(sheet, content.name);
  putSheet(book, { kind: 'putSheet', content, replace: true, ...(block ? { block } : {}) });
  if (after !== undefined) {
    const made = existing(book, content.name);
    const others = book.sheets.filter((one) => one !== made);
    book.moveSheet(made, after === null ? 0 : others.indexOf(existing(book, after)) + 1);
  }
  return {
    ...{ kind: 'putSheet', content: was, from: content.name },
    after: before ? before.name : null,
    ...(block ? { block: { from: block.to, to: block.from } } : {}),
  };
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

function setCells(book: BookParts, edit: Pick<SetCells, 'sheet' | 'cells'>): SetCells {
  const sheet = existing(book, edit.sheet);
  const inverse = edit.cells.map((cell) => readCell(sheet, cell));
  for (const { row, col, value, formula, numberFormat } of edit.cells) {
    if (formula !== undefined) sheet.setFormula(row, col, formula);
    else if (value !== undefined) sheet.setValue(row, col, value === '' ? null : value);
    if (numberFormat !== undefined) sheet.setNumberFormat({ row, col, rows: 1, cols: 1 }, numberFormat);
  }
  return { kind: 'setCells', sheet: edit.sheet, cells: inverse.reverse() };
}

function constantsOf(sheet: XlsxSheet): CellEdit[] {
  const cells: CellEdit[] = [];
  sheet.eachCell(({ row, col }) => {
    const value = sheet.value(row, col);
    if (sheet.formula(row, col) === null && value !== null && !isCellError(value))
      cells.push({ row, col, value });
  });
  return cells;
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
