import type { Area } from '../book/cell';
import type { CellStyle } from '../book/sheet-content';
import type { Geometry } from './geometry';
import type { PrintSheet } from './print-sheet';

/** The cells in whose middle a text stands: with 選択範囲内で中央 the empty ones of the same kind at its right, too. */
export function acrossSelection(sheet: PrintSheet, geometry: Geometry, area: Area): Area {
  const { row, col } = area;
  if (!isAcross(sheet.styleAt(row, col)) || area.cols > 1 || area.rows > 1) return area;
  let end = col + 1;
  while (isAcross(sheet.styleAt(row, end)) && sheet.shown(row, end) === '' && !geometry.mergeAt(row, end))
    end++;
  return { ...area, cols: end - col };
}

/** The style by which a text is laid in such cells. */
export function centredStyle(style: CellStyle): CellStyle {
  return isAcross(style) ? { ...style, horizontal: 'center' } : style;
}

function isAcross(style: CellStyle | undefined): boolean {
  return style?.horizontal === 'centerContinuous';
}
