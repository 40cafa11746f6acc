import type { CellStyle, SheetContent } from '../../src/book/sheet-content';
import { overflow, type Overflow } from '../../src/layout/overflow';
import { printSheet } from '../../src/print';

/** One cell of 105 × `height` pt at 10 pt, named 目標; beside it an empty and a filled one. */
function lost(value: string | number, height: number, style: CellStyle): Overflow[] {
  const content: SheetContent = {
    name: '計画',
    columns: [105, 30, 30],
    rows: [height],
    styles: [{ font: { size: 10 }, ...style }],
    cells: [
      { row: 0, col: 0, value, style: 0 },
      { row: 0, col: 2, value: '隣' },
    ],
    names: [{ name: '目標', refersTo: { row: 0, col: 0, rows: 1, cols: 1 } }],
  };
  return overflow(printSheet(content, null));
}

const place = { row: 0, col: 0, name: '目標', isNumber: false };

test('a wrapped text loses the lines that its box does not show', () => {
  expect(lost('あ'.repeat(30), 40, { wrap: true })).toEqual([]);
  expect(lost('あ'.repeat(31), 40, { wrap: true })).toEqual([{ ...place, lines: 4, lost: 1, chars: 1 }]);
  expect(lost('あ\n'.repeat(9), 14, { wrap: true })).toEqual([{ ...place, lines: 10, lost: 9, chars: 8 }]);
});

test('a text on one line may run over empty neighbours, not over filled ones', () => {
  expect(lost('あ'.repeat(13), 20, {})).toEqual([]);
  expect(lost('あ'.repeat(14), 20, {})).toEqual([{ ...place, lines: 1, lost: 1, chars: 1 }]);
});

test('a number too wide for its cell is lost, unless it is shrunk', () => {
  const numberFormat = '#,##0"千円（令和元年度の見込み）"';
  expect(lost(369000, 20, { numberFormat })).toEqual([
    { ...place, lines: 1, lost: 1, chars: 7, isNumber: true },
  ]);
  expect(lost(369000, 20, { numberFormat, shrink: true })).toEqual([]);
});

test('stacked characters need the height of their column', () => {
  expect(lost('年次計画', 40, { verticalText: true })).toEqual([]);
  expect(lost('年次計画', 39, { verticalText: true })).toEqual([{ ...place, lines: 1, lost: 1, chars: 1 }]);
});

test('what is hidden is not to be printed', () => {
  expect(lost('あ'.repeat(31), 0, { wrap: true })).toEqual([]);
});

test('a turned text is cut at the height of its row, at any angle', () => {
  const ten = 'あ'.repeat(10);
  for (const [rotation, fits, cut] of [
    [90, 104, 96],
    [-90, 104, 96],
    [45, 82, 70],
    [-45, 82, 70],
    [30, 62, 50],
    [-60, 95, 85],
  ] as const) {
    expect([rotation, lost(ten, fits, { rotation })]).toEqual([rotation, []]);
    expect([rotation, lost(ten, cut, { rotation })[0]?.lost]).toEqual([rotation, 1]);
  }
  expect(lost(ten, 50, { rotation: 45 })).toEqual([{ ...place, lines: 1, lost: 1, chars: 5 }]);
  expect(lost(ten, 5, { rotation: 1 })).toEqual([{ ...place, lines: 1, lost: 1, chars: 10 }]);
});

test('a wrapped text that stands upright loses the lines for which its cell is too narrow', () => {
  expect(lost('あ'.repeat(40), 60, { rotation: 90, wrap: true })).toEqual([]);
  expect(lost('あ'.repeat(60), 60, { rotation: 90, wrap: true })).toEqual([
    { ...place, lines: 12, lost: 4, chars: 20 },
  ]);
});
