import type { SheetContent } from '../../src/book';
import { keepBeside } from '../../src/reports/keep-beside';

const report = (rows: number, extra: Partial<SheetContent> = {}): SheetContent => ({
  name: '一覧',
  columns: [100, 50],
  rows: Array<number>(rows).fill(20),
  styles: [{ fill: '#E7EEF7' }],
  cells: Array.from({ length: rows }, (_, row) => ({ row, col: 0, value: `行${String(row + 1)}`, style: 0 })),
  names: [{ name: 'tassei_block', refersTo: { row: 0, col: 0, rows, cols: 2 }, hidden: true }],
  ...extra,
});

test('notes beside and below the block stay beside and below it when the report grows', () => {
  const former = report(3, {
    columns: [100, 50, 80],
    styles: [{ fill: '#E7EEF7' }, { font: { bold: true } }],
    cells: [
      ...report(3).cells,
      { row: 1, col: 2, value: '課長確認済', style: 1 },
      { row: 4, col: 0, formula: '=COUNTA(A1:A3)' },
    ],
    merges: [{ row: 4, col: 0, rows: 1, cols: 2 }],
    names: [...(report(3).names ?? []), { name: 'メモ', refersTo: { row: 4, col: 0, rows: 1, cols: 1 } }],
  });
  const made = keepBeside(former, report(5));
  expect(made.cells.slice(5)).toEqual([
    { row: 1, col: 2, value: '課長確認済', style: 1 },
    { row: 6, col: 0, formula: '=COUNTA(A1:A5)' },
  ]);
  expect(made.styles).toEqual([{ fill: '#E7EEF7' }, { font: { bold: true } }]);
  expect(made.columns).toEqual([100, 50, 80]);
  expect(made.merges).toEqual([{ row: 6, col: 0, rows: 1, cols: 2 }]);
  expect(made.names?.map((name) => name.name)).toEqual(['tassei_block', 'メモ']);
});

test('formulas beside and below the block read the same cells where they are now', () => {
  const formulas = ['=C2*2+$C$9', "='一覧'!D5&集計!D5", '=A2+B3', '=SUM(A1:C9)', '=SUM(A:A)+実績'];
  const former = report(3, {
    cells: [...report(3).cells, ...formulas.map((formula, row) => ({ row, col: 3, formula }))],
  });
  expect(keepBeside(former, report(5)).cells.flatMap(({ formula }) => formula ?? [])).toEqual([
    '=C2*2+$C$11',
    "='一覧'!D7&集計!D5",
    '=A2+B3',
    '=SUM(A1:C11)',
    '=SUM(A:A)+実績',
  ]);
});

test('what cells beside the block take stays, also where nothing was typed yet', () => {
  const former = report(3, {
    validations: [
      { area: { row: 0, col: 3, rows: 9, cols: 1 }, kind: 'custom', formulas: ['=LEN(D1)<10'] },
      { area: { row: 5, col: 0, rows: 2, cols: 1 }, list: ['済'], strict: true },
    ],
    conditionals: [{ area: { row: 7, col: 0, rows: 1, cols: 1 }, formula: '=A8=C2', fill: '#FF0000' }],
  });
  const { validations, conditionals } = keepBeside(former, report(5));
  expect(validations).toEqual([
    { area: { row: 0, col: 3, rows: 9, cols: 1 }, kind: 'custom', formulas: ['=LEN(D1)<10'] },
    { area: { row: 7, col: 0, rows: 2, cols: 1 }, list: ['済'], strict: true },
  ]);
  expect(conditionals).toEqual([
    { area: { row: 9, col: 0, rows: 1, cols: 1 }, formula: '=A10=C2', fill: '#FF0000' },
  ]);
});

test('a report to which nobody added anything is made as if it were the first', () => {
  expect(keepBeside(report(3), report(5))).toEqual(report(5));
});

test('a former sheet without a block of ours gives nothing', () => {
  expect(keepBeside(report(3, { names: [] }), report(2))).toEqual(report(2));
});

test('undoing a report brings the former sheet back as it was', () => {
  const former = report(3, { cells: [...report(3).cells, { row: 4, col: 0, value: 'メモ' }] });
  const made = keepBeside(former, report(5));
  expect(keepBeside(made, former)).toEqual(former);
});
