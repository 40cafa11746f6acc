import type { Area, Cell } from '../book/cell';
import type { ContentCell, ContentTable, SheetContent } from '../book/sheet-content';

/**
 * The tables of a report made anew. The one that begins where its predecessor did keeps the name and the look that it was
 * given and the columns that people put beside, so that pivots and formulas find it; tables outside the block move along.
 */
export function tablesBeside(
  former: SheetContent,
  next: SheetContent,
  from: Area,
  to: Area,
  moved: <T extends Cell>(at: T) => T,
): readonly ContentTable[] {
  const own = (next.tables ?? []).map((table): ContentTable => {
    const same = former.tables?.find(({ at }) => at.row === table.at.row && at.col === table.at.col);
    if (!same) return table;
    const { name, style = table.style } = same;
    const added = addedColumns(same, from);
    const wide = added > 0 ? to.col + to.cols + added - table.at.col : 0;
    const at = { ...table.at, cols: Math.max(table.at.cols, wide) };
    return { name, at, ...(style === undefined ? {} : { style }) };
  });
  const known = new Set(own.map(({ name }) => name.toLowerCase()));
  const beside = (former.tables ?? []).filter(
    ({ name, at }) =>
      !known.has(name.toLowerCase()) && (at.row >= from.row + from.rows || at.col >= from.col + from.cols),
  );
  return [...own, ...beside.map((table) => ({ ...table, at: moved(table.at) }))];
}

/**
 * The cells that people put into columns of their own beside a table's, as they stand beside the new one: a column of one
 * formula goes as far down as the table does, and formulas of rows that are gone go with them.
 */
export function columnsBeside(
  cells: readonly ContentCell[],
  former: readonly ContentTable[],
  next: readonly ContentTable[],
  from: Area,
  to: Area,
): readonly ContentCell[] {
  return next.reduce((all, { name, at }) => {
    const same = former.find((one) => one.name === name);
    const added = same ? addedColumns(same, from) : 0;
    if (!same || added === 0) return all;
    const first = to.col + to.cols;
    const own = (cell: Cell): boolean => cell.col >= first && cell.col < first + added;
    const columns = Array.from({ length: added }, (_, i) =>
      all.filter(({ row, col }) => col === first + i && row > at.row && row < same.at.row + same.at.rows),
    );
    const filled = columns.flatMap((column, i): ContentCell[] => {
      const [top] = column;
      const isOne =
        top?.formula !== undefined &&
        column.length === same.at.rows - 1 &&
        column.every(({ formula }) => formula === top.formula);
      return isOne
        ? Array.from({ length: at.rows - 1 }, (_, r) => ({ ...top, row: at.row + 1 + r, col: first + i }))
        : column.filter(({ row, formula }) => formula === undefined || row < at.row + at.rows);
    });
    const rest = all.filter(
      (cell) => !(own(cell) && cell.row > at.row && cell.row < same.at.row + same.at.rows),
    );
    return [...rest, ...filled];
  }, cells);
}

function addedColumns({ at }: ContentTable, from: Area): number {
  return Math.max(0, at.col + at.cols - (from.col + from.cols));
}
