import { pageRange } from '../../src/print';

test.each<[string, readonly number[]]>([
  ['', [1, 2, 3, 4, 5, 6]],
  ['3-5', [3, 4, 5]],
  ['3', [3]],
  [' 6, 1-2 ,2', [1, 2, 6]],
  ['３〜５、６', [3, 4, 5, 6]],
  ['5-', [5, 6]],
  ['-2', [1, 2]],
  ['5-99', [5, 6]],
])('%j of six pages are %j', (text, pages) => {
  expect(pageRange(text, 6)).toEqual(pages);
});

test.each<[string, string, string]>([
  ['五', 'no-range', '五'],
  ['1,,2', 'no-range', ''],
  ['-', 'no-range', '-'],
  ['5-3', 'no-range', '5-3'],
  ['1-2-3', 'no-range', '1-2-3'],
  ['1.5', 'no-range', '1.5'],
  ['1,0', 'no-page', '0'],
  ['7', 'no-page', '7'],
  ['2,8-9', 'no-page', '8-9'],
])('%j of six pages is told: %s in %j', (text, code, part) => {
  expect(pageRange(text, 6)).toEqual({ code, part });
});
