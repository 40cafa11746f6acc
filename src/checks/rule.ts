import type { FieldRef } from '../plan/field';
import type { Plan, YearKey } from '../plan';
import type { RuleCode } from './codes';
import type { FindingPlace, Found, RowHeight } from './finding';

/** What the rules look at. */
export interface CheckInput {
  readonly plan: Plan;
  /** The year that is being reported. */
  readonly year: YearKey;
  /** The cells that hold live formulas, as they are and as they should be. */
  readonly formulas: readonly FormulaCell[];
  /** The texts that are not printed whole; absent: nobody has looked at how the sheets print. */
  readonly cutTexts?: readonly CutText[];
  /** Cells of a city's own form that were typed over the formula that the other sheets have. */
  readonly ownFormulas?: readonly FormulaCell[];
  /** Rates of a city's own form that do not follow from its figures. */
  readonly ownRates?: readonly OwnRate[];
  /** The cells with struck text. */
  readonly struckTexts?: readonly StruckField[];
  /** The cells of typed numbers that show only a part of their decimals. */
  readonly hiddenDecimals?: readonly HiddenDecimals[];
  /** Sentences of the grade scale that name other bounds than it has. */
  readonly scaleTexts?: readonly ScaleText[];
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

/** A rate in a city's own cell that is not what its target and actual give, or is typed where a formula should stand. */
export interface OwnRate {
  /** Index of the measure in the plan. */
  readonly measure: number;
  readonly field: { readonly kind: 'rate'; readonly indicator: number; readonly year: YearKey };
  /**
   * `elsewhere`: the formula takes its figures from other cells; `replaced`: right, but typed over a formula; `final`: measured by
   * the target of the last year, where the year has one of its own; `broken`: the formula gives an error.
   */
  readonly state: 'typed' | 'formula' | 'elsewhere' | 'no-figures' | 'replaced' | 'final' | 'broken';
  readonly shown: string;
  /** What the figures give; '' where there are none. */
  readonly expected: string;
  readonly target: string;
  readonly actual: string;
  /** The formula that stands there, or ''. */
  readonly formula: string;
}

/** A cell whose text is struck through, wholly or in part. */
export interface StruckField {
  readonly where: FindingPlace;
  /** Number and title of its measure, or nothing. */
  readonly data: { readonly number?: string; readonly title?: string };
  /** As it stands, the struck part included. */
  readonly text: string;
  /** What is not struck; '' where all is, null where the host cannot tell which part. */
  readonly rest: string | null;
}

/** A typed number of which its cell shows only a part. */
export interface HiddenDecimals {
  readonly where: FindingPlace;
  /** Number and title of its measure. */
  readonly data: { readonly number: string; readonly title: string };
  /** As the cell shows it, and as it was typed. */
  readonly shown: string;
  readonly typed: string;
}

/** A sentence of the grade scale that contradicts it. */
export interface ScaleText {
  readonly where: FindingPlace;
  readonly grade: string;
  readonly text: string;
  /** The bounds that the step has. */
  readonly expected: string;
  /** The sentence with these; null where that takes more than other figures. */
  readonly fixed: string | null;
}

/** A text that its place on the paper does not show whole. */
export interface CutText {
  readonly where: FindingPlace;
  /** Number and title of its measure, or nothing. */
  readonly data: { readonly number?: string; readonly title?: string };
  /** The defined name of its cell, or nothing. */
  readonly name: string;
  /** Lines that it has, lines and characters that are lost. */
  readonly lines: number;
  readonly lost: number;
  readonly chars: number;
  readonly isNumber: boolean;
  /** Heights of rows with which it is printed whole, where the page holds them. */
  readonly rows?: readonly RowHeight[];
}

/**
 * One check: plan in, findings out. Its code is the name of its file, and what can be switched off in 計画設定.
 * `Data`: what its sentences in `locales/` can tell.
 */
export interface Rule<Data extends object = object> {
  /** Less specific rules, which are silent about a cell that this one tells at least as loud. */
  readonly over?: readonly RuleCode[];
  readonly check: (input: CheckInput) => readonly Found<Data>[];
}
