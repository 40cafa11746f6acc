import { readQuantity } from '../../quantity';
import type { ListHeads } from './heads';
import { filledRows, listCell, type ListTable } from './table';

/** What stands below a heading. */
export interface ColumnCells {
  /** Texts that are not empty, of a merged block once. */
  readonly texts: readonly string[];
  /** Most of them are figures, or signs for none; null for an empty column. */
  readonly areFigures: boolean | null;
}

/** So many texts tell what a column holds. */
const looked = 200;

export function columnCells(table: ListTable, { last }: ListHeads, col: number): ColumnCells {
  const texts: string[] = [];
  for (const row of filledRows(table, col)) {
    if (row <= last) continue;
    if (texts.length >= looked) break;
    const { text, shows } = listCell(table, row, col);
    if (!shows) texts.push(text.trim());
  }
  if (texts.length === 0) return { texts, areFigures: null };
  return { texts, areFigures: texts.filter(isFigure).length * 2 >= texts.length };
}

function isFigure(text: string): boolean {
  const { kind } = readQuantity(text);
  if (kind === 'number' || kind === 'none') return true;
  return kind === 'compound' ? text.length <= 20 : /^[△▲-]?[\d,.]+\D{0,6}$/u.test(text.normalize('NFKC'));
}

/** All texts are words that a reader knows, and there are some. */
export function allAre(texts: readonly string[], isKnown: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.every(isKnown);
}
