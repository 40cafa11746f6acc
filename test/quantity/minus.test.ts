import fc from 'fast-check';
import { quantityOfCell, readQuantity, toCell } from '../../src/quantity';

/** number, unit, qualifier, prefix; null: not read */
function reading(text: string): readonly (string | null)[] | null {
  const read = readQuantity(text);
  if (read.kind !== 'number') return null;
  return [read.number.toFraction(), read.unit, read.qualifier, read.prefix ?? null];
}

test.each([
  ['前年度比-20件', '-20', '件', '前年度比', null],
  ['人口-1.2%', '-6/5', '%', null, '人口'],
  ['収支-1,200千円', '-1200', '千円', null, '収支'],
  ['収支−1,200千円', '-1200', '千円', null, '収支'],
  ['—1,200', '-1200', null, null, null],
  ['―1,200', '-1200', null, null, null],
  ['ー1,200', '-1200', null, null, null],
  ['前年度比ー20件', '-20', '件', '前年度比', null],
  ['人口―1.2％', '-6/5', '%', null, '人口'],
  ['約-5件', '-5', '件', '約', null],
  ['件数：－12', '-12', null, null, '件数'],
  ['前年度比（-12%）', '-12', '%', '前年度比', null],
  ['エネルギー-5%', '-5', '%', null, 'エネルギー'],
  ['ﾏｲﾅｽ5件', '-5', '件', null, null],
  ['前年同月比 △ 3.5 %', '-7/2', '%', '前年同月比', null],
  ['-¥1,200', '-1200', '円', null, null],
  ['¥-1,200', '-1200', '円', null, null],
  ['￥△１，２００', '-1200', '円', null, null],
  ['令和5年度 −12件', '-12', '件', null, null],
])('「%s」 is negative', (text, ...expected) => {
  expect(reading(text)).toEqual(expected);
});

test.each([
  ['セミナー3回', '3', '回', null, 'セミナー'],
  ['サーバー3台', '3', '台', null, 'サーバー'],
  ['コーヒー12杯', '12', '杯', null, 'コーヒー'],
  ['ツアー3回', '3', '回', null, 'ツアー'],
  ['ﾒﾝﾊﾞｰ120人', '120', '人', null, 'ﾒﾝﾊﾞｰ'],
  ['+5%', '5', '%', null, null],
])('in 「%s」 no minus is seen', (text, ...expected) => {
  expect(reading(text)).toEqual(expected);
});

test.each([
  '--5件',
  '△-5件',
  '▼5件',
  'Δ5',
  '一5件',
  '-約5件',
  '名称 - 12件',
  'R5-12件',
  '令和5年度-12件',
  '4月-12件',
  'A-1',
  'R4-R8',
  '1-1',
  '3-2',
  'GDP−1.2%',
  'コストー5%',
  'コスト―5%',
  'データー5%',
  'サ-バ-3台',
  'サーバー―3台',
  '±5%',
  '(1,200)',
  '1,200-',
  '1,200△',
  '-\u200B-5',
])('「%s」 may be negative and is not read', (text) => {
  expect(readQuantity(text).kind).toBe('text');
});

test.each(['10-20', '10―20件', '10ー20件', '10 - 20件', '5％—10％'])('「%s」 is a range', (text) => {
  const read = readQuantity(text);
  expect(
    read.kind === 'compound' && read.parts.map(({ label, number }) => [label, number?.valueOf()]),
  ).toEqual([
    ['下限', text.startsWith('5') ? 5 : 10],
    ['上限', text.startsWith('5') ? 10 : 20],
  ]);
});

/** Every character that looks like a dash, those of Unicode's Pd but the waves among them. */
const dashLike = [
  ...Array.from('-‐‑‒–—―−－﹣⁻₋ーｰ─━➖⸺⸻˗⁃﹘\u00AD'),
  ...Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (c) =>
      /[\p{Pd}]/u.test(c) &&
      !/[〜〰゠\u1400\u1806\u301C\u3030\u30A0\u2E17\u2E1A\uFE31\uFE32\u2E40\u2E5D]/u.test(c),
  ),
];

test('no figure behind a dash is ever read as positive', () => {
  const words = fc.constantFrom(
    '',
    '前年度比',
    '人口',
    '収支',
    '約',
    '増減',
    'コスト',
    '対前年',
    'その他',
    '(',
    '累計：',
    '達成率 ',
    '¥',
  );
  const figures = fc.constantFrom('5', '1,200', '0.5', '１２', '1億2,000万', '12/15', '６割５分');
  const units = fc.constantFrom('', '件', '%', '千円', '人/年', 't-CO2', '％(R3)', '件※1', '万㎥');
  const gaps = fc.constantFrom('', ' ', '　', '\u200B', '  ');
  fc.assert(
    fc.property(
      words,
      fc.constantFrom(...dashLike, '△', '▲', 'マイナス'),
      gaps,
      figures,
      units,
      (word, dash, gap, figure, unit) => {
        const read = readQuantity(word + dash + gap + figure + unit);
        if (read.kind === 'number') expect(read.number.s).toBe(-1n);
      },
    ),
    { numRuns: 5000 },
  );
});

test.each([
  [-1200, '#,##0;[Red]#,##0', '-1200', null],
  [-1200, '#,##0_);(#,##0)', '-1200', null],
  [-1200, '#,##0"千円";"("#,##0"千円)"', '-1200', '千円'],
  [-7, '"約"#,##0"件"', '-7', '件'],
  [7, '"約"#,##0"件"', '7', '件'],
  [-0.05, '0%;▼0%', '-5', '%'],
])('the number %s of a cell in the format %s keeps its sign', (value, format, number, unit) => {
  const quantity = quantityOfCell(value, format);
  expect(quantity?.kind === 'number' && [quantity.number.toFraction(), quantity.unit]).toEqual([
    number,
    unit,
  ]);
});

test.each(['前年度比-20件', '—1,200', '人口ー1.2%', '-¥1,200', '¥-1,200'])(
  '「%s」 is a cell with a negative number',
  (text) => {
    const cell = toCell(text);
    const back = quantityOfCell(cell.value, cell.numberFormat);
    expect([Number(cell.value) < 0, back?.text]).toEqual([true, text]);
  },
);

test('a cell that shows a minus and holds a positive number is not read', () => {
  expect(quantityOfCell(1.4, '"人口増減率-"0.0')).toEqual({ kind: 'text', text: '人口増減率-1.4' });
});
