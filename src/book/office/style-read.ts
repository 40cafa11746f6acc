import { patternKinds, type CellStyle, type Line, type LineStyle } from '../sheet-content';
import { PATTERNS } from './patterns';

/** What of letters is asked for. */
export const letterOptions = {
  name: true,
  size: true,
  bold: true,
  italic: true,
  underline: true,
  strikethrough: true,
  color: true,
} satisfies Excel.CellPropertiesFontLoadOptions;

/** What of a cell's format is asked for: all that a {@link CellStyle} can say, but the number format. */
export const STYLE_OPTIONS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: letterOptions,
    fill: { color: true, pattern: true, patternColor: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    shrinkToFit: true,
    indentLevel: true,
    autoIndent: true,
    textOrientation: true,
    protection: true,
  },
};

/**
 * Excel's format of a cell as a style; what has its usual value is left out.
 * @param usual letters of a cell that nobody has touched: of a text of several looks Excel does not tell its cell's
 */
export function styleOf(
  { format = {} }: Excel.CellProperties,
  numberFormat: string,
  usual: Excel.CellPropertiesFont = {},
): CellStyle {
  const border = borderOf(format.borders);
  const horizontal = placed(HORIZONTAL, format.horizontalAlignment);
  const vertical = placed(VERTICAL, format.verticalAlignment);
  return {
    font: fontOf(toldOr(format.font, usual)),
    ...fillOf(format.fill),
    ...(border ? { border } : {}),
    ...(numberFormat === 'General' ? {} : { numberFormat }),
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(format.wrapText ? { wrap: true } : {}),
    ...(format.shrinkToFit ? { shrink: true } : {}),
    ...(format.indentLevel ? { indent: format.indentLevel } : {}),
    ...(format.autoIndent ? { spaceAround: true } : {}),
    ...(format.textOrientation === STACKED ? { verticalText: true } : {}),
    ...turned(format.textOrientation),
    ...(format.protection?.locked === false ? { locked: false } : {}),
  };
}

const STACKED = 180;

/** From -90 to 90 degrees. */
function turned(angle = 0): Pick<CellStyle, 'rotation'> {
  return angle !== 0 && Math.abs(angle) <= 90 ? { rotation: angle } : {};
}

const HORIZONTAL = {
  Left: 'left',
  Center: 'center',
  CenterAcrossSelection: 'centerContinuous',
  Right: 'right',
  Justify: 'justify',
  Distributed: 'distributed',
  Fill: 'fill',
} as const;

const VERTICAL = { Top: 'top', Center: 'center', Justify: 'justify', Distributed: 'distributed' } as const;

/** A pattern with nothing below it is told as one over white, which looks alike. */
function fillOf({ color, pattern = 'None', patternColor }: Excel.CellPropertiesFill = {}): Pick<
  CellStyle,
  'fill' | 'pattern' | 'gradient'
> {
  if (pattern === 'None' || color === undefined) return {};
  const kind = patternKinds.find((one) => PATTERNS[one] === pattern);
  if (kind)
    return {
      ...(color === '#FFFFFF' ? {} : { fill: color }),
      pattern: { kind, color: patternColor ?? AUTOMATIC },
    };
  return { fill: color, ...(pattern === 'Solid' ? {} : { gradient: true }) };
}

/** What Excel says of letters and lines whose colour is automatic. */
const AUTOMATIC = '#000000';

/** What differs within a text is told as null, which Excel's types leave out. */
function toldOr(
  font: Excel.CellPropertiesFont = {},
  usual: Excel.CellPropertiesFont,
): Excel.CellPropertiesFont {
  const told = Object.entries(font).filter(([, value]) => value !== null);
  return told.length === Object.keys(font).length ? font : { ...usual, ...Object.fromEntries(told) };
}

export function fontOf(font: Excel.CellPropertiesFont = {}): NonNullable<CellStyle['font']> {
  const { name, size, color } = font;
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline !== undefined && font.underline !== 'None' ? { underline: true } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
    ...(color === undefined || color === AUTOMATIC ? {} : { color }),
  };
}

const SIDES = ['left', 'right', 'top', 'bottom', 'diagonalUp', 'diagonalDown'] as const;

function borderOf(borders: Excel.CellBorderCollection = {}): CellStyle['border'] | undefined {
  const lines = SIDES.flatMap((side) => {
    const line = lineOf(borders[side]);
    return line ? [[side, line] as const] : [];
  });
  return lines.length > 0 ? Object.fromEntries(lines) : undefined;
}

const WEIGHTS: Readonly<Record<string, LineStyle>> = {
  Hairline: 'hair',
  Thin: 'thin',
  Medium: 'medium',
  Thick: 'thick',
};

function lineOf({ style, weight, color }: Excel.CellBorder = {}): Line | undefined {
  if (style === undefined || style === 'None') return undefined;
  return {
    style: lineStyle(style, weight),
    ...(color === undefined || color === AUTOMATIC ? {} : { color }),
  };
}

/** Dash and dot mixtures, which we do not make, become dashes. */
function lineStyle(style: string, weight: string | undefined): LineStyle {
  if (style === 'Continuous') return WEIGHTS[weight ?? ''] ?? 'thin';
  if (style === 'Double') return 'double';
  return style === 'Dot' ? 'dotted' : 'dashed';
}

function placed<V>(table: Readonly<Record<string, V>>, name: string | undefined): V | undefined {
  return name === undefined ? undefined : table[name];
}
