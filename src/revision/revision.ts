import type { Edit } from '../book/edit';
import { type KeptEntry } from './kept';
import type { OwnText } from './merged-sheet';
import { type StoppedFormula } from './follow-formulas';

/** A workbook brought from the plan that it holds to another. */
export interface Revision {
  readonly edits: readonly Edit[];
  /** What has no place any more, and stands in 控え from now on. */
  readonly kept: readonly KeptEntry[];
  /** What stood in 控え and has its place again. */
  readonly restored: readonly KeptEntry[];
  /** Headings that people wrote themselves: they stay. */
  readonly own: readonly OwnText[];
  /** Formulas of people's own whose cells are gone: they keep what they gave, the formula stands in 控え. */
  readonly stopped: readonly StoppedFormula[];
  /** Sheets that are made, laid out anew and removed. */
  readonly sheets: {
    readonly made: readonly string[];
    readonly anew: readonly string[];
    readonly removed: readonly string[];
  };
}

/** Why the plan cannot be changed as a whole. */
export interface NoRevision {
  readonly code: 'own-form' | 'settings-gone' | 'no-years' | 'no-measures';
}
