import { applyEdits, findSheet, sameName } from './apply';
import { isCellError } from './cell';
import {
  choicesBack,
  withCells,
  type CellEdit,
  type CopySheet,
  type Edit,
  type SetCells,
  type SetName,
} from './edit';
import type { ContentCell, ContentName, SheetContent } from './sheet-content';
import type { BookSnapshot, SheetSnapshot } from './snapshot';

/**
 * The edits that undo a batch, as far as a snapshot knows: sheets that the batch takes away come back with values,
 * formulas, number formats and names, not with their look; nor does it know heights of rows. (The shells know more, and give the whole inverse.)
 * @throws BookFailure sheet-missing, sheet-exists
 */
export function invert(book: BookSnapshot, edits: readonly Edit[]): Edit[] {
  const inverse: Edit[] = [];
  let now = book;
  for (const edit of edits) {
    inverse.unshift(...invertEdit(now, edit));
    now = applyEdits(now, [edit]);
  }
  return inverse;
}

function invertEdit(book: BookSnapshot, edit: Edit): Edit[] {
  switch (edit.kind) {
    case 'putSheet': {
      if (edit.from !== undefined) {
        const former = findSheet(book, edit.from);
        const before = book.sheets[book.sheets.indexOf(former) - 1];
        const { name } = edit.content;
        return [
          { kind: 'putSheet', content: contentOf(former), from: name, after: before ? before.name : null },
        ];
      }
      const old = book.sheets.find((one) => sameName(one.name, edit.content.name));
      if (old && edit.replace) return [{ kind: 'putSheet', content: contentOf(old), replace: true }];
      return [{ kind: 'removeSheet', sheet: edit.content.name }];
    }
    case 'removeSheet': {
      if (edit.copied) return [copiedAgain(edit.copied, findSheet(book, edit.sheet))];
      const sheet = findSheet(book, edit.sheet);
      const before = book.sheets[book.sheets.indexOf(sheet) - 1];
      return [{ kind: 'putSheet', content: contentOf(sheet), after: before ? before.name : null }];
    }
    case 'copySheet':
      return [{ kind: 'removeSheet', sheet: edit.sheet, copied: edit }];
    case 'moveSheet':
      return [{ kind: 'moveSheet', sheet: edit.sheet, after: placeOf(book, edit.sheet) }];
    case 'copyRows':
      return [{ kind: 'removeRows', sheet: edit.sheet, at: edit.at, count: edit.count, again: edit }];
    case 'removeRows':
      return [edit.again];
    case 'setCells':
      return [invertCells(findSheet(book, edit.sheet), edit)];
    case 'setRows':
      return [];
    case 'setChoices':
      return [choicesBack(edit)];
    case 'setName':
      return [invertName(edit.sheet === null ? book.names : findSheet(book, edit.sheet).names, edit)];
  }
}

/** The copy with all that stands in it now. */
function copiedAgain(copied: CopySheet, sheet: SheetSnapshot): CopySheet {
  const { row: top, col: left } = sheet.grid?.area ?? { row: 0, col: 0 };
  const held = sheet.grid?.values.flatMap((line, i) =>
    line.flatMap((value, j): CellEdit[] => {
      const formula = sheet.grid?.formulas[i]?.[j] ?? null;
      if (formula !== null || value === null || isCellError(value)) return [];
      return [{ row: top + i, col: left + j, value }];
    }),
  );
  return { ...copied, cells: withCells(copied.cells, held ?? []) };
}

/** The sheet before it; null for the first. */
function placeOf(book: BookSnapshot, name: string): string | null {
  return book.sheets[book.sheets.indexOf(findSheet(book, name)) - 1]?.name ?? null;
}

function invertCells(sheet: SheetSnapshot, { cells }: SetCells): SetCells {
  const before = cells.map(({ row, col, numberFormat }): CellEdit => {
    const [i, j] = [row - (sheet.grid?.area.row ?? 0), col - (sheet.grid?.area.col ?? 0)];
    const formula = sheet.grid?.formulas[i]?.[j] ?? null;
    const value = sheet.grid?.values[i]?.[j] ?? null;
    const format = sheet.grid?.numberFormats[i]?.[j] ?? 'General';
    const content =
      formula !== null ? { formula } : isCellError(value) ? { formula: '=' + value.error } : { value };
    return { row, col, ...content, ...(numberFormat === undefined ? {} : { numberFormat: format }) };
  });
  return { kind: 'setCells', sheet: sheet.name, cells: before.reverse() };
}

function invertName(names: BookSnapshot['names'], { sheet, name }: SetName): SetName {
  const refersTo = names.find((one) => sameName(one.name, name))?.refersTo ?? null;
  return { kind: 'setName', sheet, name, refersTo };
}

function contentOf(sheet: SheetSnapshot): SheetContent {
  const formats = [...new Set(sheet.grid?.numberFormats.flat() ?? [])];
  const cells: ContentCell[] = [];
  const { row: top, col: left } = sheet.grid?.area ?? { row: 0, col: 0 };
  sheet.grid?.values.forEach((row, i) => {
    row.forEach((value, j) => {
      const formula = sheet.grid?.formulas[i]?.[j] ?? (isCellError(value) ? '=' + value.error : null);
      const style = formats.indexOf(sheet.grid?.numberFormats[i]?.[j] ?? 'General');
      const constant = isCellError(value) ? null : value;
      if (formula === null && constant === null && formats[style] === 'General') return;
      cells.push({
        row: top + i,
        col: left + j,
        style,
        ...(formula === null ? { value: constant } : { formula }),
      });
    });
  });
  return {
    name: sheet.name,
    ...(sheet.visibility === 'visible' ? {} : { visibility: sheet.visibility }),
    columns: [],
    rows: [],
    styles: formats.map((numberFormat) => ({ numberFormat })),
    cells,
    names: sheet.names.map(({ name, refersTo }): ContentName => ({ name, refersTo })),
    ...(sheet.protected ? { protect: true } : {}),
  };
}
