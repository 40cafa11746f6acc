import { cellPadding, defaultFontSize } from './cell-metrics';
import { charWidth, fontMetrics } from './font-metrics';
import type { CellText, Piece } from './text-piece';

/**
 * Vertical writing: characters upright under each other, columns from right to left. ー 「 」 take their glyph forms for
 * vertical writing.
 */
export function stackText({ text, style, width, height }: CellText): Piece[] {
  const size = style.font?.size ?? defaultFontSize;
  const perColumn = Math.max(1, Math.floor((height - 2 * cellPadding) / size + 1e-6));
  const columns = text
    .split(/\r\n|\r|\n/)
    .flatMap((paragraph) => (style.wrap ? chunks([...paragraph], perColumn) : [[...paragraph]]));
  const all = columns.length * size;
  const right = {
    left: cellPadding + all,
    center: (width + all) / 2,
    right: width - cellPadding,
  }[style.horizontal === 'left' || style.horizontal === 'right' ? style.horizontal : 'center'];
  return columns.flatMap((chars, i) => {
    const { start, gap } = placement(style.vertical, height, chars.length, size);
    const middle = right - (i + 0.5) * size;
    return chars.flatMap((char, k): Piece[] => {
      if (char.trim() === '') return [];
      const own = charWidth(char) * size;
      const y = start + k * (size + gap) + fontMetrics.ascent * size;
      return [{ text: char, x: middle - own / 2, y, width: own, size, vertical: true }];
    });
  });
}

function placement(
  vertical: CellText['style']['vertical'],
  height: number,
  count: number,
  size: number,
): { start: number; gap: number } {
  const free = height - 2 * cellPadding - count * size;
  switch (vertical) {
    case 'top':
      return { start: cellPadding, gap: 0 };
    case 'center':
      return { start: cellPadding + free / 2, gap: 0 };
    case 'justify':
    case 'distributed':
      if (count > 1 && free > 0) return { start: cellPadding, gap: free / (count - 1) };
      return { start: cellPadding + free / 2, gap: 0 };
    default:
      return { start: cellPadding + free, gap: 0 };
  }
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = [];
  for (let i = 0; i < items.length; i += size) result.push(items.slice(i, i + size));
  return result;
}
