import type { SheetContent } from '../book/sheet-content';
import type { SheetSnapshot } from '../book/snapshot';
import { builtSheet } from './built-sheet';
import { changedCells, isSamePage } from './changed-cells';
import { madeAnew } from './made-anew';
import type { MergedSheet, SheetToMerge } from './merged-sheet';
import { readLabels } from './sheet-labels';
import { SheetPlaces } from './sheet-places';

/** Three-way: what the form had, what stands there, what the form has now. */
export function mergeSheet(job: SheetToMerge): MergedSheet {
  const places = new SheetPlaces(job.sheet, job.former);
  const labels = readLabels(job, places);
  return !job.as && isSamePage(job, places)
    ? changedCells(job, places, labels)
    : madeAnew(job, places, labels);
}

/** A sheet that is there in neither plan as a field's: cover, contents, summary, settings. */
export function mergeFixed(sheet: SheetSnapshot, former: SheetContent, next: SheetContent): MergedSheet {
  return mergeSheet({
    sheet,
    former: builtSheet(former),
    next: builtSheet(next),
    source: () => null,
    formerly: () => null,
  });
}
