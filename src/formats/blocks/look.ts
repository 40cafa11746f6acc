import type { CellStyle, Line } from '../../book/sheet-content';
import { defaultFontSize } from '../../print/cell-metrics';

/** The look that all five documents share: black thin lines, labels on a light tint, a Gothic face of one width. */
export const fontName = 'BIZ UDゴシック';
export const fontSize = defaultFontSize;

const thin: Line = { style: 'thin', color: '#000000' };
const frame = { left: thin, right: thin, top: thin, bottom: thin };
const font = { name: fontName, size: fontSize };

const cell: CellStyle = { font, border: frame, vertical: 'center', wrap: true };

/** A heading of a row or column. */
export const label: CellStyle = { ...cell, fill: '#E7EEF7', horizontal: 'center' };
/** A cell that people fill in with a text. */
export const input: CellStyle = { ...cell, horizontal: 'left', locked: false };
/** A long text. Cells have no padding at the top: in the middle it keeps away from the lines above and below. */
export const prose: CellStyle = input;
/** A cell that people fill in with a word, a mark or a figure. */
export const inputCenter: CellStyle = { ...input, horizontal: 'center' };
/** A cell that a formula fills in. */
export const computed: CellStyle = { ...cell, horizontal: 'center' };
export const plain: CellStyle = { font, vertical: 'center', horizontal: 'left' };
export const note: CellStyle = { ...plain, font: { ...font, size: 9 } };

/** The zone beside the page, which is not printed. */
export const aside = {
  heading: { ...plain, font: { ...font, bold: true } },
  note,
  label: { ...label, fill: '#F2F2F2', font: { ...font, size: 9 } },
  input: { ...inputCenter, fill: '#FFF9E0', font: { ...font, size: 9 } },
  prose: { ...prose, fill: '#FFF9E0', font: { ...font, size: 9 } },
  computed: { ...computed, font: { ...font, size: 9 } },
  words: { ...computed, horizontal: 'left', font: { ...font, size: 9 } },
} satisfies Record<string, CellStyle>;

/** The same cell with a line from corner to corner: nothing is expected there. */
export function crossedOut(style: CellStyle): CellStyle {
  return { ...style, border: { ...style.border, diagonalUp: thin } };
}

/** The heading of a part of the page, 「１ アウトカム」. */
export const band: CellStyle = {
  ...cell,
  fill: '#DCE6F1',
  horizontal: 'left',
  font: { ...font, bold: true },
};

/** Reports and settings are no pages of the document: each is numbered by itself. */
export const ownPages = { firstPage: 1, footer: { center: '&A　&P' } } as const;

type Side = 'left' | 'right' | 'top' | 'bottom';

/** The same cell with lines at these sides only. */
export function sides(style: CellStyle, ...drawn: readonly Side[]): CellStyle {
  return { ...style, border: Object.fromEntries(drawn.map((side) => [side, thin])) };
}
