import type { CellStyle } from '../../src/book/sheet-content';
import { setIn } from '../../src/layout/set-in';

const line = { style: 'thin' } as const;
const box: CellStyle = { horizontal: 'left', wrap: true, border: { left: line }, font: { size: 10 } };

test('a text at the left line of its box is set in by one step', () => {
  expect(setIn(box, 200)).toEqual({ ...box, indent: 1 });
});

test('in a box where fewer than nine characters a line would be left it is not', () => {
  expect([setIn(box, 106).indent, setIn(box, 105).indent]).toEqual([1, undefined]);
});

test.each([
  ['a centred text', { ...box, horizontal: 'center' }],
  ['a text without a line at its left', { ...box, border: { right: line } }],
  ['upright writing', { ...box, verticalText: true }],
  ['a text with an indent of its own', { ...box, indent: 2 }],
] as const)('%s stays where it is', (_, style) => {
  expect(setIn(style, 200)).toBe(style);
});
