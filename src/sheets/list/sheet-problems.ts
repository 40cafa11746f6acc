import { isShownAgain } from './line-kind';
import type { ListHeads } from './heads';
import type { ListProblem } from './problem';
import { listCell, textAt, typedCell, widthOf, type ListTable, type TypedCell } from './table';

/** What has to be said of how a list looks on its sheet: struck texts, and rows and columns that do not show. */
export function sheetProblems(table: ListTable, heads: ListHeads): ListProblem[] {
  return [...struckTexts(table), ...hiddenPlaces(table, heads)];
}

function struckTexts(table: ListTable): ListProblem[] {
  const gone: TypedCell[] = [];
  const inPart: TypedCell[] = [];
  table.rows.forEach((cells, row) => {
    cells.forEach(({ struck, text, shows }, col) => {
      if (struck === undefined || shows !== undefined) return;
      (text === '' ? gone : inPart).push({ ...typedCell(table, row, col), text: struck.trim() });
    });
  });
  const problem = (code: 'struck' | 'struck-part', cells: readonly TypedCell[]): ListProblem[] =>
    cells.length === 0 ? [] : [{ code, cells }];
  return [...problem('struck', gone), ...problem('struck-part', inPart)];
}

/** One cell for each: of a row its first, of a column its lowest heading. */
function hiddenPlaces(table: ListTable, heads: ListHeads): ListProblem[] {
  const { rows = [], cols = [] } = table.hidden ?? {};
  const isTyped = (row: number, col: number): boolean =>
    textAt(table, row, col) !== '' && !isShownAgain(table, row, col);
  const inRows = rows
    .filter((row) => row > heads.last)
    .flatMap((row) => {
      const col = Array.from({ length: widthOf(table) }, (_, i) => i).find((one) => isTyped(row, one));
      return col === undefined ? [] : [typedCell(table, row, col)];
    });
  const inCols = cols.flatMap((col) => {
    for (let row = heads.last; row >= heads.first; row--)
      if (listCell(table, row, col).text.trim() !== '') return [typedCell(table, row, col)];
    return [];
  });
  const cells = [...inRows, ...inCols];
  return cells.length === 0 ? [] : [{ code: 'hidden-taken', cells }];
}
