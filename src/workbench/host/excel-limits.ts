import { columnIndex } from '../../book/address';
import { MAX_COLS, MAX_ROWS } from './address';
import { HostError } from './host-error';

/** What Excel takes at most, by its specifications and limits; heights and widths in points. */
export const LIMITS = {
  cellText: 32_767,
  formula: 8_192,
  /** Left, middle and right of a header or footer together, with the codes that part them. */
  header: 255,
  listText: 255,
  promptTitle: 32,
  promptText: 255,
  sheetName: 31,
  name: 255,
  rowHeight: 409,
  /** 255 characters of the standard face. */
  columnWidth: 1_342.5,
  mergedAreas: 512,
  addressList: 8_192,
} as const;

/** @throws HostError InvalidArgument */
export function assertLength(text: string, limit: number, name: string): void {
  if (text.length > limit) throw new HostError('InvalidArgument', name);
}

/** A length as the screen draws it: whole pixels of 0.75 pt. @throws HostError InvalidArgument */
export function wholePixels(points: number, limit: number, name: string): number {
  if (points < 0 || points > limit) throw new HostError('InvalidArgument', name);
  return Math.round(points / 0.75) * 0.75;
}

/** Whether a defined name could be read as a cell: AB12, R2, R, C, R1C1. */
export function looksLikeCell(name: string): boolean {
  if (/^(R\d*)?(C\d*)?$/i.test(name)) return true;
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d+)$/i.exec(name) ?? [];
  if (letters === '') return false;
  const row = Number(digits);
  return columnIndex(letters) < MAX_COLS && row >= 1 && row <= MAX_ROWS;
}

/** Bytes of a text in UTF-8, by which requests and answers are measured. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
