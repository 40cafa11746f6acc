import { isCellError } from '../book/cell';
import type { SheetSnapshot } from '../book/snapshot';
import { fromCell } from '../quantity';
import { cellAt, type Place } from '../sheets/sheet-reader';
import { plainText } from './records';
import type { ReplyNote } from './reply';
import type { FormSheet, RepairedSheet } from './repair';

/** What stands on a reply's sheet that is neither the form's nor a field's: somebody wrote it there. */
export function writtenBeside(
  form: FormSheet,
  repaired: RepairedSheet,
  isField: (row: number, col: number) => boolean,
): ReplyNote[] {
  const { written } = changedTexts(form, repaired, isField);
  return written.map(({ place, text }): ReplyNote => ({ code: 'beside', place, text }));
}

/** Texts of a sheet that its form does not have, and texts of the form that it has no longer. */
export interface ChangedTexts {
  readonly written: readonly { readonly place: Place; readonly text: string }[];
  readonly gone: readonly string[];
}

/** A text that stands elsewhere than in the form has moved, and is none of these. */
export function changedTexts(
  form: FormSheet,
  { sheet: reply, placeOf }: RepairedSheet,
  isField: (row: number, col: number) => boolean = () => false,
): ChangedTexts {
  const free = new Map<string, string[]>();
  const accounted = new Set<string>();
  eachText(form.sheet, (row, col, text, shown) => {
    if (form.isField(row, col)) return;
    const at = placeOf({ row, col });
    if (at && textAt(reply, at.row, at.col) === text) accounted.add(`${String(at.row)},${String(at.col)}`);
    else free.set(text, [...(free.get(text) ?? []), shown]);
  });
  const written: { place: Place; text: string }[] = [];
  eachText(reply, (row, col, text, shown, isFormula) => {
    if (isFormula || isField(row, col) || accounted.has(`${String(row)},${String(col)}`)) return;
    if (free.get(text)?.shift() !== undefined) return;
    written.push({ place: { sheet: reply.name, row, col }, text: shown });
  });
  return { written, gone: [...free.values()].flat() };
}

/** What a sheet shows, cell by cell. */
export function textsOf(sheet: SheetSnapshot): (readonly [row: number, col: number, text: string])[] {
  const texts: (readonly [number, number, string])[] = [];
  eachText(sheet, (row, col, _, shown) => texts.push([row, col, shown]));
  return texts;
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
