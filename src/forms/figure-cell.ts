import type { FiscalYearKey } from '../quantity';
import type { ColumnMeaning } from './column-meaning';
import type { FigureKind } from './figure-kind';
import type { Taking } from './taking';
import type { Box } from './view';

/** One cell of figures, filled or not, with what it is. */
export interface FigureCell {
  /** In the view. */
  readonly row: number;
  readonly col: number;
  readonly box: Box | null;
  /** Null where nothing says it. */
  readonly kind: FigureKind | null;
  /** Null where neither row nor column says it. */
  readonly year: FiscalYearKey | null;
  /** The years that a merged cell covers, the last among them. */
  readonly years: readonly FiscalYearKey[];
  /** What the kind was taken from. */
  readonly from: 'row' | 'column' | 'table' | 'stack' | 'none';
  /** How the figure is taken from its cell, where it is not the whole of it: 「目標：100人」. */
  readonly taking?: Taking;
}

/** A cell beside the figures: unit, grade, remark … */
export interface SideCell {
  readonly row: number;
  readonly col: number;
  readonly box: Box | null;
  readonly meaning: ColumnMeaning;
}
