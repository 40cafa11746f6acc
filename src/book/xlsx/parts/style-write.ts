import type { CellStyle, Line } from '../../sheet-content';
import { argb } from './colors';
import type { StylePatch } from '../model';
import type { XmlElement } from '../xml/xml-element';

/** Changes a `font` element. */
export function patchFont(font: XmlElement, patch: NonNullable<StylePatch['font']>): void {
  const put = (local: string, value: string | number | null): void => {
    const present = font.child(local);
    if (present) font.remove(present);
    if (value !== null) font.insertInOrder(font.make(local, { val: value }), FONT_ORDER);
  };
  const toggle = (local: string, on: boolean | null | undefined): void => {
    if (on === undefined) return;
    put(local, null);
    if (on) font.insertInOrder(font.make(local), FONT_ORDER);
  };
  toggle('b', patch.bold);
  toggle('i', patch.italic);
  toggle('u', patch.underline);
  toggle('strike', patch.strike);
  if (patch.size !== undefined) put('sz', patch.size ?? 11);
  if (patch.color !== undefined) {
    put('color', null);
    if (patch.color !== null) font.insertInOrder(font.make('color', { rgb: argb(patch.color) }), FONT_ORDER);
  }
  if (patch.name !== undefined && patch.name !== null && patch.name !== font.child('name')?.get('val')) {
    for (const local of ['name', 'family', 'charset', 'scheme']) put(local, null);
    put('name', patch.name);
    if (JAPANESE_FONT.test(patch.name)) put('charset', JAPANESE_CHARSET);
  }
}

/** Makes the content of a `fill` element: a colour, a pattern over it, or neither. */
export function setFill(element: XmlElement, { fill, pattern }: Pick<CellStyle, 'fill' | 'pattern'>): void {
  element.children.length = 0;
  const none = fill === undefined ? 'none' : 'solid';
  const made = element.make('patternFill', { patternType: pattern?.kind ?? none });
  const front = pattern?.color ?? fill;
  const back = pattern ? fill : undefined;
  if (front !== undefined)
    made.children.push(
      element.make('fgColor', { rgb: argb(front) }),
      element.make('bgColor', back === undefined ? { indexed: pattern ? 65 : 64 } : { rgb: argb(back) }),
    );
  element.children.push(made);
}

/** The look of a fill with a patch over it; a pattern of which nothing is said is one of black dots. */
export function patchedFill(
  { fill, pattern }: Pick<CellStyle, 'fill' | 'pattern'>,
  patch: Pick<StylePatch, 'fill' | 'pattern'>,
): Pick<CellStyle, 'fill' | 'pattern'> {
  const color = patch.fill === undefined ? fill : (patch.fill ?? undefined);
  const kind = patch.pattern === null ? undefined : (patch.pattern?.kind ?? pattern?.kind);
  const front = patch.pattern?.color ?? pattern?.color ?? '#000000';
  return {
    ...(color === undefined ? {} : { fill: color }),
    ...(kind ? { pattern: { kind, color: front } } : {}),
  };
}

/** Changes a `border` element; one line is shared by both diagonals, the last given counts. */
export function patchBorder(border: XmlElement, patch: NonNullable<StylePatch['border']>): void {
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const line = patch[side];
    if (line !== undefined) setLine(border, side, line);
  }
  for (const direction of ['diagonalUp', 'diagonalDown'] as const) {
    const line = patch[direction];
    if (line === undefined) continue;
    border.set(direction, line ? 1 : null);
    if (line) setLine(border, 'diagonal', line);
  }
  if (!border.flag('diagonalUp') && !border.flag('diagonalDown')) setLine(border, 'diagonal', null);
}

/** Changes `alignment` and `protection` of an `xf` element. */
export function patchPlacement(xf: XmlElement, patch: StylePatch): void {
  const alignment = xf.child('alignment') ?? xf.insertInOrder(xf.make('alignment'), XF_ORDER);
  const put = (attribute: string, value: string | number | null | undefined): void => {
    if (value !== undefined) alignment.set(attribute, value);
  };
  const toggle = (attribute: string, on: boolean | null | undefined): void => {
    if (on !== undefined) alignment.set(attribute, on ? 1 : null);
  };
  put('horizontal', patch.horizontal);
  put('vertical', patch.vertical === 'bottom' ? null : patch.vertical);
  toggle('wrapText', patch.wrap);
  toggle('shrinkToFit', patch.shrink);
  put('indent', patch.indent === 0 ? null : patch.indent);
  toggle('justifyLastLine', patch.spaceAround);
  if (patch.verticalText !== undefined) alignment.set('textRotation', patch.verticalText ? 255 : null);
  if (patch.rotation !== undefined) {
    const degrees = patch.rotation ?? 0;
    alignment.set('textRotation', degrees === 0 ? null : degrees > 0 ? degrees : 90 - degrees);
  }
  if (alignment.attributes.length === 0) {
    xf.remove(alignment);
    xf.set('applyAlignment', null);
  } else xf.set('applyAlignment', 1);
  if (patch.locked !== undefined) {
    const protection = xf.child('protection') ?? xf.insertInOrder(xf.make('protection'), XF_ORDER);
    protection.set('locked', patch.locked === false ? 0 : null);
    if (protection.attributes.length === 0) xf.remove(protection);
    xf.set('applyProtection', protection.attributes.length === 0 ? null : 1);
  }
}

/** Whether a patch has anything for {@link patchPlacement}. */
export function patchesPlacement(patch: StylePatch): boolean {
  return PLACEMENT.some((key) => patch[key] !== undefined);
}

const PLACEMENT = [
  'horizontal',
  'vertical',
  'wrap',
  'shrink',
  'indent',
  'spaceAround',
  'verticalText',
  'rotation',
  'locked',
] as const;
const XF_ORDER = ['alignment', 'protection', 'extLst'];
const FONT_ORDER =
  'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' ');
const BORDER_ORDER = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];
const JAPANESE_FONT = /[^\u0000-\u007f]|gothic|mincho|meiryo|^BIZ UD|^Noto Sans (CJK )?JP/i;
const JAPANESE_CHARSET = 128;

function setLine(border: XmlElement, side: string, line: Line | null): void {
  const other = side === 'left' ? 'start' : side === 'right' ? 'end' : side;
  const present = border.child(side) ?? border.child(other);
  const made = border.make(present?.local ?? side, line ? { style: line.style } : {});
  if (line) {
    made.children.push(
      border.make('color', line.color === undefined ? { auto: 1 } : { rgb: argb(line.color) }),
    );
  }
  if (present) border.children[border.children.indexOf(present)] = made;
  else border.insertInOrder(made, BORDER_ORDER);
}
