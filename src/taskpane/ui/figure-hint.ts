import { valueCell } from '../../formats/value-cell';
import { fromCell, readQuantity, sameKind } from '../../quantity';
import { figureText } from '../workbook/entries/entry-edits';

/** What is to be said of a value while it is typed. */
export type FigureHint =
  /** It is read as this. */
  | { readonly kind: 'read'; readonly text: string }
  /** It is kept as words, and no rate is calculated from it. */
  | { readonly kind: 'words' }
  /** More than one number. */
  | { readonly kind: 'several' }
  /** A number that no cell can hold as one: 1億2,000万円. */
  | { readonly kind: 'notation' }
  /** A unit of another kind than the field's. */
  | { readonly kind: 'unit'; readonly typed: string; readonly unit: string };

/** `null` where it is read just as it stands there, or says that there is no figure yet (集計中, －). */
export function figureHint(
  typed: string,
  unit: string | null,
  row: readonly string[] = [],
): FigureHint | null {
  const text = typed.trim();
  if (text === '') return null;
  const full = figureText(text, unit, row);
  const quantity = readQuantity(full);
  switch (quantity.kind) {
    case 'none':
      return null;
    case 'text':
      return quantity.qualifier === undefined ? { kind: 'words' } : null;
    case 'compound':
      return { kind: 'several' };
    case 'number': {
      if (unit !== null && quantity.unit !== null && !sameKind(quantity.unit, unit))
        return { kind: 'unit', typed: quantity.unit, unit };
      const { value, numberFormat } = valueCell(full);
      if (typeof value !== 'number') return { kind: 'notation' };
      const shown = fromCell(value, numberFormat)?.text ?? full;
      return shown === full && full.startsWith(text) ? null : { kind: 'read', text: shown };
    }
  }
}
