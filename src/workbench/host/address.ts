import { areaAddress, columnIndex, columnName, parseArea } from '../../book/address';
import type { Area } from '../../book/cell';
import { HostError } from './host-error';

export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

/** `B3`, `B3:D9`, `A:C`, `2:5`, each with or without a sheet before it. @throws HostError InvalidArgument */
export function parseAddress(text: string): Area {
  const body = text.slice(text.lastIndexOf('!') + 1).replace(/\$/g, '');
  const area = parseArea(body) ?? wholeColumns(body) ?? wholeRows(body);
  if (!area || area.row + area.rows > MAX_ROWS || area.col + area.cols > MAX_COLS)
    throw new HostError('InvalidArgument', text);
  return area;
}

export function isAddress(text: string): boolean {
  return parseArea(text) !== null || wholeColumns(text) !== null || wholeRows(text) !== null;
}

/** Several areas, separated by commas outside of quotes. */
export function parseAddresses(text: string): readonly Area[] {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return parts.map((part) => parseAddress(part.trim()));
}

/** With the sheet in front, in Excel's own way of quoting: `Sheet1!A1:B2`, `'1 公金'!A1`, `計画設定!2:5`. */
export function fullAddress(sheet: string, area: Area): string {
  return `${excelSheetName(sheet)}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  if (area.rows === MAX_ROWS && area.cols < MAX_COLS) {
    return `${columnName(area.col)}:${columnName(area.col + area.cols - 1)}`;
  }
  if (area.cols === MAX_COLS) return `${String(area.row + 1)}:${String(area.row + area.rows)}`;
  return areaAddress(area);
}

/** Excel quotes a sheet's name only where it could be read as something else. */
export function excelSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
    !/^[A-Z]{1,3}\d+$/i.test(name) &&
    !/^(R\d*)?(C\d*)?$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The part of an area that lies in another; `null` when they do not meet. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const cols = Math.min(a.col + a.cols, b.col + b.cols) - col;
  return rows > 0 && cols > 0 ? { row, col, rows, cols } : null;
}

/** The smallest area that holds both. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return {
    row,
    col,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.max(a.col + a.cols, b.col + b.cols) - col,
  };
}

function wholeColumns(text: string): Area | null {
  const match = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [first = 0, last = 0] = [columnIndex(match[1]), columnIndex(match[2])].sort((a, b) => a - b);
  return { row: 0, col: first, rows: MAX_ROWS, cols: last - first + 1 };
}

function wholeRows(text: string): Area | null {
  const match = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const [first = 0, last = 0] = [Number(match[1]), Number(match[2])].sort((a, b) => a - b);
  return { row: first - 1, col: 0, rows: last - first + 1, cols: MAX_COLS };
}
