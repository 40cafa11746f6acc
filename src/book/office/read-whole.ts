import { BookFailure, type Watch } from '../shell';
import type { Area } from '../cell';
import type { BookSnapshot, GridSnapshot } from '../snapshot';
import { contextOf, type NewContext } from './context';
import { areaOf, readAreas } from './grid-read';
import { readMerges } from './merge-read';
import { readSheets } from './read';

/** Cells that one request asks for, in the hope that its answer is below 5 MB. */
const atOnce = 20_000;
/** A sheet with more filled cells is a table of data, no form. */
const mostCells = 500_000;

interface Wanted {
  readonly id: string;
  readonly area: Area;
}

/**
 * The workbook with the cells and the merged blocks of all its sheets, ours or not: to find out what form it has. A few sheets a
 * request, so that it can be called off. Sheets that are too large for a form have no grid.
 * @throws BookFailure `book-protected` where no sheet can be added: who is told it later has worked in vain
 */
export async function readWhole(newContext: NewContext, watch: Watch): Promise<BookSnapshot> {
  const { sheets, names } = await readSheets(newContext);
  const wanted = await sizes(
    newContext,
    sheets.map(({ id }) => id),
  );
  const grids = new Map<string, GridSnapshot>();
  let done = 0;
  watch.progress?.(0, wanted.length);
  for (const group of grouped(wanted)) {
    if (watch.signal?.aborted) throw new BookFailure('cancelled');
    const cells = await readAreas(newContext, group);
    const merges = await readMerges(newContext, group);
    for (const [id, grid] of cells) grids.set(id, { ...grid, merges: merges.get(id) ?? [] });
    watch.progress?.((done += group.length), wanted.length);
  }
  return { sheets: sheets.map((sheet) => ({ ...sheet, grid: grids.get(sheet.id) ?? null })), names };
}

/** What is used of each sheet; only what holds a value where borders or colours go far beyond that. */
async function sizes(newContext: NewContext, ids: readonly string[]): Promise<Wanted[]> {
  const { workbook, sync } = contextOf(newContext);
  workbook.protection.load('protected');
  const asked = ids.map((id) => {
    const sheet = workbook.worksheets.getItem(id);
    const [used, filled] = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
    for (const range of [used, filled]) range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { id, used, filled };
  });
  await sync();
  if (workbook.protection.protected) throw new BookFailure('book-protected');
  return asked.flatMap(({ id, used, filled }): Wanted[] => {
    if (filled.isNullObject) return [];
    const area = [areaOf(used), areaOf(filled)].find(({ rows, cols }) => rows * cols <= mostCells);
    return area ? [{ id, area }] : [];
  });
}

function grouped(wanted: readonly Wanted[]): Wanted[][] {
  const groups: Wanted[][] = [];
  let cells = Infinity;
  for (const one of wanted) {
    const own = one.area.rows * one.area.cols;
    if (cells + own > atOnce) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(one);
    cells += own;
  }
  return groups;
}
