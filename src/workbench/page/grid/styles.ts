import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
} from '@univerjs/core';
import type { CellStyle, Line, LineStyle } from '../../../book/sheet-content';
import { fillLook } from '../../../print/hatch';

/** The styles of a workbook, each kept once; cells refer to them by id. */
export class StyleTable {
  readonly styles: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();
  /** The model gives cells of one format the same object: most need no comparing. */
  readonly #known = new WeakMap<CellStyle, string>();

  id(style: CellStyle, numberFormat: string): string {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const key = JSON.stringify([style, numberFormat]);
    const id = this.#ids.get(key) ?? `s${String(this.#ids.size)}`;
    this.#known.set(style, id);
    if (this.#ids.has(key)) return id;
    this.#ids.set(key, id);
    this.styles[id] = toUniverStyle(style, numberFormat);
    return id;
  }
}

const lines: Readonly<Record<LineStyle, BorderStyleTypes>> = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
};

const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  // the grid has no such alignment
  fill: HorizontalAlign.LEFT,
} as const;

const verticals = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
} as const;

/** Faces that stand for one another where the file's is not installed. */
const faces = "'BIZ UDGothic', 'BIZ UDPGothic', 'Yu Gothic', 'MS Gothic', 'Noto Sans CJK JP', sans-serif";

function toUniverStyle(style: CellStyle, numberFormat: string): IStyleData {
  const { font = {}, border, horizontal, vertical, wrap, indent, verticalText } = style;
  const { fill } = fillLook(style);
  return {
    ff: font.name === undefined ? faces : `'${font.name}', ${faces}`,
    fs: font.size ?? 11,
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(font.color === undefined ? {} : { cl: { rgb: font.color } }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(border ? { bd: toUniverBorder(border) } : {}),
    ...(horizontal ? { ht: horizontals[horizontal] } : {}),
    vt: verticals[vertical ?? 'bottom'],
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(verticalText ? { tr: { a: 0, v: BooleanNumber.TRUE } } : {}),
    ...(indent ? { pd: { l: 2 + indent * 9 } } : {}),
    ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
  };
}

function toUniverBorder(border: NonNullable<CellStyle['border']>): IBorderData {
  return {
    ...side('t', border.top),
    ...side('b', border.bottom),
    ...side('l', border.left),
    ...side('r', border.right),
    ...side('tl_br', border.diagonalDown),
    ...side('bl_tr', border.diagonalUp),
  };
}

function side(key: keyof IBorderData, line: Line | undefined): IBorderData {
  if (!line) return {};
  const data: IBorderStyleData = { s: lines[line.style], cl: { rgb: line.color ?? '#000000' } };
  return { [key]: data };
}
