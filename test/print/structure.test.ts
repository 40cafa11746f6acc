import type { CellStyle, SheetContent } from '../../src/book/sheet-content';
import { paginate, printSheet } from '../../src/print';
import { sheetStructure, type StructureNode } from '../../src/print/structure';

const line = { style: 'thin' } as const;
const framed: CellStyle = { border: { left: line, right: line, top: line, bottom: line } };
const styles: readonly CellStyle[] = [
  framed,
  { ...framed, fill: '#E7EEF7' },
  { font: { size: 16, bold: true } },
  {},
];
const [value, label, title, plain] = [0, 1, 2, 3];

type Cell = readonly [row: number, col: number, text: string, style: number];

function content(cells: readonly Cell[], more: Partial<SheetContent> = {}): SheetContent {
  return {
    name: '個票',
    columns: [80, 80, 80, 80, 80],
    rows: Array.from({ length: 12 }, () => 20),
    styles,
    cells: cells.map(([row, col, text, style]) => ({
      row,
      col,
      style,
      ...(text === '' ? {} : { value: text }),
    })),
    ...more,
  };
}

/** The tree as lines: role, what it takes of the table, the content's text. */
function outline(of: SheetContent, marks: readonly { title: string; row: number }[] = []): string {
  const sheet = printSheet(of, null);
  const lines: string[] = [];
  const walk = (node: StructureNode, depth: number): void => {
    const { role, rows = 1, cols = 1, scope, content: key, alt, children } = node;
    const [row = 0, col = 0] = (key ?? '').split(',').map(Number);
    const span = rows > 1 || cols > 1 ? ` ${String(rows)}×${String(cols)}` : '';
    const words = alt === undefined ? (key === undefined ? '' : ` ${sheet.shown(row, col)}`) : ` [${alt}]`;
    lines.push(`${'  '.repeat(depth)}${role}${scope ? ` ${scope}` : ''}${span}${words}`);
    for (const child of children) walk(child, depth + 1);
  };
  walk(sheetStructure(sheet, paginate(sheet), marks), 0);
  return `\n${lines.join('\n')}\n`;
}

test('a title, a table with its headings, and a note are what they are', () => {
  const sheet = content([
    [0, 0, '◆計画一覧', title],
    [1, 0, '施策', label],
    [1, 1, '実績', label],
    [2, 0, '公金収納', value],
    [2, 1, '', value],
    [4, 0, '※注', plain],
  ]);
  expect(outline(sheet)).toBe(`
Sect
  H1 ◆計画一覧
  Table
    TR
      TH Column 施策
      TH Column 実績
    TR
      TD 公金収納
      TD
  P ※注
`);
});

test('the title of the measure is a heading in its cell; labels before their values are headings of rows', () => {
  const sheet = content(
    [
      [0, 0, '施策名', label],
      [0, 1, '公金収納対策の強化', value],
      [1, 0, '担当', label],
      [1, 1, '税務課', value],
    ],
    { merges: [{ row: 0, col: 1, rows: 1, cols: 3 }] },
  );
  expect(outline(sheet, [{ title: '1 公金収納対策の強化', row: 0 }])).toBe(`
Sect
  Table
    TR
      TH Row 施策名
      TD 1×2
        H1 公金収納対策の強化
    TR
      TH Row 担当
      TD 税務課
      TD
`);
});

test('what stands on either side of a free column is read one side after the other', () => {
  const sheet = content([
    [0, 0, '現状', label],
    [0, 3, 'R4', label],
    [0, 4, 'R5', label],
    [1, 0, '課題が多い', value],
    [1, 3, '10', value],
    [1, 4, '20', value],
  ]);
  expect(outline(sheet)).toBe(`
Sect
  P 現状
  P 課題が多い
  Table
    TR
      TH Column R4
      TH Column R5
    TR
      TD 10
      TD 20
`);
});

test('a chart is a figure with its values in words', () => {
  const sheet = content(
    [
      [0, 0, '評価', label],
      [0, 1, '数', label],
      [1, 0, 'A', value],
      [1, 1, '3', value],
      [2, 0, 'B', value],
      [2, 1, '5', value],
    ],
    {
      charts: [
        {
          kind: 'column',
          title: '評価の分布',
          at: { row: 5, col: 0, rows: 4, cols: 3 },
          categories: { row: 1, col: 0, rows: 2, cols: 1 },
          series: [{ name: { row: 0, col: 1 }, values: { row: 1, col: 1, rows: 2, cols: 1 } }],
        },
      ],
    },
  );
  expect(outline(sheet).split('\n').slice(-3)).toEqual(['  Figure [評価の分布', '数: A 3, B 5]', '']);
});
