import type { FieldRef } from '../plan/field';
import type { Plan, YearKey } from '../plan';
import type { RuleCode } from './codes';
import type { Finding } from './finding';

/** What the rules look at. */
export interface CheckInput {
  readonly plan: Plan;
  /** The year that is being reported. */
  readonly year: YearKey;
  /** The cells that hold live formulas, as they are and as they should be. */
  readonly formulas: readonly FormulaCell[];
  /** Whether the form has a cell for this field of a measure (by its index). Absent: it has one for every field. */
  readonly hasField?: (measure: number, field: FieldRef) => boolean;
}

export interface FormulaCell {
  /** Index of the measure in the plan. */
  readonly measure: number;
  readonly field: FieldRef;
  readonly expected: string;
  /** What stands there; null for a constant or an empty cell. */
  readonly actual: string | null;
  /** The constant that stands there, as printed. */
  readonly constant: string;
}

/** One check: plan in, findings out. Its code is what can be switched off in 計画設定. */
export interface Rule {
  readonly code: RuleCode;
  readonly check: (input: CheckInput) => readonly Finding[];
}
