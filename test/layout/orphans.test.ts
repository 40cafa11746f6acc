import { withoutOrphans } from '../../src/layout/orphans';
import type { PageSetup } from '../../src/book/sheet-content';

const list: PageSetup = {
  paper: 'A4',
  orientation: 'portrait',
  margins: { top: 50, bottom: 50, left: 40, right: 40, header: 20, footer: 20 },
  fitWidth: 1,
  fitHeight: null,
  titleRows: [0, 0],
};

/** Pages tall that a list of so many lines of 20 pt is fitted to; a page of 741.9 pt holds 37. */
function fitted(lines: number): number | null | undefined {
  const printArea = { row: 0, col: 0, rows: lines, cols: 1 };
  return withoutOrphans({ ...list, printArea }, Array<number>(lines).fill(20), [500]).fitHeight;
}

test('a list that fits on its pages stays as it is', () => {
  expect([fitted(1), fitted(37)]).toEqual([null, null]);
});

test('a few lines more than a page are taken onto it', () => {
  expect([fitted(38), fitted(41)]).toEqual([1, 1]);
});

test('more lines have a page of their own', () => {
  expect(fitted(44)).toBeNull();
});

test('of a long list too, only a few lines are taken onto the pages before', () => {
  // 37 on the first page, 36 under the heads of each further one
  expect([fitted(37 + 36 * 9 + 2), fitted(37 + 36 * 9 + 20)]).toEqual([10, null]);
});

test('sheets with set breaks or without repeated heads are left alone', () => {
  const printArea = { row: 0, col: 0, rows: 38, cols: 1 };
  const heights = Array<number>(38).fill(20);
  const { titleRows: _, ...headless } = list;
  expect(withoutOrphans({ ...headless, printArea }, heights, [500]).fitHeight).toBeNull();
  expect(withoutOrphans({ ...list, printArea, rowBreaks: [9] }, heights, [500]).fitHeight).toBeNull();
});
