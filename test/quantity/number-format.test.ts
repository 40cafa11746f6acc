import fc from 'fast-check';
import {
  exactToCell,
  fromCell,
  quantityOfCell,
  readQuantity,
  toCell,
  toTextCell,
  unitFormat,
} from '../../src/quantity';
import { caseText } from '../cases/read-cases';

const { values } = JSON.parse(caseText('quantities.json')) as { values: readonly { text: string }[] };

test('every published value goes into a cell and comes out in the width in which it is printed', () => {
  const changed = values
    .map(({ text }) => text)
    .filter((text) => {
      const { value, numberFormat } = toCell(text);
      const back = fromCell(value, numberFormat);
      return back?.text !== text || back.exact !== undefined;
    });
  expect(changed).toEqual([]);
});

test('every published number becomes a number in its cell', () => {
  const stayedText = values.filter(
    ({ text }) => readQuantity(text).kind === 'number' && typeof toCell(text).value === 'string',
  );
  expect(stayedText).toEqual([]);
});

test('any text goes into a cell and comes out unchanged when it is in half width', () => {
  const piece = fc.constantFrom(
    '0',
    '5',
    '12',
    '1,234',
    '982',
    '.5',
    '%',
    '千円',
    '億円',
    '件',
    '△',
    '-',
    '(',
    ')',
    '約',
    '以下',
    ' ',
    'H28',
    '"',
    '\\',
    '参加者',
    '①',
    '→',
    '検討',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const text = pieces.join('').normalize('NFKC');
      const { value, numberFormat } = toCell(text);
      expect(fromCell(value, numberFormat)?.text ?? '').toBe(text);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['982百万円 (H28)', 982, '#,##0"百万円 (H28)"'],
  ['96.80%', 0.968, '0.00%'],
  ['33.7%以下', 0.337, '0.0%"以下"'],
  ['659億円以下', 659, '#,##0"億円以下"'],
  ['1,849,710千円', 1849710, '#,##0"千円"'],
  ['1484件', 1484, '0"件"'],
  ['△369,000千円', -369000, '#,##0"千円";"△"#,##0"千円"'],
  ['△ 9', -9, '#,##0;"△ "#,##0'],
  ['参加者数 約40名', 40, '"参加者数 約"#,##0"名"'],
  ['1,284.0%', 12.84, '#,##0.0%'],
  ['進捗率４０％', 0.4, '[=0.4]"進捗率４０％";"進捗率"0%'],
  ['94.8%(見込)', 0.948, '0.0%"(見込)"'],
  ['検討', '検討', 'General'],
  ['－', '－', 'General'],
  ['120分→70分', '120分→70分', 'General'],
  ['1億2,000万円', '1億2,000万円', 'General'],
  ['3/4', '3/4', '@'],
  ['R4.3.31', 'R4.3.31', '@'],
])('「%s」 is stored as %p with the format %s', (text, value, numberFormat) => {
  expect(toCell(text)).toEqual({ value, numberFormat });
});

test.each([
  [982, 'General', { text: '982' }],
  [0.1 + 0.2, 'General', { text: '0.3' }],
  [1234.5, '#,##0', { text: '1,235', exact: '1234.5' }],
  [0.96804, '0.00%', { text: '96.80%', exact: '96.804' }],
  [0.9680000000000001, '0.00%', { text: '96.80%' }],
  [1234567, '#,##0,"千円"', { text: '1,235千円', exact: '1234.567' }],
  [-1234.5, '#,##0.0;[Red]"△"#,##0.0', { text: '△1,234.5' }],
  [-5, '0', { text: '-5' }],
  [0, '#,##0;-#,##0;"－"', { text: '－' }],
  [5, '[>=10]"多";[<10]0"件"', { text: '5件' }],
  [12345, '#,##0.##', { text: '12,345.' }],
  [123456789, '0"億"0000"万"0000', { text: '1億2345万6789' }],
  [7, '000', { text: '007' }],
  [1500, '[$¥-411]#,##0', { text: '¥1,500' }],
  [1500, '#,##0円', { text: '1,500円' }],
  [3, '0_);(0)', { text: '3 ' }],
  [44651, 'yyyy/m/d', { text: '44651' }],
  [0.25, '# ?/?', { text: '0.25' }],
  [5, ';;;', { text: '5' }],
  [1e15, 'General', { text: '1000000000000000' }],
  ['検討', 'General', { text: '検討' }],
])('%p in the format %s shows as %p', (value, numberFormat, expected) => {
  expect(fromCell(value, numberFormat)).toEqual(expected);
});

test('an empty cell is nothing', () => {
  expect([fromCell(null, 'General'), fromCell('', '0.0%'), quantityOfCell(null, 'General')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('a cell that shows fewer decimals than it holds is read with all of them', () => {
  const cell = exactToCell('96.80%', '96.804');
  expect(cell).toEqual({ value: 0.96804, numberFormat: '0.00%' });
  const read = quantityOfCell(cell.value, cell.numberFormat);
  expect(read).toMatchObject({ kind: 'number', text: '96.80%', unit: '%' });
  expect(read?.kind === 'number' && read.number.toFraction()).toBe('24201/250');
});

test('a figure typed as a text is a text', () => {
  expect(quantityOfCell('835百万円', 'General')).toEqual({ kind: 'text', text: '835百万円' });
  expect(toTextCell('835')).toEqual({ value: '835', numberFormat: '@' });
  expect(toTextCell('835百万円')).toEqual({ value: '835百万円', numberFormat: 'General' });
});

test.each([
  ['982百万円 (H28)', '#,##0"百万円"'],
  ['94.8%(見込)', '0.0%'],
  ['参加者数 約40名', '#,##0"名"'],
  ['1484件', '0"件"'],
  ['5.0', '#,##0.0'],
])('an empty cell beside 「%s」 has the format %s', (text, format) => {
  const quantity = readQuantity(text);
  expect(quantity.kind === 'number' && unitFormat(quantity)).toBe(format);
});

test('another figure in a cell that shows one in full width is shown in half width, with the unit', () => {
  const { numberFormat } = toCell('１億円');
  expect([1, 0.96, 2, -1].map((value) => fromCell(value, numberFormat)?.text)).toEqual([
    '１億円',
    '1億円',
    '2億円',
    '-1億円',
  ]);
});
