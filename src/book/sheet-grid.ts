import type { Area } from './cell';
import type { GridSnapshot } from './snapshot';

/** The cells of one sheet of any workbook, with what is merged; `grid` is null for an empty sheet. */
export interface SheetGrid {
  readonly name: string;
  readonly isHidden: boolean;
  readonly grid: GridSnapshot | null;
  readonly merges: readonly Area[];
  /** Rows and columns within the grid that do not show, counted as in the sheet; absent where all do. */
  readonly hidden?: { readonly rows: readonly number[]; readonly cols: readonly number[] };
}
