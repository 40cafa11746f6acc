import { keepBeside, type SheetContent } from '../../src/book';

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
    { row: 6, col: 0, formula: '=COUNTA(A1:A3)' },
  ]);
  expect(made.styles).toEqual([{ fill: '#E7EEF7' }, { font: { bold: true } }]);
  expect(made.columns).toEqual([100, 50, 80]);
  expect(made.merges).toEqual([{ row: 6, col: 0, rows: 1, cols: 2 }]);
  expect(made.names?.map((name) => name.name)).toEqual(['tassei_block', 'メモ']);
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
