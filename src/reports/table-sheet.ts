import { blockName } from '../book';
import type { CellStyle, SheetContent } from '../book/sheet-content';
import { fontName, fontSize } from '../formats/blocks/look';
import { sheetNames } from '../formats/blocks/marks';
import type { PlanReading } from '../sheets/read-plan';
import { codeWord, columnsOf, type AnyRow, type TableWords } from '../tables';
import { indicatorRows } from '../tables/indicator-rows';

export const tableSheetName = '指標の表';

/** Not in the workbook that it stands in. */
const left: readonly string[] = ['source_file', 'form', 'report_year'];

/** Widths of columns by what they hold, pt. */
const widths: Readonly<Record<string, number>> = {
  plan: 150,
  measure: 190,
  policy: 130,
  direction: 130,
  department: 120,
  indicator: 190,
  value_text: 100,
  sheet: 130,
};
const usualWidth = 64;
const rowHeight = 18;

const font = { name: fontName, size: fontSize };
const head: CellStyle = { font: { ...font, bold: true }, fill: '#DDEBF7', vertical: 'center', wrap: true };
const words: CellStyle = { font, vertical: 'center' };
const number: CellStyle = { ...words, numberFormat: 'General' };

/**
 * 指標の表: a row a figure (`indicators` of `export`) as a table of Excel's own, ready for pivots and filters, with nothing above
 * its headings. Numbers are numbers as far as a cell holds them.
 */
export function tableContent(reading: PlanReading, table: TableWords): SheetContent {
  const columns = columnsOf('indicators').filter(([name]) => !left.includes(name));
  const rows: readonly AnyRow[] = indicatorRows(reading, { file: '' });
  const block = { row: 0, col: 0, rows: rows.length + 1, cols: columns.length };
  return {
    name: tableSheetName,
    tabColor: '#548235',
    columns: columns.map(([name]) => widths[name] ?? usualWidth),
    rows: [32, ...rows.map(() => rowHeight)],
    styles: [head, words, number],
    cells: [
      ...columns.map(([name], col) => ({ row: 0, col, value: table.columns[name].title, style: 0 })),
      ...rows.flatMap((row, r) =>
        columns.map(([name, { type, codes }], col) => {
          const value = row[name] ?? null;
          const shown =
            value !== null && type === 'decimal'
              ? Number(value)
              : codes && typeof value === 'string'
                ? codeWord(table, codes, value)
                : value;
          return { row: r + 1, col, value: shown, style: type === 'text' ? 1 : 2 };
        }),
      ),
    ],
    // a table has a row, if an empty one
    tables: [
      { name: tableSheetName, at: { ...block, rows: Math.max(2, block.rows) }, style: 'TableStyleLight1' },
    ],
    freeze: { rows: 1, cols: 0 },
    names: [
      ...sheetNames('table', reading.plan.format, 1),
      { name: blockName, refersTo: block, hidden: true },
    ],
    page: {
      paper: 'A3',
      orientation: 'landscape',
      margins: { top: 44, bottom: 44, left: 36, right: 36, header: 22, footer: 22 },
      printArea: block,
      fitWidth: 1,
      fitHeight: null,
      titleRows: [0, 0],
      footer: { center: '&A　&P' },
      firstPage: 1,
    },
  };
}
