import type { SheetModel } from '../../book/xlsx/model';

/** A sheet's id as the add-in sees it: like Excel's in braces, so that it is never the name of another sheet (「1」). */
export function wireId({ id }: Pick<SheetModel, 'id'>): string {
  return `{00000000-0001-0000-0000-${id.padStart(12, '0')}}`;
}

/** The id of the file for it; null for anything else. */
export function fileId(key: string): string | null {
  const digits = /^\{00000000-0001-0000-0000-(\d{12})\}$/u.exec(key)?.[1];
  return digits === undefined ? null : String(Number(digits));
}
