/** Line height as a multiple of the font size, as Excel and LibreOffice set Japanese Gothic faces. */
const lineHeight = 1.32;
/** What a cell keeps free at its left and right, and at its top and bottom, pt. */
const padding = { x: 5, y: 4 };

/** Width of a text in ems: a full-width character is 1, a half-width one 0.5. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isHalfWidth(char.codePointAt(0) ?? 0) ? 0.5 : 1;
  return width;
}

/** Lines that a wrapped text takes in a box of `width` pt at `fontSize` pt; an empty text takes none. */
export function linesNeeded(text: string, width: number, fontSize: number): number {
  if (text === '') return 0;
  const room = Math.max(1, (width - padding.x) / fontSize);
  let lines = 0;
  for (const paragraph of text.split('\n'))
    lines += Math.max(1, Math.ceil(textWidth(paragraph) / room - 1e-9));
  return lines;
}

/** Height in pt that a wrapped text needs. */
export function textHeight(text: string, width: number, fontSize: number): number {
  const lines = linesNeeded(text, width, fontSize);
  return lines === 0 ? 0 : Math.ceil(lines * fontSize * lineHeight + padding.y);
}

/** Whole lines that a box of `height` pt shows. */
export function linesShown(height: number, fontSize: number): number {
  return Math.max(0, Math.floor((height - padding.y) / (fontSize * lineHeight) + 1e-9));
}

function isHalfWidth(code: number): boolean {
  return code < 0x0370 || (code >= 0xff61 && code <= 0xffdc) || (code >= 0xffe8 && code <= 0xffee);
}
