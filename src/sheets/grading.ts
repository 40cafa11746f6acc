import type { Edit } from '../book/edit';
import type { Evaluation, Measure, YearKey } from '../plan';
import type { FieldRef } from '../plan/field';
import type { NamedCell } from './sheet-reader';

/** 評価: what it gives for each measure, and the edits that bring it into the sheets. */
export interface Grading {
  readonly year: YearKey;
  readonly measures: readonly GradedMeasure[];
  readonly edits: readonly Edit[];
  /** What the edits do, cell by cell. */
  readonly changes: readonly GradeChange[];
}

/** One cell that 評価 writes. */
export interface GradeChange {
  /** Index of the measure. */
  readonly measure: number;
  readonly field: FieldRef;
  /** As it stands before. */
  readonly cell: NamedCell;
  /** A constant; null where a live formula is put in. */
  readonly value: string | null;
}

export interface GradedMeasure {
  readonly measure: Measure;
  readonly sheet: string;
  readonly evaluation: Evaluation;
  /** A grade that somebody typed over the formula: it moves to 手動評価, and the formula comes back. */
  readonly rescued: string | null;
  /** Cells with a figure typed over their formula; they are left as they are. */
  readonly overwritten: readonly string[];
  /** 要確認: the indicators (from 1) that got no figure, because nobody knows which way is better. */
  readonly unsettled: readonly number[];
}
