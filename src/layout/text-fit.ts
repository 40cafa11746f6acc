import { cellMetrics, roomOf, type CellMetrics } from '../print/cell-metrics';
import { textWidth } from '../print/font-metrics';
import { hangOf } from '../print/hanging';
import { breakLines } from '../print/line-break';

export { textWidth };

const { roomy, tight } = cellMetrics;

/** Lines that a wrapped text takes in a box of `width` pt at `fontSize` pt; an empty text takes none. */
export function linesNeeded(text: string, width: number, fontSize: number): number {
  return broken(text, width, fontSize, roomy).length;
}

/** Height in pt that a wrapped text needs. */
export function textHeight(text: string, width: number, fontSize: number): number {
  const count = linesNeeded(text, width, fontSize);
  return count === 0 ? 0 : Math.ceil(count * fontSize * roomy.lineHeight + roomy.y);
}

/** Height in pt with which no line of a wrapped text is cut, with no more to spare than rounding may take. */
export function leastHeight(text: string, width: number, fontSize: number): number {
  return Math.ceil(broken(text, width, fontSize, tight).length * fontSize * tight.lineHeight + 2 * tight.y);
}

/** Whole lines that a box of `height` pt shows. */
export function linesShown(height: number, fontSize: number): number {
  return whole((height - roomy.y) / (fontSize * roomy.lineHeight));
}

/** Lines that a box of `height` pt shows at most; a text with more loses some. */
export function mostLines(height: number, fontSize: number): number {
  return whole((height - tight.y) / (fontSize * tight.lineHeight));
}

/** What of a text its box does not show. */
export interface Loss {
  /** Lines that the text has in its box. */
  readonly lines: number;
  readonly lost: number;
  /** Characters that are lost: by so many the text is too long. */
  readonly chars: number;
}

/** Lines of a wrapped text that its box does not show. */
export function linesLost(
  text: string,
  box: { readonly width: number; readonly height: number },
  fontSize: number,
): Loss {
  const all = broken(text, box.width, fontSize, tight);
  const shown = mostLines(box.height, fontSize);
  const lost = all.slice(shown);
  return { lines: all.length, lost: lost.length, chars: [...lost.join('')].length };
}

/** Ems that a line has in a box of `width` pt. */
export function tightRoom(width: number, fontSize: number): number {
  return roomOf(width, fontSize, tight);
}

/** Whether a text fits on one line of a box. */
export function fitsOneLine(text: string, width: number, fontSize: number): boolean {
  return textWidth(text) * fontSize <= width - tight.x + 1e-6;
}

/** Characters at the end of a text on one line that its box does not show. */
export function charsBeyond(text: string, width: number, fontSize: number): number {
  const chars = [...text];
  const fits = (count: number): boolean => fitsOneLine(chars.slice(0, count).join(''), width, fontSize);
  if (fits(chars.length)) return 0;
  let [low, high] = [0, chars.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return chars.length - low;
}

/** Height in pt that upright characters one below the other need. */
export function stackedHeight(text: string, fontSize: number): number {
  return Math.max(...text.split('\n').map((column) => [...column].length)) * fontSize;
}

const step = 0.5;

/** The largest font size from `fontSize` down to `floor` (pt, by halves) at which no line is lost; else `floor`. */
export function fittingSize(
  text: string,
  box: { readonly width: number; readonly height: number },
  fontSize: number,
  floor: number,
): number {
  let size = fontSize;
  while (size > floor && linesLost(text, box, size).lost > 0) size = Math.max(floor, size - step);
  return size;
}

/** Characters of a last line that look forlorn below a name. */
const forlorn = 2;
/** So much smaller the letters of a name may become for a line less, pt. */
const mostShrunk = 1;

/**
 * The font size at which a name has no last line of a character or two, not below `floor`; the given one where no such
 * size is near. Sentences are left alone: their last lines are as long as they are. Sizes are pt.
 */
export function sizeOfName(text: string, width: number, fontSize: number, floor: number): number {
  if (/[。\n]/.test(text)) return fontSize;
  const lines = broken(text, width, fontSize, tight);
  if (lines.length < 2 || [...(lines.at(-1) ?? '')].length > forlorn) return fontSize;
  for (let size = fontSize - step; size >= Math.max(floor, fontSize - mostShrunk); size -= step)
    if (broken(text, width, size, tight).length < lines.length) return size;
  return fontSize;
}

/** Lines as a cell breaks them or as our pages do, where items of a list hang: whichever are more. */
function broken(text: string, width: number, fontSize: number, setting: CellMetrics): string[] {
  if (text === '') return [];
  const room = Math.max(1, roomOf(width, fontSize, setting));
  const flush = breakLines(text, room).flat();
  const hanging = breakLines(text, room, (paragraph) => hangOf(paragraph, room)).flat();
  return hanging.length > flush.length ? hanging : flush;
}

function whole(count: number): number {
  return Math.max(0, Math.floor(count + 1e-9));
}
