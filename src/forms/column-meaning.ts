import type { LabelRole, LabelYear } from '../lexicon';
import type { FigureKind } from './figure-kind';

/** What the cells of a column are. */
export type ColumnMeaning =
  | {
      readonly kind: 'figure';
      readonly figure: FigureKind | null;
      readonly year: LabelYear | null;
      readonly unit: string | null;
    }
  | { readonly kind: 'years' | 'rowKind' | 'detail' | 'unit' }
  /** The year of the one figure of this kind: 「現状値 | 現状値の年度」. */
  | { readonly kind: 'yearOf'; readonly of: 'baseline' | 'target' | 'actual' }
  /** Guessed where its texts tell it, and no heading does. */
  | { readonly kind: 'name'; readonly guessed?: true }
  | {
      readonly kind: 'field';
      readonly role: LabelRole;
      readonly level: number;
      readonly year: LabelYear | null;
      /** As with names. */
      readonly guessed?: true;
    }
  | { readonly kind: 'text'; readonly label: string; readonly year: LabelYear | null };
