import type { FieldRef } from '../plan/field';

/** 誤り (the sheet cannot be used so), 注意 (look at it), 参考 (only a difference in writing). */
export type Severity = 'error' | 'warning' | 'info';

/** What a check found: a code and data, never text; the words stand in `locales/`. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly where: FindingPlace;
  /** What the message needs, as printed texts and numbers. */
  readonly data: Readonly<Record<string, string | number>>;
  /** A change that is safe to make without asking further. */
  readonly fix?: Fix;
}

/** A field of a measure (by its index in the plan), a cell of the overview, or the plan as a whole. */
export type FindingPlace =
  | { readonly kind: 'measure'; readonly measure: number; readonly field: FieldRef }
  | { readonly kind: 'overview'; readonly row: number; readonly part: OverviewPlace }
  | { readonly kind: 'plan' };

export type OverviewPlace =
  | 'measure'
  | 'department'
  | 'indicator'
  | 'baseline'
  | 'current'
  | 'target'
  | 'summary'
  | { readonly grade: string };

/** Writes this value (as it is printed) or the live formula again into the place of the finding. */
export type Fix = { readonly kind: 'value'; readonly text: string } | { readonly kind: 'formula' };
