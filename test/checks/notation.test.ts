import { normalNotation } from '../../src/checks/notation';

test.each([
  ['ネーミングライツ※の推進', 'ネーミングライツの推進'],
  ['企画課・財政課', '企画課、財政課'],
  ['-', '—'],
  ['Ⅵ', 'VI'],
  ['５，０００件', '5、000件'],
  ['市民参画 の機会', '市民参画の機会'],
])('%s and %s are written differently and mean the same', (a, b) => {
  expect(normalNotation(a)).toBe(normalNotation(b));
});

test.each([
  ['水道事業等の健全化', '水道事業の健全化'],
  ['31,133千円', '38,133千円'],
  ['センター', 'センタ-'],
])('%s and %s are not the same', (a, b) => {
  expect(normalNotation(a)).not.toBe(normalNotation(b));
});
