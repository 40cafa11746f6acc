import type { BookSnapshot, SheetSnapshot } from '../book/snapshot';
import { constantName } from '../sheets/sheet-reader';

/** Hidden name of the workbook: which plan it is. Next year's workbook and all hand-outs have the same. */
export const planIdName = 'tassei_plan_id';
/** Hidden name on each sheet of measures: what it is known by in master and hand-outs, whatever its tab is called. */
export const sheetIdName = 'tassei_id';
/** Hidden name on each sheet of a hand-out, which goes along where the sheet is copied into another workbook. */
export const handOutIdName = 'tassei_hand_out';
/** The very hidden sheet of a hand-out with the values as they were handed out. */
export const baseSheetName = 'tassei_base';
/** The very hidden sheet of the master that remembers hand-outs and replies. Its cells are read only for the cycle. */
export const storeSheetName = 'tassei_store';

/** The text of a hidden name of the workbook; null where it has none. */
export function bookConstant(book: BookSnapshot, name: string): string | null {
  const refersTo = book.names.find((one) => one.name === name)?.refersTo;
  return /^="([^"]*)"$/u.exec(refersTo ?? '')?.[1] ?? null;
}

/** What a sheet is known by: its id, or its tab while it has none. */
export function sheetKey(sheet: SheetSnapshot): string {
  return constantName(sheet, sheetIdName) ?? `@${sheet.name}`;
}
