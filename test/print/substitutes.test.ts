import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import { sameLooking, sameMeaning } from '../../src/print/substitutes';

const face = create(
  readFileSync(
    path.resolve(
      __dirname,
      '../../node_modules/@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
    ),
  ),
);
const has = (text: string): boolean =>
  [...text].every((char) => face.hasGlyphForCodePoint(char.codePointAt(0) ?? 0));

test('all figures in circles can be printed', () => {
  for (const [first, last] of [
    [0x2460, 0x2473],
    [0x2776, 0x2793],
    [0x3251, 0x325f],
    [0x32b1, 0x32bf],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const char = String.fromCodePoint(code);
      expect([char, has(char) || has(sameMeaning(char) ?? '〓 none')]).toEqual([char, true]);
    }
  }
  expect([sameMeaning('➀'), sameMeaning('➈'), sameMeaning('➊'), sameMeaning('➓')]).toEqual([
    '①',
    '⑨',
    '❶',
    '❿',
  ]);
});

test('variants of kanji and radicals take the kanji that looks the same', () => {
  expect(['⾕', '⼈', '神', '﨑'].map((char) => (has(char) ? char : sameLooking(char)))).toEqual([
    '谷',
    '人',
    '神',
    '﨑',
  ]);
  // what only means the same is no variant
  expect(['㏊', '𠮷', '➇'].map(sameLooking)).toEqual([null, null, null]);
});
