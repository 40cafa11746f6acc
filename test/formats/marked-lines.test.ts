import { joinLines, splitLines } from '../../src/formats/marked-lines';

test('lines stand in one cell behind their signs, and come back from it', () => {
  const lines = [
    { mark: '○', text: '応援の体制を試した。' },
    { mark: '▲', text: '時期が読めない。\n場所も読めない。' },
    { mark: '・', text: '来年度も続ける。' },
  ];
  expect(joinLines(lines)).toBe(
    '○応援の体制を試した。\n▲時期が読めない。\n場所も読めない。\n・来年度も続ける。',
  );
  expect(splitLines(joinLines(lines))).toEqual(lines);
});

test('what people type without a sign is kept as a line of its own', () => {
  expect(splitLines('応援の体制を試した。\n▲時期が読めない。')).toEqual([
    { mark: '・', text: '応援の体制を試した。' },
    { mark: '▲', text: '時期が読めない。' },
  ]);
  expect(splitLines('')).toEqual([]);
});
