import type { CellStyle, ContentCell, SheetContent } from '../../../src/book/sheet-content';

const font = { name: 'BIZ UDゴシック', size: 10.5 };
const thin = { style: 'thin' } as const;
const frame = { left: thin, right: thin, top: thin, bottom: thin };
const prose =
  '行財政改革（第3次）の推進に、DX・AIを活用した「業務の見直し」を行い、効果額は△369,000千円（令和4年度）となる。';
const sides = ['left', 'center', 'right', 'justify'] as const;
const heights = ['top', 'center', 'bottom', 'justify', 'distributed'] as const;
const lines = ['hair', 'thin', 'medium', 'thick', 'double', 'dotted', 'dashed'] as const;

const rows: number[] = [];
const cells: ContentCell[] = [];
const styles: CellStyle[] = [];

function row(height: number, ...looks: readonly (readonly [CellStyle, string | number | null])[]): void {
  looks.forEach(([style, value], col) => {
    styles.push({ font, border: frame, ...style });
    cells.push({ row: rows.length, col, value, style: styles.length - 1 });
  });
  rows.push(height);
}

row(30, ...[1, 2, 3, 4, 5].map((n) => [{ fill: '#E7EEF7', horizontal: 'center' }, `見出し${n}`] as const));
for (const vertical of heights)
  row(90, ...sides.map((horizontal) => [{ wrap: true, horizontal, vertical }, prose] as const));
for (const vertical of ['top', 'center', 'bottom'] as const)
  row(24, ...sides.slice(0, 3).map((horizontal) => [{ horizontal, vertical }, '達成率 52.1%'] as const));
row(
  30,
  [{}, 123.5],
  [{ numberFormat: '#,##0"千円"' }, 369000],
  [{ numberFormat: '@"　市民サービス"' }, '○'],
  [{ horizontal: 'left', indent: 2 }, '字下げ2'],
  [{ horizontal: 'right', indent: 1 }, '字下げ1'],
);
row(24, [{ border: {} }, 'あふれる文字列は隣の空のセルまで伸びる'], [{ border: {} }, null], [{}, '止める']);
row(
  120,
  [{ verticalText: true, horizontal: 'center', vertical: 'center' }, '年次計画'],
  [{ verticalText: true, horizontal: 'center', vertical: 'top' }, '担い手'],
  [{ border: { ...frame, diagonalUp: thin } }, null],
  [{ border: { ...frame, diagonalDown: { style: 'double' } } }, null],
);
row(
  20,
  ...lines.slice(0, 5).map((style) => [{ border: { bottom: { style }, right: { style } } }, style] as const),
);
row(20, ...lines.slice(5).map((style) => [{ border: { top: { style, color: '#C00000' } } }, style] as const));
row(
  40,
  [{ font: { ...font, bold: true, underline: true } }, '太字下線'],
  [{ font: { ...font, italic: true, color: '#C00000' } }, '斜体italic'],
  [{ font: { ...font, size: 20 } }, '大きい'],
  [{ wrap: true, vertical: 'top' }, '改行\nあり'],
  [{ wrap: true, vertical: 'center' }, 'internationalization of services'],
);
for (let i = 1; i <= 40; i++) row(20 + (i % 3), [{}, `行${i}`], [{ fill: '#E7EEF7' }, i]);

/** A sheet of 4 pages with all alignments, lines, faces, formats of numbers, repeated headings, headers and footers. */
export const everyLook: SheetContent = {
  name: 'すべての見え方',
  columns: [99.75, 99.75, 99.75, 99.75, 90],
  rows,
  styles,
  cells,
  merges: [],
  page: {
    paper: 'A4',
    orientation: 'portrait',
    margins: { top: 48, bottom: 48, left: 40, right: 40, header: 22, footer: 22 },
    printArea: { row: 0, col: 0, rows: rows.length, cols: 5 },
    fitWidth: 1,
    fitHeight: null,
    titleRows: [0, 0],
    rowBreaks: [rows.length - 20],
    centerHorizontally: true,
    firstPage: 3,
    header: { left: '左&A', center: '&"BIZ UDゴシック,標準"&14見出し', right: '&F' },
    footer: { center: '&P / &N' },
  },
};
