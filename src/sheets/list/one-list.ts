import { findRole, labelWords } from '../../lexicon';
import { headLabels } from './head-label';
import { isHeading, type ListHeads } from './heads';
import { typedCells } from './line-kind';
import { isBlankRow, textAt, widthOf, type ListTable, type TypedCell } from './table';

/** A table with one list, and what stands in the others of its sheet. */
export interface OneList {
  readonly table: ListTable;
  readonly heads: ListHeads;
  readonly others: readonly TypedCell[];
}

/**
 * Of several lists on one sheet the first: beside it, behind an empty column, stands another where the names of measures have
 * a heading again; below it where a row has other headings.
 */
export function oneList(table: ListTable, heads: ListHeads): OneList {
  const end = endRow(table, heads);
  const edge = endColumn(table, heads, end);
  const others: TypedCell[] = [];
  const rows = table.rows.map((cells, row) => {
    const kept = row < heads.first ? cells : row < end ? cells.slice(0, edge) : [];
    if (row >= heads.first)
      others.push(...typedCells(table, row).filter(({ col }) => row >= end || col >= edge));
    return kept;
  });
  return { table: { ...table, rows }, heads: { ...heads, parts: heads.parts.slice(0, edge) }, others };
}

/** Headings that a row below must have to be those of another list. */
const leastHeadings = 3;

/** The row at which another list begins below, with the title right above it. */
function endRow(table: ListTable, heads: ListHeads): number {
  for (let row = heads.last + 1; row < table.rows.length; row++) {
    const texts = typedCells(table, row).map(({ text }) => text);
    const known = texts.filter((text) => isHeading([text]));
    const hasTitle = texts.some((text) => findRole(labelWords(text))?.role === 'title');
    const isAgain = typedCells(table, row).every(({ col, text }) =>
      headTexts(table, heads, col).includes(text),
    );
    if (!hasTitle || isAgain || known.length < leastHeadings || known.length * 4 < texts.length * 3) continue;
    let first = row;
    while (
      first - 1 > heads.last &&
      !isBlankRow(table, first - 1) &&
      typedCells(table, first - 1).length === 1
    )
      first--;
    return first;
  }
  return table.rows.length;
}

function headTexts(table: ListTable, { first, last }: ListHeads, col: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => textAt(table, first + i, col));
}

/** The column at which another list begins beside. */
function endColumn(table: ListTable, heads: ListHeads, end: number): number {
  const width = widthOf(table);
  const filled = new Set<number>();
  for (const row of table.rows.slice(heads.first, end))
    row.forEach(({ text }, col) => {
      if (text.trim() !== '') filled.add(col);
    });
  const isTitle = headLabels(heads).map(({ found, year }) => found?.role === 'title' && year === null);
  const [firstTitle, lastTitle] = [isTitle.indexOf(true), isTitle.lastIndexOf(true)];
  for (let col = 1; col < width; col++) {
    if (filled.has(col) || firstTitle < 0 || firstTitle >= col) continue;
    if (lastTitle >= col) return col;
  }
  return width;
}
