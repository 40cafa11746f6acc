import { findRole, labelWords, yearOfLabel, type LabelRole } from '../../lexicon';
import { isBlankRow, listCell, textAt, widthOf, type ListTable } from './table';
import { unitAlone } from './unit-word';

/** The rows of a list that say what its columns hold. */
export interface ListHeads {
  readonly first: number;
  readonly last: number;
  /** For each column what stands above it, from top to bottom; empty where nothing does. */
  readonly parts: readonly (readonly string[])[];
  /** Columns whose words are known. */
  readonly known: number;
}

/** Rows that are looked at, and rows that a heading can have. */
const most = { above: 40, rows: 3 } as const;

/** The rows with the most known words; titles above them and the list below are none. Null for an empty table. */
export function findHeads(table: ListTable): ListHeads | null {
  let best: ListHeads | null = null;
  let highest = 0;
  let rank = 0;
  const last = Math.min(table.rows.length, most.above);
  for (let first = 0; first < last; first++) {
    if (isBlankRow(table, first)) continue;
    for (let rows = 1; rows <= most.rows && first + rows <= table.rows.length; rows++) {
      if (rows > 1 && isBlankRow(table, first + rows - 1)) break;
      const parts = headParts(table, first, rows);
      const known = parts.filter(isHeading);
      // 目標 over R4 and R5 tells more than 目標 twice
      const told = new Set(known.map((one) => one.join('\n'))).size;
      const score = told - figuresIn(table, first, rows);
      // of those that know as much, the one with more rows of headings, and without a title above it
      const own = areHeadRows(table, first, rows) ? rows : -rows;
      if (score > highest || (score === highest && best !== null && own > rank)) {
        highest = score;
        rank = own;
        best = { first, last: first + rows - 1, parts, known: known.length };
      }
    }
  }
  return best && withUnits(table, best);
}

/**
 * A row below the headings that holds units alone, below figures alone: 「件」 below 目標 is 目標（件）. A first line of the list
 * would have a name.
 */
function withUnits(table: ListTable, heads: ListHeads): ListHeads {
  const row = heads.last + 1;
  if (isBlankRow(table, row)) return heads;
  const texts = heads.parts.map((_, col) => textAt(table, row, col));
  const units = texts.map(unitAlone);
  const isUnitOrEmpty = (text: string, col: number): boolean =>
    text === '' || (units[col] !== null && isFigure(heads.parts[col] ?? []));
  if (!texts.every(isUnitOrEmpty)) return heads;
  const parts = heads.parts.map((one, col) => (units[col] ? [...one, `（${units[col]}）`] : one));
  return { ...heads, last: row, parts };
}

const figureRoles: readonly LabelRole[] = [
  'baseline',
  'target',
  'actual',
  'finalTarget',
  'totalTarget',
  'totalActual',
];

function isFigure(parts: readonly string[]): boolean {
  return parts.some((part) => {
    const { year, rest } = yearOfLabel(labelWords(part));
    const role = findRole(rest)?.role;
    return role === undefined ? year !== null && rest === '' : figureRoles.includes(role);
  });
}

/** Whether several headings stand in the first of some rows (a title can be a year), and nothing else in those below. */
function areHeadRows(table: ListTable, first: number, rows: number): boolean {
  return Array.from({ length: rows }, (_, i) => first + i).every((row) => {
    const texts = (table.rows[row] ?? []).map(({ text }) => text.trim()).filter((text) => text !== '');
    const known = texts.filter((text) => isHeading([text]));
    return row > first ? known.length === texts.length : known.length > 1;
  });
}

/** The first line that is not empty, for a list whose headings nobody knows; null for an empty table. */
export function firstLine(table: ListTable): ListHeads | null {
  const row = table.rows.findIndex((_, at) => !isBlankRow(table, at));
  return row < 0 ? null : { first: row, last: row, parts: headParts(table, row, 1), known: 0 };
}

/** What stands above each column; a text of an upper row goes on to the right while the row below has words of its own. */
function headParts(table: ListTable, first: number, rows: number): string[][] {
  const width = widthOf(table);
  const texts = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: width }, (_cell, col) => textAt(table, first + i, col)),
  );
  texts.slice(0, -1).forEach((row, i) => {
    const below = texts[i + 1] ?? [];
    for (let col = 1; col < width; col++) {
      if (row[col] === '' && below[col] !== '' && below[col - 1] !== '') row[col] = row[col - 1] ?? '';
    }
  });
  return Array.from({ length: width }, (_, col) => {
    const parts = texts.map((row) => row[col] ?? '').filter((text) => text !== '');
    return parts.filter((part, i) => part !== parts[i - 1]);
  });
}

/** Whether all that stands above a column, or the lowest of it, is a word of the lexicon or a year. */
export function isHeading(parts: readonly string[]): boolean {
  return [parts.join(''), parts.at(-1) ?? ''].some((part) => {
    if (part === '') return false;
    const { year, rest } = yearOfLabel(labelWords(part));
    return findRole(rest) !== null || (year !== null && rest === '');
  });
}

/** Plain numbers stand in the list, not in its heading. */
function figuresIn(table: ListTable, first: number, rows: number): number {
  let count = 0;
  for (let row = first; row < first + rows; row++) {
    for (let col = 0; col < widthOf(table); col++) {
      const { text } = listCell(table, row, col);
      const isYear = /^\s*(?:19|20)\d\d\s*$/.test(text);
      if (!isYear && /^[\s\d.,，．０-９%％△▲−-]+$/u.test(text) && /[\d０-９]/u.test(text)) count++;
    }
  }
  return count;
}
