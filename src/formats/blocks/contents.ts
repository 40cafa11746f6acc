import type { CellStyle } from '../../book/sheet-content';
import { LayoutBuilder, text } from '../../layout/builder';
import type { Layout } from '../../layout/layout';
import { plain } from './look';
import { sheetNames } from './marks';

/** One line of 目次. Higher levels stand further in. */
export interface ContentsLine {
  readonly text: string;
  readonly page: number;
  readonly level: 0 | 1 | 2;
}

const columns = [460, 40] as const;

/** 目次 on one page: lines led by dots to their page numbers. */
export function contentsPage(format: string, lines: readonly ContentsLine[]): Layout<never> {
  const b = new LayoutBuilder<never>();
  const dots: CellStyle['border'] = { bottom: { style: 'dotted', color: '#7F7F7F' } };
  b.row(36, {
    col: 0,
    cols: 2,
    style: { ...plain, horizontal: 'center', font: { ...plain.font, size: 16, bold: true } },
    content: text('目次'),
  });
  b.row(12);
  for (const line of lines) {
    const font = { ...plain.font, size: 11, bold: line.level === 0 };
    if (line.level === 0) b.row(8);
    b.row(
      22,
      { col: 0, style: { ...plain, font, border: dots, indent: line.level * 2 }, content: text(line.text) },
      {
        col: 1,
        style: { ...plain, font, border: dots, horizontal: 'right' },
        content: text(line.page),
      },
    );
  }
  return {
    name: '目次',
    columns,
    rows: b.rows,
    boxes: b.boxes,
    names: sheetNames('contents', format, 1),
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 56, bottom: 48, left: 44, right: 44, header: 22, footer: 22 },
      printArea: { row: 0, col: 0, rows: b.rows.length, cols: columns.length },
      fitWidth: 1,
      fitHeight: 1,
      centerHorizontally: true,
      footer: { center: '&P' },
    },
  };
}
