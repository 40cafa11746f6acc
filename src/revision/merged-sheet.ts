import type { Cell, CellInput } from '../book/cell';
import type { Edit } from '../book/edit';
import type { ContentCell } from '../book/sheet-content';
import type { SheetSnapshot } from '../book/snapshot';
import type { NamedCell } from '../sheets/sheet-reader';
import type { BuiltField, BuiltSheet } from './built-sheet';
import type { CellMove } from './moved-formula';

/** A text that somebody wrote over a heading of the form: it stays, and is told. */
export interface OwnText {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
  readonly text: string;
  /** What the form has there now. */
  readonly expected: string;
}

/** Something typed into the page where the form has no field, which finds no place on the new page. */
export interface LooseCell {
  readonly cell: Cell;
  readonly value: CellInput;
  readonly numberFormat: string;
  readonly formula: string | null;
}

/** A sheet brought from one plan to another. */
export interface MergedSheet {
  /** In their order; empty where nothing changes. */
  readonly edits: readonly Edit[];
  readonly own: readonly OwnText[];
  readonly loose: readonly LooseCell[];
  /** Where the cells went; null where they stayed. */
  readonly move: CellMove | null;
  /** Formulas of people's own that were kept: they have to follow what moved. Places are those of the new sheet. */
  readonly formulas: readonly (Cell & { readonly formula: string; readonly value: CellInput })[];
}

export interface SheetToMerge {
  readonly sheet: SheetSnapshot;
  readonly former: BuiltSheet;
  readonly next: BuiltSheet;
  /** The cell that a field of the new sheet comes from. */
  readonly source: (field: BuiltField) => NamedCell | null;
  /** What the form had in a field of the former plan, wherever it stood. */
  readonly formerly: (field: BuiltField, source: NamedCell) => ContentCell | null;
  /** It takes another name or place. */
  readonly as?: { readonly name: string; readonly after: string | null };
}
