import type { Cell } from '../book/cell';
import type { FieldRef } from '../plan/field';
import type { FiscalYearKey } from '../quantity';
import { takeText, whole, type Taking } from './taking';
import { placeIn, type Box, type View } from './view';

/** How sure a binding is: `unsure` is 要確認. */
export type Sureness = 'sure' | 'likely' | 'unsure';

/** Why a cell was taken for a field: codes, whose words stand in the locales. */
export type Reason =
  | 'label-known'
  | 'label-inside'
  | 'heading-known'
  | 'values-fit'
  | 'place-only'
  | 'kind-stacked'
  | 'kind-of-table'
  | 'year-of-report'
  | 'label-unknown'
  | 'given';

/** A cell of the workbook with the field that it holds. */
export interface BoundField {
  readonly ref: FieldRef;
  /** In the sheet. */
  readonly at: Cell;
  readonly box: Box | null;
  readonly taking: Taking;
  /** As it reads. */
  readonly text: string;
  /** What the sheet calls it. */
  readonly label: string;
  /** The words of the label that it was found by, outside of tables. */
  readonly key?: string;
  readonly year: FiscalYearKey | null;
  readonly sureness: Sureness;
  readonly reasons: readonly Reason[];
}

/** The cells of one measure. */
export interface FormRecord {
  readonly sheet: string;
  /** The rows (or columns, where the view is mirrored) that it covers. */
  readonly from: number;
  readonly to: number;
  readonly fields: readonly BoundField[];
  /** Figures that nobody can tell what they are. */
  readonly open: readonly OpenCell[];
  /** The department after which its sheet is called, where no cell of the form names one. */
  readonly ofSheet?: string;
}

/** A cell with a figure that has no meaning yet. */
export interface OpenCell {
  readonly at: Cell;
  readonly box: Box;
  readonly label: string;
  readonly reason: Reason;
}

/** A binding of a place in a view; its text is read from the box. */
export function bind(
  view: View,
  ref: FieldRef,
  cell: { readonly row: number; readonly col: number; readonly box: Box | null },
  rest: Partial<BoundField> = {},
): BoundField {
  const taking = rest.taking ?? whole;
  return {
    ...{
      ref,
      at: placeIn(view, cell.row, cell.col),
      box: cell.box,
      taking,
      text: textOf(view, cell.box, taking),
    },
    ...{ label: '', year: null, sureness: 'sure', reasons: ['heading-known'], ...rest },
  };
}

function textOf(view: View, box: Box | null, taking: Taking): string {
  if (!box) return '';
  if (taking.how !== 'joined') return takeText(box.text, taking);
  let text = '';
  for (let next: Box | null = box, n = 0; next && n < (taking.cells ?? 1); n++) {
    text += next.text;
    next = view.boxAt(next.row, next.col + next.cols);
  }
  return text;
}

export function fieldsOf(record: FormRecord, kind: FieldRef['kind']): readonly BoundField[] {
  return record.fields.filter(({ ref }) => ref.kind === kind);
}
