import fc from 'fast-check';
import { textWidth } from '../../src/print/font-metrics';
import { breakLines, mayBreakBetween } from '../../src/print/line-break';

test('a line ends where the room ends', () => {
  expect(breakLines('行財政改革の推進に', 5)).toEqual([['行財政改革', 'の推進に']]);
});

test('line feeds end paragraphs, empty ones stay', () => {
  expect(breakLines('一\r\n\n二\n', 5)).toEqual([['一'], [''], ['二'], ['']]);
});

test('closing brackets, stops and small kana do not begin a line', () => {
  expect(breakLines('達成率（五割）', 6)).toEqual([['達成率（五', '割）']]);
  expect(breakLines('達成しました。次へ', 6)).toEqual([['達成しまし', 'た。次へ']]);
  expect(breakLines('システムチェック', 6)).toEqual([['システム', 'チェック']]);
});

test('opening brackets and prefixes do not end a line', () => {
  expect(breakLines('改革（案）', 3)).toEqual([['改革', '（案）']]);
  expect(breakLines('予算は￥９', 4)).toEqual([['予算は', '￥９']]);
});

test('dashes and points that belong together are not parted', () => {
  expect(breakLines('検討……中', 3)).toEqual([['検討', '……中']]);
});

test('Western words and numbers stay whole, hyphens part them, spaces go at the end of a line', () => {
  expect(breakLines('annual report on services', 7)).toEqual([['annual report', 'on services']]);
  expect(breakLines('率は369,000千円', 5)).toEqual([['率は', '369,000千', '円']]);
  expect(breakLines('2022-2023', 3)).toEqual([['2022-', '2023']]);
});

test('a word longer than a line is cut', () => {
  expect(breakLines('internationalization', 5)).toEqual([['internatio', 'nalization']]);
});

test('no text is lost and no line is wider than the room, spaces at its end aside, whatever the text', () => {
  const text = fc
    .array(fc.constantFrom(...'あ|い|（|）|「|」|、|。|ー|…|a|B|9|-|,| |　|\n'.split('|')), { maxLength: 60 })
    .map((c) => c.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 12 }), (words, room) => {
      const lines = breakLines(words, room);
      expect(
        lines
          .map((paragraph) => paragraph.join(''))
          .join('\n')
          .replace(/ /g, ''),
      ).toBe(words.replace(/ /g, ''));
      for (const line of lines.flat())
        expect(textWidth(line.replace(/ +$/, ''))).toBeLessThanOrEqual(Math.max(room, 1));
    }),
  );
});

test('spaces stay with the word before them', () => {
  expect([mayBreakBetween('a', ' '), mayBreakBetween(' ', 'b'), mayBreakBetween('あ', 'b')]).toEqual([
    false,
    true,
    true,
  ]);
});
