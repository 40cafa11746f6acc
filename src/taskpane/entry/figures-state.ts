import type { Slice } from '../state/slice';
import type { Pane } from '../workbook/pane';

/** The table of all open figures, in the place of the list of measures while it is open. */
export const figuresSlice: Slice<boolean> = { initial: false };

export function openFigures(pane: Pane): void {
  pane.go('entry');
  pane.showAll();
  pane.set(figuresSlice, true);
}
