import { isCellError, type Cell, type CellValue } from '../book/cell';
import type { ContentCell } from '../book/sheet-content';
import { sameFormula } from '../checks';
import { cellAt } from '../sheets/sheet-reader';
import type { SheetToMerge } from './merged-sheet';
import type { SheetPlaces } from './sheet-places';

/** A fixed text of the former page and what stands in its place. */
export interface Label {
  readonly at: Cell;
  readonly now: Cell;
  readonly words: string;
  readonly state: 'same' | 'own' | 'gone';
  readonly held: CellValue;
}

export function readLabels({ sheet, former }: SheetToMerge, places: SheetPlaces): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const [key, cell] of former.cells) {
    if (former.fields.has(key) || (cell.value ?? cell.formula ?? '') === '') continue;
    const isIt = (value: CellValue, formula: string | null): boolean => holds(cell, value, formula);
    const at = { row: cell.row, col: cell.col };
    const now = places.label(at, isIt);
    const held = cellAt(sheet, now.row, now.col);
    const isEmpty = (held.value === null || held.value === '') && held.formula === null;
    // a heading of another year is the form's own: 計画設定 was changed before the sheets followed
    const isOurs = isIt(held.value, held.formula) || isOfAnotherYear(cell, held.value, held.formula);
    const state = isOurs ? 'same' : isEmpty ? 'gone' : 'own';
    labels.set(key, { at, now, words: wordsOf(cell), state, held: held.value });
  }
  return labels;
}

function holds(cell: ContentCell | undefined, value: CellValue, formula: string | null): boolean {
  if (cell?.formula !== undefined) return formula !== null && sameFormula(cell.formula, formula);
  if (formula !== null) return false;
  return plainText(cell?.value ?? null) === plainText(value);
}

function isOfAnotherYear(cell: ContentCell, value: CellValue, formula: string | null): boolean {
  if (cell.formula !== undefined || formula !== null) return false;
  const words = plainText(cell.value ?? null);
  return masked(words) !== words && masked(words) === masked(plainText(value));
}

export function plainText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return (isCellError(value) ? value.error : String(value)).replace(/\r\n?/g, '\n').trim();
}

export function wordsOf({ value, formula }: ContentCell): string {
  return formula ?? plainText(value);
}

/** Words whatever year they name. */
export function masked(words: string): string {
  return words.replace(/(?:令和|平成|[RH])?(?:元|[0-9０-９]+)/gu, '#');
}
