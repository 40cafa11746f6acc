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
  | { readonly kind: 'years' | 'rowKind' | 'name' | 'detail' | 'unit' }
  | {
      readonly kind: 'field';
      readonly role: LabelRole;
      readonly level: number;
      readonly year: LabelYear | null;
    }
  | { readonly kind: 'text'; readonly label: string; readonly year: LabelYear | null };
