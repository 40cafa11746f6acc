import { isCellError } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import { fromCell } from '../quantity';
import { cellAt } from '../sheets/sheet-reader';
import { plainText } from './records';
import type { ReplyNote } from './reply';
import type { FormSheet, RepairedSheet } from './repair';

/** What stands on a reply's sheet that is neither the form's nor a field's: somebody wrote it there. */
export function writtenBeside(
  form: FormSheet,
  { sheet: reply, placeOf }: RepairedSheet,
  isField: (row: number, col: number) => boolean,
): ReplyNote[] {
  const free = new Map<string, number>();
  const accounted = new Set<string>();
  eachText(form.sheet, (row, col, text) => {
    if (form.isField(row, col)) return;
    const at = placeOf({ row, col });
    if (at && textAt(reply, at.row, at.col) === text) accounted.add(`${String(at.row)},${String(at.col)}`);
    else free.set(text, (free.get(text) ?? 0) + 1);
  });
  const notes: ReplyNote[] = [];
  eachText(reply, (row, col, text, shown, isFormula) => {
    if (isFormula || isField(row, col) || accounted.has(`${String(row)},${String(col)}`)) return;
    const left = free.get(text) ?? 0;
    if (left > 0) free.set(text, left - 1);
    else notes.push({ code: 'beside', place: { sheet: reply.name, row, col }, text: shown });
  });
  return notes;
}

function eachText(
  sheet: SheetSnapshot,
  visit: (row: number, col: number, text: string, shown: string, isFormula: boolean) => void,
): void {
  const { grid } = sheet;
  if (!grid) return;
  const { area, values, formulas } = grid;
  values.forEach((line, i) => {
    line.forEach((value, j) => {
      if (value === null || value === '') return;
      const shown = shownAt(sheet, area.row + i, area.col + j);
      if (shown.trim() === '') return;
      visit(area.row + i, area.col + j, plainText(shown), shown, Boolean(formulas[i]?.[j]));
    });
  });
}

function textAt(sheet: SheetSnapshot, row: number, col: number): string {
  return plainText(shownAt(sheet, row, col));
}

function shownAt(sheet: SheetSnapshot, row: number, col: number): string {
  const { value, numberFormat } = cellAt(sheet, row, col);
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? (fromCell(value, numberFormat)?.text ?? String(value)) : String(value);
}
