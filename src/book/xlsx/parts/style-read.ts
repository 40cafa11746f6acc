import type { CellStyle, Line, LineStyle } from '../../sheet-content';
import { resolveColor, type Palette } from './colors';
import type { XmlElement } from '../xml/xml-element';

type Draft<T> = { -readonly [K in keyof T]: T[K] };
export type FontStyle = NonNullable<CellStyle['font']>;
export type BorderStyle = NonNullable<CellStyle['border']>;

/** A `font` element; members that have their default are left out, name and size never. */
export function readFont(font: XmlElement | undefined, palette: Palette): FontStyle {
  const style: Draft<FontStyle> = {
    name: (font?.child('name') ?? font?.child('rFont'))?.get('val') ?? 'Calibri',
    size: font?.child('sz')?.number('val') ?? 11,
  };
  if (isOn(font, 'b')) style.bold = true;
  if (isOn(font, 'i')) style.italic = true;
  const underline = font?.child('u');
  if (underline && underline.get('val') !== 'none') style.underline = true;
  if (isOn(font, 'strike')) style.strike = true;
  const color = resolveColor(font?.child('color'), palette);
  if (color !== undefined) style.color = color;
  return style;
}

/** The colour of a `fill` element, patterns given by their foreground; undefined without a fill. */
export function readFill(fill: XmlElement | undefined, palette: Palette): string | undefined {
  const pattern = fill?.child('patternFill');
  const type = pattern?.get('patternType') ?? 'none';
  if (!pattern || type === 'none') return undefined;
  return resolveColor(pattern.child('fgColor'), palette) ?? resolveColor(pattern.child('bgColor'), palette);
}

/** A `border` element; undefined without any line. */
export function readBorder(border: XmlElement | undefined, palette: Palette): BorderStyle | undefined {
  if (!border) return undefined;
  const style: Draft<BorderStyle> = {};
  const left = readLine(border.child('left') ?? border.child('start'), palette);
  const right = readLine(border.child('right') ?? border.child('end'), palette);
  const top = readLine(border.child('top'), palette);
  const bottom = readLine(border.child('bottom'), palette);
  const diagonal = readLine(border.child('diagonal'), palette);
  if (left) style.left = left;
  if (right) style.right = right;
  if (top) style.top = top;
  if (bottom) style.bottom = bottom;
  if (diagonal && border.flag('diagonalUp')) style.diagonalUp = diagonal;
  if (diagonal && border.flag('diagonalDown')) style.diagonalDown = diagonal;
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Alignment and protection of an `xf` element. */
export function readPlacement(xf: XmlElement | undefined): Draft<CellStyle> {
  const style: Draft<CellStyle> = {};
  const alignment = xf?.child('alignment');
  const horizontal = HORIZONTAL.get(alignment?.get('horizontal') ?? '');
  const vertical = VERTICAL.get(alignment?.get('vertical') ?? '');
  if (horizontal) style.horizontal = horizontal;
  if (vertical) style.vertical = vertical;
  if (alignment?.flag('wrapText')) style.wrap = true;
  if (alignment?.flag('shrinkToFit')) style.shrink = true;
  const indent = alignment?.number('indent') ?? 0;
  if (indent > 0) style.indent = indent;
  if (alignment?.flag('justifyLastLine')) style.spaceAround = true;
  const turned = alignment?.number('textRotation') ?? 0;
  if (turned === 255) style.verticalText = true;
  else if (turned > 0 && turned <= 180) style.rotation = turned <= 90 ? turned : 90 - turned;
  if (xf?.child('protection')?.flag('locked', true) === false) style.locked = false;
  return style;
}

/** Line styles of the file format → the seven that we know; the dash and dot mixtures are dashed. */
export const lineStyles: ReadonlyMap<string, LineStyle> = new Map<string, LineStyle>([
  ['hair', 'hair'],
  ['thin', 'thin'],
  ['medium', 'medium'],
  ['thick', 'thick'],
  ['double', 'double'],
  ['dotted', 'dotted'],
  ['dashed', 'dashed'],
  ['dashDot', 'dashed'],
  ['dashDotDot', 'dashed'],
  ['mediumDashed', 'medium'],
  ['mediumDashDot', 'medium'],
  ['mediumDashDotDot', 'medium'],
  ['slantDashDot', 'medium'],
]);

const HORIZONTAL = new Map<string, NonNullable<CellStyle['horizontal']>>([
  ['left', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'centerContinuous'],
  ['right', 'right'],
  ['justify', 'justify'],
  ['distributed', 'distributed'],
  ['fill', 'fill'],
]);

const VERTICAL = new Map<string, NonNullable<CellStyle['vertical']>>([
  ['top', 'top'],
  ['center', 'center'],
  ['justify', 'justify'],
  ['distributed', 'distributed'],
]);

function readLine(line: XmlElement | undefined, palette: Palette): Line | undefined {
  const style = lineStyles.get(line?.get('style') ?? '');
  if (!style) return undefined;
  const color = resolveColor(line?.child('color'), palette);
  return color === undefined ? { style } : { style, color };
}

function isOn(font: XmlElement | undefined, local: string): boolean {
  return font?.child(local)?.flag('val', true) ?? false;
}
