import { cellAddress, columnIndex } from './address';
import type { CellInput } from './cell';
import type { Edit } from './edit';
import type { HeaderFooter, PageSetup, SheetContent } from './sheet-content';
import { BookFailure } from './shell';

/** What a workbook cannot hold: Excel refuses it, and a file with it is damaged to Excel. */
export interface OverLimit {
  readonly what: 'text' | 'formula' | 'header' | 'list' | 'prompt' | 'sheet-name' | 'name' | 'height';
  readonly limit: number;
  readonly sheet: string;
  /** Where it is one. */
  readonly row?: number;
  readonly col?: number;
  /** What is too long or not allowed, its beginning. */
  readonly text: string;
}

/** From Excel's specifications and limits; characters, pt. */
const limits = {
  text: 32_767,
  formula: 8_192,
  header: 255,
  list: 255,
  promptTitle: 32,
  prompt: 255,
  sheetName: 31,
  name: 255,
  /** Files have it so, though Excel takes no more than 409 when it is set. */
  height: 409.5,
  rows: 1_048_576,
  cols: 16_384,
} as const;

/** The first thing of the edits that is more than Excel takes; `null` where all is well. */
export function overLimit(edits: readonly Edit[]): OverLimit | null {
  for (const edit of edits) {
    const found = ofEdit(edit);
    if (found) return found;
  }
  return null;
}

/** Before anything is written. @throws BookFailure `over-limit` with sheet and cell */
export function refuseOverLimit(edits: readonly Edit[]): void {
  const found = overLimit(edits);
  if (!found) return;
  const { row, col, ...data } = found;
  const cell = row === undefined || col === undefined ? {} : { cell: cellAddress({ row, col }) };
  throw new BookFailure('over-limit', { ...data, ...cell });
}

function ofEdit(edit: Edit): OverLimit | null {
  switch (edit.kind) {
    case 'putSheet':
      return ofContent(edit.content);
    case 'setCells':
      return ofCells(edit.sheet, edit.cells);
    case 'setRows':
      return ofHeights(edit.sheet, edit.rows);
    case 'setName':
      return edit.refersTo === null ? null : ofName(edit.sheet ?? '', edit.name);
    case 'copySheet':
      return isSheetName(edit.sheet)
        ? ofCells(edit.sheet, edit.cells)
        : { what: 'sheet-name', limit: limits.sheetName, sheet: edit.sheet, text: edit.sheet };
    case 'copyRows':
      return ofCells(edit.sheet, edit.cells);
    case 'removeSheet':
    case 'moveSheet':
    case 'removeRows':
    case 'setChoices':
      return null;
  }
}

function ofContent(content: SheetContent): OverLimit | null {
  const { name, cells, rows, names = [], validations = [], page } = content;
  if (!isSheetName(name)) return { what: 'sheet-name', limit: limits.sheetName, sheet: name, text: name };
  for (const one of names) {
    const found = ofName(name, one.name);
    if (found) return found;
  }
  for (const { area, list = '', alert, prompt } of validations) {
    const at = { sheet: name, row: area.row, col: area.col };
    const text = typeof list === 'string' ? '' : list.join(',');
    if (text.length > limits.list) return { what: 'list', limit: limits.list, ...at, text: start(text) };
    for (const { title, text: words } of [prompt, alert].filter((one) => one !== undefined)) {
      if (title.length > limits.promptTitle)
        return { what: 'prompt', limit: limits.promptTitle, ...at, text: start(title) };
      if (words.length > limits.prompt)
        return { what: 'prompt', limit: limits.prompt, ...at, text: start(words) };
    }
  }
  return (
    ofCells(name, cells) ??
    ofHeights(
      name,
      rows.map((height, row) => ({ row, height })),
    ) ??
    (page ? ofPage(name, page) : null)
  );
}

interface Written {
  readonly row: number;
  readonly col: number;
  readonly value?: CellInput;
  readonly formula?: string;
}

function ofCells(sheet: string, cells: readonly Written[]): OverLimit | null {
  for (const { row, col, value, formula } of cells) {
    if (formula !== undefined && formula.length > limits.formula)
      return { what: 'formula', limit: limits.formula, sheet, row, col, text: start(formula) };
    if (typeof value === 'string' && value.length > limits.text)
      return { what: 'text', limit: limits.text, sheet, row, col, text: start(value) };
  }
  return null;
}

function ofHeights(
  sheet: string,
  rows: readonly { readonly row: number; readonly height: number | null }[],
): OverLimit | null {
  const found = rows.find(({ height }) => height !== null && height > limits.height);
  if (!found) return null;
  return {
    what: 'height',
    limit: limits.height,
    sheet,
    row: found.row,
    col: 0,
    text: String(found.height),
  };
}

function ofPage(sheet: string, { header, footer, first, even }: PageSetup): OverLimit | null {
  const all = [header, footer, first?.header, first?.footer, even?.header, even?.footer];
  for (const texts of all) {
    const text = coded(texts ?? {});
    if (text.length > limits.header)
      return { what: 'header', limit: limits.header, sheet, text: start(text) };
  }
  return null;
}

/** As the file has it: a code before each of the three parts. */
function coded(texts: HeaderFooter): string {
  const codes = { left: '&L', center: '&C', right: '&R' } as const;
  return (['left', 'center', 'right'] as const)
    .flatMap((place) => (texts[place] ? [codes[place] + texts[place]] : []))
    .join('');
}

function ofName(sheet: string, name: string): OverLimit | null {
  return isDefinedName(name) ? null : { what: 'name', limit: limits.name, sheet, text: start(name) };
}

function isSheetName(name: string): boolean {
  const length = name.length > 0 && name.length <= limits.sheetName;
  return length && !/[\\/?*[\]:]|^'|'$/.test(name) && !/^history$/i.test(name);
}

/** Whether Excel may take it for a name: no signs or spaces, and not like a cell (R2, AB12, R1C1). */
function isDefinedName(name: string): boolean {
  const hasSigns = /^[\d.?]|[\s!"#$%&'()*+,\-/:;<=>@[\]^`{|}~]/.test(name);
  if (name === '' || name.length > limits.name || hasSigns) return false;
  if (/^(R\d*)?(C\d*)?$/i.test(name)) return false;
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/i.exec(name) ?? [];
  if (letters === '') return true;
  return columnIndex(letters) >= limits.cols || Number(digits) < 1 || Number(digits) > limits.rows;
}

function start(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
