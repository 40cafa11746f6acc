import type { SheetContent } from '../book/sheet-content';
import type { BuiltSheet } from './built-sheet';
import { fieldCells } from './field-cells';
import type { SheetToMerge } from './merged-sheet';

/** A sheet of measures that has no predecessor, with what its fields come from. */
export function newSheet(
  next: BuiltSheet,
  source: SheetToMerge['source'],
  formerly: SheetToMerge['formerly'],
): SheetContent {
  const { cells, styles } = fieldCells(next, source, formerly);
  return { ...next.content, cells: [...cells.values()], styles };
}
