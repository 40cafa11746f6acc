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
  /** Of a city's own form: sheets and blocks that are no measures any more; they stay as they are. */
  readonly left: readonly string[];
  /** Of a city's own form: formulas that end right above rows that come in, and do not take them in. */
  readonly unseen: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
    readonly formula: string;
  }[];
  /** Of a city's own form: sheets of ours that list the measures as they were. */
  readonly outdated: readonly ('overview' | 'calculation' | 'tally')[];
  /** Sheets that are made, laid out anew and removed. */
  readonly sheets: {
    readonly made: readonly string[];
    readonly anew: readonly string[];
    readonly removed: readonly string[];
  };
}

/** Why the plan cannot be changed as a whole. */
export interface NoRevision {
  readonly code:
    | 'own-form'
    | 'own-indicators'
    | 'own-move'
    | 'own-row-stays'
    | 'own-single'
    | 'own-column'
    | 'settings-gone'
    | 'no-years'
    | 'no-measures';
}
