import type { CellStyle } from '../book/sheet-content';

/** Width of one step of indent in our own forms, pt: three spaces of BIZ UDゴシック at 10.5 pt. */
export const indentStep = 15.75;

/**
 * Width of one step of indent in a workbook with that usual font, pt: three of its spaces (ISO/IEC 29500-1, 18.8.1), each
 * of whole pixels, as 9 pixels for Calibri at 11 pt. Other faces have not been measured in Excel.
 */
export function indentStepOf({
  font = '',
  fontSize,
}: {
  readonly font?: string;
  readonly fontSize: number;
}): number {
  const share = spaces.find(([face]) => face.test(font))?.[1] ?? 0.3;
  return 3 * Math.max(1, Math.round(((fontSize * 96) / 72) * share)) * 0.75;
}

/** Width of a space as a share of the font's size. */
const spaces: readonly (readonly [RegExp, number])[] = [
  [/^calibri|carlito/i, 0.226],
  [/^(ｍｓ|ms) ?[pｐ]/i, 0.305],
  [/^(ｍｓ|ms) ?(ゴシック|明朝|gothic|mincho)|biz ?ud(ゴシック|明朝|gothic|mincho)/i, 0.5],
];

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
