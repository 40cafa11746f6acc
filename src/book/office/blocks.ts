import { areaAddress } from '../address';
import type { Area, Cell } from '../cell';

/** A set of cells as few blocks: runs in rows, then equal runs of following rows together. */
export function blocks(cells: readonly Cell[]): readonly Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  let row = -1;
  for (const run of rowRuns(cells)) {
    if (run.row !== row) {
      const next = new Map<string, Area>();
      for (const [key, area] of open) {
        if (area.row + area.rows === run.row) next.set(key, area);
        else done.push(area);
      }
      open = next;
      row = run.row;
    }
    const key = `${String(run.col)}+${String(run.cols)}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.row - b.row || a.col - b.col);
}

/** The same in strips one row high, for lines above and below cells. */
export function rowRuns(cells: readonly Cell[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, col } of [...cells].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const last = runs.at(-1);
    if (last?.row === row && last.col + last.cols === col)
      runs[runs.length - 1] = { ...last, cols: last.cols + 1 };
    else runs.push({ row, col, rows: 1, cols: 1 });
  }
  return runs;
}

/** The same in strips one column wide, for lines beside cells. */
export function columnRuns(cells: readonly Cell[]): readonly Area[] {
  return rowRuns(cells.map(({ row, col }) => ({ row: col, col: row }))).map(({ row, col, cols }) => ({
    row: col,
    col: row,
    rows: cols,
    cols: 1,
  }));
}

/** Excel takes lists of areas of up to 8,192 characters. */
const LONGEST_ADDRESS = 8000;

/** Areas as lists for `getRanges`, as few as may be. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  return joinAddresses(areas.map(areaAddress));
}

/** Indices of rows (`2:5,9:9`) or columns (`A:C`) as lists for `getRanges`. */
export function bandLists(indices: readonly number[], label: (index: number) => string): readonly string[] {
  const runs = rowRuns(indices.map((col) => ({ row: 0, col })));
  return joinAddresses(runs.map(({ col, cols }) => `${label(col)}:${label(col + cols - 1)}`));
}

function joinAddresses(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
