import { layText } from '../../src/print/cell-text';
import { hangOf } from '../../src/print/hanging';
import { linesLost } from '../../src/layout/text-fit';

const room = 30;

test.each([
  ['・窓口の見直し', 1],
  ['①窓口の見直し', 1],
  ['○　窓口の見直し', 2],
  ['▲専門職が多い', 1],
  ['※2 令和3年度から', 2],
  ['(1) 窓口の見直し', 2],
  ['（１）窓口の見直し', 3],
  ['（ア）窓口の見直し', 3],
  ['1. 窓口の見直し', 1.5],
  ['３．窓口の見直し', 2],
  ['注1）令和3年度', 2.5],
  ['　・窓口の見直し', 2],
  ['- 窓口の見直し', 1],
])('%s hangs by its mark', (paragraph, ems) => {
  expect(hangOf(paragraph, room)).toBe(ems);
});

test.each([
  '窓口の見直し',
  '△369,000千円の効果',
  '▲ 5件',
  '1.5倍に増えた',
  '2,000件',
  '3課で導入',
  '(株)達成と契約',
  '（仮称）達成館',
  '-20件',
  '',
])('%s is no item of a list', (paragraph) => {
  expect(hangOf(paragraph, room)).toBe(0);
});

test('in a box of a few characters nothing hangs', () => {
  expect([hangOf('（１）窓口', 12), hangOf('（１）窓口', 11.9)]).toEqual([3, 0]);
});

const list = '・' + 'あ'.repeat(25) + '\n' + 'い'.repeat(12);

test('the further lines of an item stand below its words, others at the left', () => {
  const style = { wrap: true, horizontal: 'left', vertical: 'top', font: { size: 10 } } as const;
  const pieces = layText({ text: list, kind: 'text', style, width: 113, height: 200 });
  expect(pieces.map(({ text, x }) => [text, Math.round(x)])).toEqual([
    ['・' + 'あ'.repeat(10), 1],
    ['あ'.repeat(10), 11],
    ['あ'.repeat(5), 11],
    ['い'.repeat(11), 1],
    ['い', 1],
  ]);
});

test('a centred text does not hang', () => {
  const style = { wrap: true, horizontal: 'center', vertical: 'top', font: { size: 10 } } as const;
  const pieces = layText({ text: '・' + 'あ'.repeat(14), kind: 'text', style, width: 112, height: 200 });
  expect(pieces.map(({ x, width }) => Math.round(x + width / 2))).toEqual([56, 56]);
});

test('whether a text fits is measured with the lines that need more room, those of a cell or those of our pages', () => {
  // as a cell breaks it 3 lines, hanging 4
  const text = '・' + 'あ'.repeat(32);
  expect(linesLost(text, { width: 114, height: 40 }, 10)).toEqual({ lines: 4, lost: 1, chars: 2 });
});
