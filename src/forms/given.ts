import type { OwnWords } from '../lexicon';
import type { SheetRole } from './sheet-role';

/**
 * What somebody has said of a form: by the words of labels, of the headings above a column (from top to bottom, joined by
 * `/`), and of the labels of rows, as `labelWords` gives them. It counts before all that the program finds.
 */
export interface Given {
  /** Words of the city's own, wherever they stand: in labels, above columns, beside rows. */
  readonly words: OwnWords;
  readonly labels: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, SheetRole>;
  /** Texts of the form, by which mistyped labels are known. */
  readonly anchors: ReadonlySet<string>;
  readonly cells: readonly GivenCell[];
}

/** A cell without a label: so far from a text that all sheets of the form have. */
export interface GivenCell {
  readonly anchor: string;
  readonly rows: number;
  readonly cols: number;
  readonly word: string;
  readonly year: string | null;
  /** Place of the indicator, from 1. */
  readonly indicator: number;
}

export const nothingGiven: Given = {
  words: new Map(),
  labels: new Map(),
  columns: new Map(),
  rows: new Map(),
  sheets: new Map(),
  anchors: new Set(),
  cells: [],
};
