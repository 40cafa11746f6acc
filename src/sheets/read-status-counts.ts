import type { SheetSnapshot } from '../book/snapshot';
import { statusCountName, statusCounts, statusWordName } from '../formats/status-counts';
import type { Measure, PlanSettings, StatusCount } from '../plan';
import { readText } from './read-value';
import { namedCells } from './sheet-reader';

/** The counts as they stand in the summary; a formula that has not been calculated yet counts what the sheets say. */
export function readStatusCounts(
  sheet: SheetSnapshot,
  measures: readonly Measure[],
  settings: PlanSettings,
): StatusCount[] {
  const { cells } = namedCells(sheet);
  const now = statusCounts(measures, settings);
  const counts: StatusCount[] = [];
  for (let place = 1; cells.has(statusWordName(place)); place++) {
    const word = readText(cells.get(statusWordName(place)));
    const value = cells.get(statusCountName(place))?.value;
    const count = typeof value === 'number' ? value : now.find((one) => one.word === word)?.count;
    if (word !== '' && count !== undefined) counts.push({ word, count });
  }
  return counts;
}
