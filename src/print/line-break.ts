import { charWidth } from './font-metrics';
import { isInseparable, mayBeginLine, mayEndLine } from './kinsoku';

/**
 * Breaks a text into lines of at most `room` ems: at line feeds, between Japanese characters as far as kinsoku allows,
 * between Western words at spaces and hyphens. A word longer than a line is cut. Spaces at the end of a broken line go.
 * Breaking by phrases (文節) would be finer but is not how Excel prints.
 * @param hang how much shorter than the first the further lines of a paragraph are, in ems
 * @param sizes of the characters, where they are not all of one size: ems of each, line feeds included
 * @returns one list a paragraph
 */
export function breakLines(
  text: string,
  room: number,
  hang: (paragraph: string) => number = () => 0,
  sizes?: readonly number[],
): string[][] {
  let at = 0;
  return paragraphsOf(text).map((paragraph) => {
    const widths = widthsOf([...paragraph], sizes, at);
    at += widths.length + 1;
    return breakParagraph(paragraph, widths, room, Math.max(1, room - hang(paragraph)));
  });
}

function widthsOf(
  chars: readonly string[],
  sizes: readonly number[] | undefined,
  from: number,
): readonly number[] {
  return chars.map((char, i) => charWidth(char) * (sizes?.[from + i] ?? 1));
}

export function paragraphsOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Whether a line may end between two characters that follow each other. */
export function mayBreakBetween(char: string, next: string): boolean {
  if (next === ' ') return false;
  if (char === ' ' || char === '\u3000') return mayBeginLine(next);
  if (!mayEndLine(char) || !mayBeginLine(next) || isInseparable(char, next)) return false;
  if (isWestern(char) && isWestern(next)) return char === '-' && next !== '-';
  return true;
}

function breakParagraph(
  paragraph: string,
  widths: readonly number[],
  first: number,
  further: number,
): string[] {
  const chars = [...paragraph];
  const lines: string[] = [];
  let start = 0;
  while (start < chars.length) {
    const full = lastThatFits(chars, widths, start, start === 0 ? first : further);
    if (full === chars.length) {
      lines.push(chars.slice(start).join(''));
      return lines;
    }
    const end = breakBefore(chars, start, full);
    lines.push(chars.slice(start, end).join('').replace(/ +$/, ''));
    start = end;
  }
  return lines.length > 0 ? lines : [''];
}

/** Index behind the last character that fits, at least one; spaces hang over the end. */
function lastThatFits(
  chars: readonly string[],
  widths: readonly number[],
  start: number,
  room: number,
): number {
  let width = 0;
  for (let i = start; i < chars.length; i++) {
    const char = chars[i] ?? '';
    width += widths[i] ?? 0;
    if (width > room + 1e-6 && char !== ' ') return Math.max(i, start + 1);
  }
  return chars.length;
}

/** The last place up to `end` where the line may be broken; where there is none, the line is filled. */
function breakBefore(chars: readonly string[], start: number, end: number): number {
  for (let at = end; at > start; at--) {
    if (mayBreakBetween(chars[at - 1] ?? '', chars[at] ?? '')) return at;
  }
  return end;
}

/** Letters, digits and signs of alphabetic scripts, which form words. */
export function isWestern(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x0530 && !westernSigns.has(char);
}

/** Signs below U+0530 that Japanese text uses as characters of its own. */
const westernSigns = new Set('§¨°±´¶×÷');
