import type { CellStyle } from '../book/sheet-content';
import { defaultFontSize } from '../print/cell-metrics';
import { withoutIndent } from '../print/indent';

/** Characters of a line that have to be left for a text to be set in. */
const leastCharacters = 9;

/**
 * The style of a box whose text begins at its left line: set in by one step, which is all that cells know of padding. In a
 * narrow box the step would cost too much of the line. `width` in pt.
 */
export function setIn(style: CellStyle, width: number): CellStyle {
  const atLine = style.horizontal === 'left' && style.border?.left !== undefined && !style.verticalText;
  if (!atLine || style.indent !== undefined) return style;
  const indented = { ...style, indent: 1 };
  const characters = withoutIndent(indented, width) / (style.font?.size ?? defaultFontSize);
  return characters < leastCharacters ? style : indented;
}
