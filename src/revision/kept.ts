import type { CellInput } from '../book/cell';
import { isCellError } from '../book/cell';
import type { ContentName, SheetContent } from '../book/sheet-content';
import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { input, inputCenter, label, note, ownPages, plain } from '../formats/blocks/look';
import { roleName, sheetNames } from '../formats/blocks/marks';
import { LayoutBuilder, text } from '../layout/builder';
import { toContent } from '../layout/to-content';
import { cellAt, constantName, namedCells, type NamedCell } from '../sheets/sheet-reader';

/** What somebody wrote into a cell that the sheets have no longer: of a year, an indicator or a measure that went. */
export interface KeptEntry {
  /** Of the measure, as it was. */
  readonly number: string;
  readonly title: string;
  /** The field's defined name (指標1_実績_R4), or the cell's address where it was none of ours. */
  readonly name: string;
  readonly value: CellInput;
  readonly numberFormat: string;
  /** Where it stood as a formula that could not go along. */
  readonly formula?: string;
  /** The field with which it shared one cell: a target of several years. */
  readonly joined?: string;
}

export const keptSheetName = '控え';
const area = '控え_一覧';
const heads = ['番号', '名称', '項目', '記入されていた内容', '数式', '同じ欄の項目'] as const;

export function keptSheet(book: BookSnapshot): SheetSnapshot | null {
  return book.sheets.find((sheet) => constantName(sheet, roleName) === 'kept') ?? null;
}

/** The entries of the sheet 控え; lines that people added without a field's name are left to them. */
export function readKept(book: BookSnapshot): KeptEntry[] {
  const sheet = keptSheet(book);
  const block = sheet && namedCells(sheet).areas.get(area);
  if (!block || !sheet.grid) return [];
  const last = sheet.grid.area.row + sheet.grid.area.rows;
  const entries: KeptEntry[] = [];
  for (let row = block.row; row < last; row++) {
    const words = (col: number): string => {
      const { value } = cellAt(sheet, row, block.col + col);
      return value === null || isCellError(value) ? '' : String(value);
    };
    const held = cellAt(sheet, row, block.col + 3);
    const [formula, joined] = [words(4), words(5)];
    if (words(2) === '') continue;
    entries.push({
      number: words(0),
      title: words(1),
      name: words(2),
      value: isCellError(held.value) ? held.value.error : held.value,
      numberFormat: held.numberFormat,
      ...(formula === '' ? {} : { formula }),
      ...(joined === '' ? {} : { joined }),
    });
  }
  return entries;
}

/** An entry as the cell that it stands in again. */
export function keptCell(entry: KeptEntry): NamedCell {
  const { name, value, numberFormat } = entry;
  return { name, place: { sheet: keptSheetName, row: 0, col: 0 }, value, formula: null, numberFormat };
}

/** 控え: a plain list that anybody can read, and that is read again when a place for its entries comes back. */
export function keptContent(entries: readonly KeptEntry[], format: string, sheetName: string): SheetContent {
  const b = new LayoutBuilder<never>();
  b.row(30, {
    col: 0,
    cols: heads.length,
    style: { ...plain, font: { ...plain.font, size: 14, bold: true } },
    content: text('控え（様式に欄がなくなった記入）'),
  });
  b.row(18, {
    col: 0,
    cols: heads.length,
    style: note,
    content: text('年度・指標・施策を変えたときの記入です。年度や指標を戻すと、元の欄に戻ります。'),
  });
  const head = b.row(20, ...heads.map((words, col) => ({ col, style: label, content: text<never>(words) })));
  for (const { number, title, name, value, numberFormat, formula, joined } of entries) {
    const held = { ...input, numberFormat };
    b.row(
      { min: 20, max: 160 },
      { col: 0, style: { ...inputCenter, numberFormat: '@' }, content: text(number) },
      { col: 1, style: input, content: text(title) },
      { col: 2, style: input, content: text(name) },
      { col: 3, style: held, content: text(value, numberFormat) },
      { col: 4, style: { ...input, numberFormat: '@' }, content: text(formula ?? null) },
      { col: 5, style: input, content: text(joined ?? null) },
    );
  }
  const names: ContentName[] = [
    ...sheetNames('kept', format, 1),
    {
      name: area,
      refersTo: { row: head + 1, col: 0, rows: Math.max(1, entries.length), cols: heads.length },
    },
  ];
  return toContent(
    {
      name: sheetName,
      tabColor: '#7F7F7F',
      columns: [48, 150, 130, 250, 110, 110],
      rows: b.rows,
      boxes: b.boxes,
      names,
      page: {
        paper: 'A4',
        orientation: 'landscape',
        margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
        printArea: { row: 0, col: 0, rows: b.rows.length, cols: heads.length },
        fitWidth: 1,
        fitHeight: null,
        titleRows: [head, head],
        ...ownPages,
      },
    },
    { content: (field) => field, name: (field) => field },
  );
}
