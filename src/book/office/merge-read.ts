import { areaAddress } from '../address';
import type { Area } from '../cell';
import { areasOf } from './area-lists';
import { contextOf, type NewContext } from './context';
import { asksTooMuch, explained } from './failures';
import { isPassing } from '../shell';

/** Where merged blocks are looked for: an area of a sheet, by the sheet's id. */
export interface MergeSearch {
  readonly id: string;
  readonly area: Area;
}

/**
 * The merged blocks of sheets by their ids. Excel gives no more than 512 of a range: what it refuses is asked in halves, of
 * many sheets first, then of the rows of one, and of the columns of a row.
 */
export async function readMerges(
  newContext: NewContext,
  searches: readonly MergeSearch[],
): Promise<ReadonlyMap<string, readonly Area[]>> {
  const found = new Map<string, Map<string, Area>>(searches.map(({ id }) => [id, new Map()]));
  for (const { id, merge } of await inParts(newContext, searches))
    // a block that two halves touch may be told by both
    found.get(id)?.set(areaAddress(merge), merge);
  return new Map([...found].map(([id, merges]) => [id, [...merges.values()]]));
}

interface FoundMerge {
  readonly id: string;
  readonly merge: Area;
}

async function inParts(newContext: NewContext, searches: readonly MergeSearch[]): Promise<FoundMerge[]> {
  if (searches.length === 0) return [];
  try {
    return await atOnce(newContext, searches);
  } catch (error) {
    if (!asksTooMuch(error)) throw error;
    const failure = await explained(newContext, error);
    const [first, second] = halves(searches);
    if (isPassing(failure) || !first || !second) throw failure;
    return [...(await inParts(newContext, first)), ...(await inParts(newContext, second))];
  }
}

async function atOnce(newContext: NewContext, searches: readonly MergeSearch[]): Promise<FoundMerge[]> {
  const { workbook, sync } = contextOf(newContext);
  const asked = searches.map(({ id, area }) => {
    const merges = workbook.worksheets.getItem(id).getRange(areaAddress(area)).getMergedAreasOrNullObject();
    merges.load('address');
    return { id, merges };
  });
  await sync();
  return asked.flatMap(({ id, merges }) =>
    merges.isNullObject ? [] : areasOf(merges.address).map((merge) => ({ id, merge })),
  );
}

function halves(searches: readonly MergeSearch[]): readonly (readonly MergeSearch[])[] {
  const [one, ...others] = searches;
  if (others.length > 0) {
    const half = Math.ceil(searches.length / 2);
    return [searches.slice(0, half), searches.slice(half)];
  }
  return one ? parted(one.area).map((area) => [{ ...one, area }]) : [];
}

/** An area in two, one above the other; the cells of a row side by side. */
function parted(area: Area): readonly Area[] {
  const { row, col, rows, cols } = area;
  const [high, wide] = [Math.ceil(rows / 2), Math.ceil(cols / 2)];
  if (rows > 1)
    return [
      { ...area, rows: high },
      { ...area, row: row + high, rows: rows - high },
    ];
  return cols > 1
    ? [
        { ...area, cols: wide },
        { ...area, col: col + wide, cols: cols - wide },
      ]
    : [];
}
