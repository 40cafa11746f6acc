import { align, lineAt } from '../../src/cycle/align';
import type { FixedText } from '../../src/cycle/fixed-texts';

function rows(lines: readonly string[]): ReadonlyMap<number, readonly FixedText[]> {
  return new Map(
    lines.flatMap((line, row): [number, FixedText[]][] => {
      const texts = line.split('|').flatMap((text, col) => (text === '' ? [] : [{ row, col, text }]));
      return texts.length === 0 ? [] : [[row, texts]];
    }),
  );
}

const form = rows(['名称|', '', '指標|目標|実績', 'R5||', 'R6||', '', '所見|']);

test('inserted rows and columns, and rows without texts between', () => {
  const sheet = rows(['メモ', '|名称', '', '|指標|目標|実績', '|R5', '|挿入', '|R6', '', '|所見']);
  const { rows: lines, cols, share } = align(form, sheet);
  expect([...lines]).toEqual([
    [0, 1],
    [2, 3],
    [3, 4],
    [4, 6],
    [6, 8],
  ]);
  expect([...cols]).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(share).toBe(1);
  expect(lineAt(lines, 5)).toEqual({ line: 7 });
  expect(lineAt(lines, 7)).toEqual({ line: 9 });
});

test('where more lines stand between two than in the form, nobody can tell which it is', () => {
  const { rows: lines } = align(form, rows(['名称', '', '', '指標|目標|実績', 'R5', 'R6', '', '所見']));
  expect(lineAt(lines, 1)).toEqual({ between: [1, 2] });
});

test('of rows that read the same each keeps its own place', () => {
  const repeated = rows(['指標1', '目標', '実績', '指標2', '目標', '実績']);
  const { rows: lines } = align(repeated, rows(['指標1', '目標', '実績', '', '指標2', '目標', '実績']));
  expect([...lines.values()]).toEqual([0, 1, 2, 4, 5, 6]);
});
