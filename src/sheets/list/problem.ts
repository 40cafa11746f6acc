import type { YearKey } from '../../plan';
import type { GuessReason } from './column';
import type { Meaning } from './meaning';
import type { TypedCell } from './table';

/**
 * What has to be said of a list: what was not taken over (`problem`), and how it was understood where nobody had said so
 * (`note`). The cells are those that it is about, each with what was typed in it.
 */
export interface ListProblem {
  readonly code: ListProblemCode;
  readonly cells: readonly TypedCell[];
  /** Heading of the column. */
  readonly column?: string;
  /** What the column or cell is for; of a column that is not known, what is nearest to it. */
  readonly meaning?: Meaning;
  readonly reason?: GuessReason;
  /** The field whose value it is, as its defined name: 「指標1_目標_R4」. */
  readonly field?: string;
  /** What stands in the plan, the number that was given, the other heading, the words that are known. */
  readonly other?: string;
  readonly years?: readonly YearKey[];
}

/** Each code with what it is: something that is not in the plan as it was typed, or something to know. */
export const listProblemLevels = {
  /** No row of headings with a name of the measures. */
  'no-heading': 'problem',
  /** Headings, and nothing below them. */
  'no-lines': 'problem',
  'no-years': 'problem',
  'column-unknown': 'problem',
  'column-unnamed': 'problem',
  /** Known, but the form has no place for it. */
  'no-place': 'problem',
  /** Two columns of one meaning; where their values differ neither is taken. */
  'column-twice': 'problem',
  'values-differ': 'problem',
  /** A later line says something else of the same measure; the first is kept. */
  'differs-from-first': 'problem',
  'year-outside': 'problem',
  computed: 'problem',
  'no-title': 'problem',
  'number-taken': 'problem',
  'word-unknown': 'problem',
  'unit-differs': 'problem',
  'unit-nowhere': 'problem',
  'digits-lost': 'problem',
  'error-value': 'problem',
  'not-computed': 'problem',
  /** Given to the plan, but not found in it when its sheets are read again. */
  'not-kept': 'problem',
  'kept-otherwise': 'problem',
  /** Struck through: no value. */
  struck: 'problem',
  /** Another list on the same sheet. */
  'second-list': 'problem',
  'line-total': 'problem',
  'line-group': 'problem',
  'line-alone': 'problem',
  'quotes-open': 'problem',
  'no-indicators': 'problem',
  'not-taken': 'problem',
  'sheets-left': 'note',
  /** Struck in part: what is left is the value. */
  'struck-part': 'note',
  'hidden-taken': 'note',
  'line-above': 'note',
  'line-below': 'note',
  'heading-again': 'note',
  'group-taken': 'note',
  'number-given': 'note',
  guess: 'note',
  joined: 'note',
  'left-out': 'note',
  'mark-off': 'note',
  'years-found': 'note',
  'report-year-found': 'note',
} as const;

export type ListProblemCode = keyof typeof listProblemLevels;

export function isNote({ code }: ListProblem): boolean {
  return listProblemLevels[code] === 'note';
}
