import type { SheetContent } from '../../src/book/sheet-content';
import { printSheet } from '../../src/print';
import { linesOf, wraps } from '../../src/print/cell-text';
import { areaSize, geometryOf } from '../../src/print/geometry';

/**
 * The sheet as somebody would have to write it for its lists to hang: no cell can set in the further lines of a paragraph,
 * so the lines are parted by hand and begin with blanks. Only texts that hang are changed.
 */
export function withHangingBreaks(content: SheetContent): SheetContent {
  const sheet = printSheet(content, null);
  const geometry = geometryOf(sheet);
  const cells = content.cells.map((cell) => {
    const { row, col, value } = cell;
    const style = sheet.styleAt(row, col) ?? {};
    const kind = sheet.kind(row, col);
    if (typeof value !== 'string' || style.verticalText || !wraps({ style, kind })) return cell;
    const size = areaSize(geometry, geometry.mergeAt(row, col) ?? { row, col, rows: 1, cols: 1 });
    const lines = linesOf({ text: sheet.shown(row, col), kind, style, ...size });
    if (lines.every(({ hang }) => hang === 0)) return cell;
    return { ...cell, value: lines.map(({ text, hang }) => blanks(hang) + text).join('\n') };
  });
  return { ...content, cells };
}

function blanks(ems: number): string {
  return '\u3000'.repeat(Math.floor(ems)) + ' '.repeat(2 * (ems - Math.floor(ems)));
}
