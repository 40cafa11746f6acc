import type { ChartKind, SheetContent } from '../../src/book/sheet-content';
import { printPages, printSheet, type Drawing } from '../../src/print';
import { axisScale } from '../../src/print/chart-axes';

/** A table 年度 × A, B with a chart below it. */
function drawn(kind: ChartKind): readonly Drawing[] {
  const table = [
    ['', 'A', 'B'],
    ['R1', 4, 2],
    ['R2', 1, 0],
  ];
  const content: SheetContent = {
    name: '集計',
    columns: [100, 100, 100],
    rows: [20, 20, 20, 200],
    styles: [],
    cells: table.flatMap((line, row) => line.map((value, col) => ({ row, col, value }))),
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 50, bottom: 50, left: 40, right: 40, header: 20, footer: 20 },
      printArea: { row: 0, col: 0, rows: 4, cols: 3 },
    },
    charts: [
      {
        kind,
        title: '評価',
        at: { row: 3, col: 0, rows: 1, cols: 3 },
        categories: { row: 1, col: 0, rows: 2, cols: 1 },
        series: [1, 2].map((col) => ({
          name: { row: 0, col },
          values: { row: 1, col, rows: 2, cols: 1 },
          color: col === 1 ? '#111111' : '#222222',
          ...(kind === 'doughnut' ? { pointColors: ['#111111', '#222222'] } : {}),
        })),
      },
    ],
  };
  return printPages({ title: '集計', items: [{ sheet: printSheet(content, null) }] }).draw(0).drawings;
}

/** Filled boxes of a colour, without the mark of the legend. */
const boxes = (drawings: readonly Drawing[], color: string): { width: number; height: number }[] =>
  drawings.flatMap((d) => (d.kind === 'fill' && d.color === color && d.width !== d.height ? [d] : []));

test('stacked columns stand on each other, as high as their values', () => {
  const drawings = drawn('stacked-column');
  const [four = 0, one = 0] = boxes(drawings, '#111111').map(({ height }) => height);
  expect(boxes(drawings, '#222222').map(({ height }) => height)).toEqual([expect.closeTo(four / 2, 6)]);
  expect(four / one).toBeCloseTo(4, 6);
});

test('bars go to the right, as long as their values', () => {
  const drawings = drawn('bar');
  const [four = 0, one = 0] = boxes(drawings, '#111111').map(({ width }) => width);
  expect(boxes(drawings, '#222222').map(({ width }) => width)).toEqual([expect.closeTo(four / 2, 6)]);
  expect(four / one).toBeCloseTo(4, 6);
});

test('a line has a point for each value', () => {
  expect(drawn('line').filter(({ kind }) => kind === 'shape')).toHaveLength(4);
});

test('a ring has a part and a label for each value', () => {
  const drawings = drawn('doughnut');
  expect(drawings.flatMap((d) => (d.kind === 'shape' ? [d.color] : []))).toEqual(['#111111', '#222222']);
  expect(drawings.flatMap((d) => (d.kind === 'text' && d.color === '#FFFFFF' ? [d.text] : []))).toEqual([
    '4',
    '1',
  ]);
});

test('axes have whole steps', () => {
  expect([axisScale(0, 25), axisScale(0, 11), axisScale(0, 1), axisScale(-742, 1284)]).toEqual([
    { from: 0, to: 25, step: 5 },
    { from: 0, to: 12, step: 2 },
    { from: 0, to: 1, step: 1 },
    { from: -1000, to: 1500, step: 500 },
  ]);
});
