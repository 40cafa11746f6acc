/** The font size of the forms, and of a cell whose style names none, pt. */
export const defaultFontSize = 10.5;

/** How a text is set in a cell. */
export interface CellMetrics {
  /** From line to line, as a multiple of the font size. */
  readonly lineHeight: number;
  /** What the cell keeps free of its width and of its height, both sides together, pt. */
  readonly x: number;
  readonly y: number;
}

/** Who sets a text, from the one that needs least to the one that may need most. */
export const cellMetrics = {
  /**
   * Our own pages. Lines follow each other as in Excel: 18 pixels where the letters are 15; 0.35 mm are free at each side,
   * as LibreOffice has it.
   */
  page: { lineHeight: 1.2, x: 2 * 0.99, y: 2 * 0.99 },
  /** What Excel needs at least for BIZ UDゴシック; what does not fit so is lost. */
  tight: { lineHeight: 1.2, x: 3.75, y: 1 },
  /** For the heights of rows: as much as any host needs for a Japanese Gothic face, also one that stands in for ours. */
  roomy: { lineHeight: 1.32, x: 5, y: 4 },
} as const satisfies Readonly<Record<string, CellMetrics>>;

/** What a cell of our pages keeps free at each side, pt. */
export const cellPadding = cellMetrics.page.x / 2;

/** Ems that a line has in a cell of `width` pt at `fontSize` pt. */
export function roomOf(width: number, fontSize: number, { x }: CellMetrics): number {
  return (width - x) / fontSize;
}
