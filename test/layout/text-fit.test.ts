import { linesNeeded, linesShown, textHeight, textWidth } from '../../src/layout/text-fit';

test('a full-width character is one em wide, a half-width one half an em', () => {
  expect([textWidth('達成'), textWidth('R2'), textWidth('ｱｲ'), textWidth('達成 R2')]).toEqual([2, 1, 1, 3.5]);
});

test('a wrapped text takes as many lines as its paragraphs need, an empty one none', () => {
  const tenEms = 10 * 10 + 5;
  expect(linesNeeded('あ'.repeat(10), tenEms, 10)).toBe(1);
  expect(linesNeeded('あ'.repeat(11), tenEms, 10)).toBe(2);
  expect(linesNeeded('あ\nい\n', tenEms, 10)).toBe(3);
  expect(linesNeeded('', tenEms, 10)).toBe(0);
});

test('the height that a text needs shows all of its lines', () => {
  for (let lines = 1; lines <= 40; lines++) {
    const text = 'あ'.repeat(10 * lines);
    expect(linesShown(textHeight(text, 105, 10), 10)).toBe(lines);
  }
});
