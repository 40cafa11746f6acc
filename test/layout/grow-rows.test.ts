import type { SheetContent } from '../../src/book/sheet-content';
import { rowsToGrow, withHeights } from '../../src/layout/grow-rows';
import { overflow } from '../../src/layout/overflow';
import { printSheet, type PrintSheet } from '../../src/print';

const margins = { top: 50, bottom: 50, left: 50, right: 50, header: 20, footer: 20 };

/** A column of 105 pt at 10 pt (10 characters a line) on A4, whose rows hold these texts; the last two are one box. */
function sheet(texts: readonly string[], heights: readonly number[]): PrintSheet {
  const last = texts.length - 1;
  const content: SheetContent = {
    name: '計画',
    columns: [105],
    rows: heights,
    styles: [{ font: { size: 10 }, wrap: true }],
    cells: texts.map((value, row) => ({ row, col: 0, value, style: 0 })),
    merges: [{ row: last, col: 0, rows: 2, cols: 1 }],
    page: {
      paper: 'A4',
      orientation: 'portrait',
      margins,
      printArea: { row: 0, col: 0, rows: heights.length, cols: 1 },
    },
  };
  return printSheet(content, null);
}

const long = 'あ'.repeat(90);

test('the row of a text that is cut becomes as high as the text needs, where the page has room', () => {
  const one = sheet([long, '末', ''], [30, 40, 20, 20]);
  expect(rowsToGrow(one, { row: 0, col: 0 })).toEqual([{ row: 0, height: 123 }]);
});

test('of a box over several rows the highest grows, and rows that are as high grow alike', () => {
  expect(rowsToGrow(sheet(['頭', long], [30, 40, 20]), { row: 1, col: 0 })).toEqual([
    { row: 1, height: 103 },
  ]);
  expect(rowsToGrow(sheet(['頭', long], [30, 30, 30]), { row: 1, col: 0 })).toEqual([
    { row: 1, height: 62 },
    { row: 2, height: 62 },
  ]);
});

test('the free foot of the page is used up before other rows give any of their room', () => {
  // 60 pt of the page are free, 93 are needed
  const one = sheet([long, '短い文', 'あ'.repeat(300), ''], [30, 200, 360, 71.8, 20]);
  const heights = rowsToGrow(one, { row: 0, col: 0 }) ?? [];
  const total = (all: readonly number[]): number => all.reduce((sum, height) => sum + height, 0);
  const after = [30, 200, 360, 71.8, 20].map(
    (height, row) => heights.find((one) => one.row === row)?.height ?? height,
  );
  expect(total(after)).toBeGreaterThan(738);
  expect(total(after)).toBeLessThanOrEqual(741.9);
});

test('where rows for texts have too little to spare, rows of a table give theirs', () => {
  const one = sheet(
    [long, ...Array.from({ length: 20 }, () => '短'), ''],
    [30, ...Array<number>(20).fill(34), 31],
  );
  const heights = rowsToGrow(one, { row: 0, col: 0 }) ?? [];
  expect(heights.length).toBeGreaterThan(15);
  expect(overflow(withHeights(one, heights))).toEqual([]);
});

test('on a full page high rows give what their texts leave free, and no text is cut then', () => {
  // A4 without its margins holds 741.89 pt
  const one = sheet([long, '短い文', 'あ'.repeat(300), ''], [30, 200, 400, 90, 20]);
  const heights = rowsToGrow(one, { row: 0, col: 0 }) ?? [];
  expect(heights.map(({ row }) => row)).toEqual([0, 1, 3]);
  expect(overflow(one).map(({ row }) => row)).toEqual([0]);
  expect(overflow(withHeights(one, heights))).toEqual([]);
  const total = heights.reduce((sum, { height }) => sum + height, 0);
  expect(total).toBeLessThanOrEqual(30 + 200 + 90);
});

test('where the page cannot hold it, or a row would be higher than Excel allows, nothing is offered', () => {
  expect(rowsToGrow(sheet([long, '短', '文'], [30, 340, 370]), { row: 0, col: 0 })).not.toBeNull();
  expect(
    rowsToGrow(sheet([long, 'あ'.repeat(280), 'い'.repeat(280)], [30, 340, 30, 340]), { row: 0, col: 0 }),
  ).toBeNull();
  expect(rowsToGrow(sheet(['あ'.repeat(400), '末', ''], [30, 40, 20]), { row: 0, col: 0 })).toBeNull();
});
