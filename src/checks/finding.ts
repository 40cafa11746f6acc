import type { FieldRef } from '../plan/field';
import type { RuleCode } from './codes';

/** 誤り (the sheet cannot be used so), 注意 (look at it), 参考 (only a difference in writing). */
export type Severity = 'error' | 'warning' | 'info';

/** What a sentence about a finding can tell, as printed texts and numbers. Each rule says which of them it gives. */
export type FindingData = Readonly<Record<string, string | number>>;

/** What a rule found: data, never text; the words stand in `locales/`. */
export interface Found<Data extends object> {
  readonly severity: Severity;
  readonly where: FindingPlace;
  readonly data: Data;
  /** A change that is safe to make without asking further. */
  readonly fix?: Fix;
}

/** The same with the rule that found it. */
export interface Finding extends Found<FindingData> {
  readonly code: RuleCode;
}

/**
 * A field of a measure (by its index in the plan), a cell of the overview or of the summary, any other cell of a sheet, or
 * the plan as a whole.
 */
export type FindingPlace =
  | { readonly kind: 'measure'; readonly measure: number; readonly field: FieldRef }
  /** `line`: of which indicator of the measure, from 1; absent: the first, or the measure itself. */
  | { readonly kind: 'overview'; readonly row: number; readonly part: OverviewPlace; readonly line?: number }
  /** A line (from 1) of the table of status words. */
  | { readonly kind: 'statusCount'; readonly row: number }
  /** Row and column from 0. */
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly col: number }
  | { readonly kind: 'plan' };

export type OverviewPlace =
  | 'measure'
  | 'department'
  | 'indicator'
  | 'baseline'
  | 'yearTarget'
  | 'current'
  | 'rate'
  | 'target'
  | 'summary'
  | { readonly grade: string };

/**
 * What is written into the place of the finding: `value`, a value as it is printed (a number where it reads as one), also
 * into further fields of the same measure that hold the same; `text`, a text as it is; `formula`, the live formula again.
 * `rows`: heights of rows (from 0) of the sheet, pt.
 */
export type Fix =
  | { readonly kind: 'value'; readonly text: string; readonly also?: readonly FieldRef[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'formula' }
  | { readonly kind: 'rows'; readonly heights: readonly RowHeight[] };

export interface RowHeight {
  readonly row: number;
  readonly height: number;
}
