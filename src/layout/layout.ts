import type { CellInput } from '../book/cell';
import type {
  CellStyle,
  ContentChart,
  ContentConditional,
  ContentName,
  PageSetup,
} from '../book/sheet-content';

/** A sheet as a grid of boxes: one model for worksheets, PDF and HTML. Lengths are points (pt). `F` is what a field is named by. */
export interface Layout<F> {
  readonly name: string;
  readonly tabColor?: string;
  /** Widths from column A on. */
  readonly columns: readonly number[];
  readonly rows: readonly LayoutRow[];
  readonly boxes: readonly Box<F>[];
  readonly page: PageSetup;
  readonly freeze?: { readonly rows: number; readonly cols: number };
  /** Names beside those of the fields, e.g. which format this sheet has. */
  readonly names?: readonly ContentName[];
  readonly conditionals?: readonly ContentConditional[];
  readonly protect?: boolean;
  readonly charts?: readonly ContentChart[];
}

/** A row is at least `min` high, and as high as its texts need up to `max` (absent: it does not grow). */
export interface LayoutRow {
  readonly min: number;
  readonly max?: number;
  /** Its share of the room that is left over on its page. */
  readonly stretch?: number;
  /** So low it may become where texts of its page need the room; absent: `min`, or a part of it where the row stretches. */
  readonly least?: number;
}

export interface Box<F> {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
  readonly style: CellStyle;
  readonly content: BoxContent<F>;
  readonly choices?: Choices;
  /** Further fields that stand in this same box: one target for several years has the name of each year. */
  readonly fields?: readonly F[];
  /** A defined name for this box beside that of its field. */
  readonly name?: string;
}

export type BoxContent<F> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: CellInput; readonly numberFormat?: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly numberFormat?: string }
  | { readonly kind: 'field'; readonly field: F };

export interface Choices {
  readonly list: readonly string[] | string;
  /** Whether other entries are refused. */
  readonly strict: boolean;
}
