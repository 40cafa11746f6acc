import type { ListColumn, GuessReason } from './column';
import type { ColumnCells } from './column-cells';
import type { HeadLabel } from './head-label';
import type { Meaning } from './meaning';

/** A column while its meaning is being found. */
export interface ColumnDraft {
  readonly label: HeadLabel;
  readonly cells: ColumnCells;
  readonly meaning: Meaning | null;
  readonly sure: ListColumn['sure'];
  readonly why?: GuessReason;
}
