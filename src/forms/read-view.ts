import { findBands } from './bands';
import { tablesOf } from './body';
import { readTable, type TableReading } from './figures';
import { together } from './repeats';
import type { Box, View } from './view';
import type { YearContext } from './years';

/** A view with its tables. */
export interface ReadView {
  readonly view: View;
  readonly tables: readonly TableReading[];
}

const known = new WeakMap<View, { readonly context: YearContext; readonly read: ReadView }>();

/** The tables of a view; a view is read once for all who ask. */
export function readView(view: View, context: YearContext): ReadView {
  const before = known.get(view);
  if (before?.context === context) return before.read;
  const tables = together(
    view,
    tablesOf(view, findBands(view)).map((table) => readTable(view, table, context)),
  );
  const read = { view, tables };
  known.set(view, { context, read });
  return read;
}

/** The boxes that stand in tables of figures, headings and captions of names included. */
export function tableBoxes({ tables }: ReadView): Set<Box> {
  const boxes = new Set<Box>();
  for (const { table } of tables) {
    for (const column of table.band.columns) for (const box of column.heads) boxes.add(box);
    for (const line of table.lines) for (const box of line.boxes) if (box) boxes.add(box);
  }
  return boxes;
}
