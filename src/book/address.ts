import type { Area, Cell } from './cell';

/** Column 0 → `A`, 26 → `AA`. */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → 0, `AA` → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** `{row: 2, col: 1}` → `B3`. */
export function cellAddress({ row, col }: Cell): string {
  return columnName(col) + String(row + 1);
}

/** `B3` or `B3:D9`. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  if (area.rows === 1 && area.cols === 1) return first;
  return `${first}:${cellAddress({ row: area.row + area.rows - 1, col: area.col + area.cols - 1 })}`;
}

const a1Address = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** `$B$3:D9` → an area; `null` for anything else (whole rows and columns, several areas). */
export function parseArea(text: string): Area | null {
  const match = a1Address.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const row = Number(match[2]) - 1;
  const col = columnIndex(match[1]);
  const lastRow = match[4] ? Number(match[4]) - 1 : row;
  const lastCol = match[3] ? columnIndex(match[3]) : col;
  return {
    row: Math.min(row, lastRow),
    col: Math.min(col, lastCol),
    rows: Math.abs(lastRow - row) + 1,
    cols: Math.abs(lastCol - col) + 1,
  };
}

/** A sheet's name as it stands in a formula: always quoted, so that `様式２` or `R1` is never read as a cell. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** `'計画 1'!$B$3:$D$9` → sheet and area; `sheet` is null for a reference without one. */
export function parseReference(text: string): { sheet: string | null; area: Area } | null {
  const body = text.startsWith('=') ? text.slice(1) : text;
  const bang = body.lastIndexOf('!');
  const area = parseArea(body.slice(bang + 1));
  if (!area) return null;
  if (bang < 0) return { sheet: null, area };
  const sheet = body.slice(0, bang);
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheet: quoted?.[1] === undefined ? sheet : quoted[1].replace(/''/g, "'"), area };
}

/** What a name refers to with its sheet quoted, as we write it: Excel leaves the quotes away where it can. */
export function normalReference(refersTo: string): string {
  const reference = parseReference(refersTo);
  return reference?.sheet ? `=${absoluteReference(reference.sheet, reference.area)}` : refersTo;
}

/** `='計画 1'!$B$3:$D$9`: what a defined name refers to, without the leading `=`. */
export function absoluteReference(sheet: string, area: Area): string {
  const corner = ({ row, col }: Cell): string => `$${columnName(col)}$${String(row + 1)}`;
  const first = corner(area);
  const last = corner({ row: area.row + area.rows - 1, col: area.col + area.cols - 1 });
  return `${quoteSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
