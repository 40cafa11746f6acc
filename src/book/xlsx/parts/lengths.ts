/** The width of the widest digit of a font, pixels at 96 dpi: the unit of column widths (ISO/IEC 29500-1, 18.3.1.13). */
export function maxDigitWidth(font: string, points: number): number {
  const pixels = (points * 96) / 72;
  return Math.max(1, Math.round(pixels * (DIGIT_SHARE.find(([name]) => name.test(font))?.[1] ?? 0.55)));
}

/** Width as the file writes it (in digits, padding included) → pt. */
export function widthToPoints(width: number, digit: number): number {
  return Math.round(width * digit) * PIXEL;
}

/** pt → width as the file writes it. */
export function pointsToWidth(points: number, digit: number): number {
  return Math.round((points / PIXEL / digit) * 10_000) / 10_000;
}

/** Default width of columns: so many characters and the padding, rounded up to 8 pixels. */
export function defaultWidthToPoints(characters: number, digit: number): number {
  return Math.ceil((characters * digit + 5) / 8) * 8 * PIXEL;
}

const PIXEL = 0.75;

/** Width of a digit as a share of the font's size. */
const DIGIT_SHARE: readonly (readonly [RegExp, number])[] = [
  [/^calibri|carlito/i, 0.507],
  [/^aptos/i, 0.56],
  [/^(ｍｓ|ms) ?[pｐ]/i, 0.53],
  [/^(ｍｓ|ms) ?(ゴシック|明朝|gothic|mincho)|biz ?ud(ゴシック|明朝|gothic|mincho)/i, 0.5],
  [/^meiryo|メイリオ/i, 0.6],
];
