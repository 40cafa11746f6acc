import type { CellStyle } from '../book/sheet-content';

/** Width of one step of indent, pt: three spaces of the book's font. */
export const indentStep = 15.75;

/** How far a cell sets its text in, pt; a centred or a justified one is not set in. */
export function indentOf({ horizontal, indent = 0 }: CellStyle): number {
  const counts =
    horizontal === undefined ||
    horizontal === 'left' ||
    horizontal === 'right' ||
    horizontal === 'distributed';
  return counts ? indent * indentStep : 0;
}

/** What the indent of a cell leaves of its width, pt. */
export function withoutIndent(style: CellStyle, width: number): number {
  return width - (style.horizontal === 'distributed' ? 2 : 1) * indentOf(style);
}
