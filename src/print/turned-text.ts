import { cellMetrics, cellPadding, defaultFontSize } from './cell-metrics';
import { fontMetrics, textWidth } from './font-metrics';
import { breakLines } from './line-break';
import type { CellText, Piece } from './text-piece';

/**
 * Text turned by an angle: its lines, one below the other, make a block, and what the block covers when it is turned is
 * aligned in the cell. A wrapped text that stands upright is broken at the height of its cell.
 */
export function turnText({ text, style, kind, width, height }: CellText): Piece[] {
  const degrees = style.rotation ?? 0;
  const size = style.font?.size ?? defaultFontSize;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const lines = turnedLines({ text, style, height });
  const pitch = size * cellMetrics.page.lineHeight;
  const long = Math.max(0, ...lines.map((line) => textWidth(line) * size));
  const high = lines.length * pitch;
  const covered = {
    width: Math.abs(long * cos) + Math.abs(high * sin),
    height: Math.abs(long * sin) + Math.abs(high * cos),
  };
  const side = style.horizontal ?? (kind === 'number' ? 'right' : kind === 'text' ? 'left' : 'center');
  const middle = {
    x: placed(side === 'left' ? 'start' : side === 'right' ? 'end' : 'middle', width, covered.width),
    y: placed(endOf(style.vertical), height, covered.height),
  };
  return lines.map((line, i) => {
    const own = textWidth(line) * size;
    const free =
      style.horizontal === 'center' ? (long - own) / 2 : style.horizontal === 'right' ? long - own : 0;
    const along = free - long / 2;
    const across = i * pitch + fontMetrics.baseline * size - high / 2;
    return {
      text: line,
      x: middle.x + along * cos + across * sin,
      y: middle.y - along * sin + across * cos,
      width: own,
      size,
      angle: degrees,
    };
  });
}

/** Its lines, without empty ones. */
export function turnedLines({ text, style, height }: Pick<CellText, 'text' | 'style' | 'height'>): string[] {
  const size = style.font?.size ?? defaultFontSize;
  const room = Math.abs(style.rotation ?? 0) === 90 ? height - 2 * cellPadding : Infinity;
  const lines = style.wrap ? breakLines(text, room / size).flat() : [text.replace(/[\r\n]+/g, '')];
  return lines.filter((line) => line !== '');
}

/** The middle of what is so large, at the start, in the middle or at the end of a cell. */
function placed(at: 'start' | 'middle' | 'end', room: number, size: number): number {
  if (at === 'middle') return room / 2;
  return at === 'start' ? cellPadding + size / 2 : room - cellPadding - size / 2;
}

function endOf(vertical: CellText['style']['vertical']): 'start' | 'middle' | 'end' {
  if (vertical === undefined || vertical === 'bottom') return 'end';
  return vertical === 'top' ? 'start' : 'middle';
}
