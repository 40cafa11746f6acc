import { LayoutBuilder, text } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import { plain } from './look';
import { sheetNames } from './marks';

/** A line of a cover, from the top of the page, pt. */
export interface CoverLine {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  /** Free room above it. */
  readonly above: number;
}

/** 表紙: centred lines on an A4 page. */
export function cover(
  format: string,
  orientation: 'portrait' | 'landscape',
  lines: readonly CoverLine[],
): Layout<never> {
  const b = new LayoutBuilder<never>();
  const width = orientation === 'portrait' ? 500 : 740;
  for (const line of lines) {
    b.row(line.above);
    b.row(line.size * 1.6, {
      col: 0,
      style: {
        ...plain,
        horizontal: 'center',
        shrink: true,
        font: { ...plain.font, size: line.size, bold: line.bold ?? false },
      },
      content: text(line.text),
    });
  }
  return {
    name: '表紙',
    columns: [width],
    rows: b.rows,
    boxes: b.boxes,
    names: sheetNames('cover', format, 1),
    page: {
      paper: 'A4',
      orientation,
      margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
      printArea: { row: 0, col: 0, rows: b.rows.length, cols: 1 },
      fitWidth: 1,
      fitHeight: 1,
      centerHorizontally: true,
      // what is put in front of it, an overview, does not count
      firstPage: 1,
    },
  };
}
