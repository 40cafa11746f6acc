import type { Place } from './sheet-reader';

/** Why something of the workbook could not be read as a plan; texts stand in `locales/`. */
export interface ReadProblem {
  readonly code: ReadProblemCode;
  readonly sheet?: string;
  readonly name?: string;
  readonly place?: Place;
  readonly data?: Readonly<Record<string, string | number>>;
}

export type ReadProblemCode =
  /** No sheet of ours at all. */
  | 'no-plan'
  | 'settings-missing'
  | 'settings-twice'
  | 'setting-invalid'
  /** The steps of the grade scale leave a gap, overlap or are in no order; `data` has the `ScaleProblem`. */
  | 'scale-invalid'
  | 'format-unknown'
  /** The sheets were made by a newer version. */
  | 'version-newer'
  /** A defined name leads nowhere any more. */
  | 'name-lost'
  | 'measure-without-number'
  /** 一覧の列 names a column that there is none of, or one twice. */
  | 'overview-column'
  /** 行わない点検 names a check that there is none of. */
  | 'rule-unknown';
