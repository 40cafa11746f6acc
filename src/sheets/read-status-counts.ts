import type { SheetSnapshot } from '../book/snapshot';
import { statusCountName, statusCounts, statusWordName } from '../formats/status-counts';
import type { Measure, PlanSettings, StatusCount } from '../plan';
import { readText } from './read-value';
import { namedCells, type NamedCell } from './sheet-reader';

/** A line of the summary with the cell of its number. */
export interface StatusCountCell {
  readonly count: StatusCount;
  readonly cell: NamedCell | null;
}

/** The counts as they stand in the summary; a formula that has not been calculated yet counts what the sheets say. */
export function readStatusCounts(
  sheet: SheetSnapshot,
  measures: readonly Measure[],
  settings: PlanSettings,
): StatusCountCell[] {
  const { cells } = namedCells(sheet);
  const now = statusCounts(measures, settings);
  const counts: StatusCountCell[] = [];
  for (let place = 1; cells.has(statusWordName(place)); place++) {
    const word = readText(cells.get(statusWordName(place)));
    const cell = cells.get(statusCountName(place)) ?? null;
    const count = typeof cell?.value === 'number' ? cell.value : now.find((one) => one.word === word)?.count;
    if (word !== '' && count !== undefined) counts.push({ count: { word, count }, cell });
  }
  return counts;
}
