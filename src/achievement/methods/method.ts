import type Fraction from 'fraction.js';
import type { Direction } from '../direction';
import type { NoRateReason } from '../no-rate-reason';

/** How a rate is calculated: from figures, from words in an order, or by hand. */
export type Method = FigureMethod | WordMethod | HandMethod;

interface AnyMethod {
  /** Whether what it gives is a share in %; else it is an amount in the unit of the figures, and no grade follows from it. */
  readonly isRate: boolean;
  /** The word that stands for it in the sheets. Workbooks in use are read by it: it stays as it is. */
  readonly written: string;
}

export type Role = 'baseline' | 'target' | 'actual';

export interface FigureMethod extends AnyMethod {
  readonly from: 'figures';
  /** The figures that have to be numbers. */
  readonly needs: readonly Role[];
  /** The ratio (1 = 100%), or why there is none. */
  readonly calculate: (figures: Figures) => Fraction | NoRateReason;
  /** The same as an expression of a live formula, where all the figures are numbers; "" where there is a reason. */
  readonly expression: (cells: Terms) => string;
  /** The calculation with its figures: 「982÷1,000」. */
  readonly spell: (figures: SpelledFigures, words: CalculationWords) => string;
}

export interface WordMethod extends AnyMethod {
  readonly from: 'words';
  readonly calculate: (words: OrderedWords) => Fraction | NoRateReason;
  readonly expression: (cells: WordTerms) => string;
  readonly spell: (words: OrderedWords, say: CalculationWords) => string;
}

export interface HandMethod extends AnyMethod {
  readonly from: 'hand';
}

/** The figures that a method may ask for, in one unit; those that it needs are there. */
export interface Figures {
  readonly baseline: Fraction;
  readonly target: Fraction;
  readonly actual: Fraction;
  readonly direction: Direction;
  /** 未満 and 超: the limit itself is missed. */
  readonly strict: boolean;
  /** The figure is to rise: a negative target has no level. */
  readonly positive: boolean;
}

export interface SpelledFigures extends Figures {
  /** What was calculated, as `exact` of the result has it. */
  readonly exact: Fraction;
  readonly unit: string;
  /** As they are printed. */
  readonly printed: { readonly target: string; readonly actual: string };
}

/** The same figures as expressions of a formula. */
export interface Terms {
  readonly b: string;
  readonly t: string;
  readonly a: string;
  readonly direction: Direction;
  readonly strict: boolean;
  readonly positive: boolean;
  /** Whether the cells hold shares (95% is 0.95). */
  readonly isShare: boolean;
  /** A ratio as the cell is to hold it: rounded or cut, as a ratio or in %. */
  readonly leaf: (ratio: string) => string;
}

/** Words of which one is to be reached. `isOrdered`: they follow each other, and a part of the way counts. */
export interface OrderedWords {
  readonly words: readonly string[];
  readonly isOrdered: boolean;
  readonly target: string;
  readonly actual: string;
}

export interface WordTerms {
  readonly words: readonly string[];
  readonly isOrdered: boolean;
  /** References of the cells. */
  readonly target: string;
  readonly actual: string;
  readonly leaf: (ratio: string) => string;
}

/** What a calculation says beside its figures. */
export interface CalculationWords {
  readonly equals: string;
  readonly negative: string;
  readonly kept: (actual: string, target: string) => string;
  readonly limitMet: (actual: string, target: string) => string;
  readonly limitMissed: (actual: string, target: string) => string;
  /** The actual is the limit itself, which 未満 and 超 leave out. */
  readonly limitTouched: (actual: string, target: string) => string;
  /** Between a statement and the quotient that follows from it. */
  readonly calculatedAs: string;
  readonly stage: (position: number, name: string) => string;
}
