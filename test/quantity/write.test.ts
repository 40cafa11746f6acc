import fc from 'fast-check';
import Fraction from 'fraction.js';
import {
  makeQuantity,
  readQuantity,
  withNumber,
  writeQuantity,
  type QuantityParts,
} from '../../src/quantity';

const parts: fc.Arbitrary<QuantityParts> = fc
  .record({
    number: fc
      .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 4 }))
      .map(([units, places]) => new Fraction(units, 10n ** BigInt(places))),
    unit: fc.constantFrom(
      null,
      '%',
      '円',
      '千円',
      '百万円',
      '億円',
      '人',
      '万人',
      '件',
      '時間/月',
      'か所',
      '業務',
      'm2',
      't-CO2',
      '画地',
    ),
    qualifier: fc.constantFrom(
      null,
      '約',
      '以上',
      '以下',
      '未満',
      '超',
      '程度',
      '等',
      '増',
      '削減',
      '見込',
      '累計',
      '延べ',
      '約・以上',
      '以上・累計',
    ),
    yearNote: fc.constantFrom(null, 'H28', 'R1', 'R12', 'R3下半期'),
    prefix: fc.constantFrom(undefined, '参加者数', 'リーチ人数', '進捗率'),
  })
  .map(({ prefix, ...rest }) => (prefix === undefined ? rest : { ...rest, prefix }));

test('reading what was written gives what was there', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const { number, ...read } = {
        prefix: undefined,
        suffix: undefined,
        ...readQuantity(makeQuantity(given).text),
      } as QuantityParts & {
        kind: string;
        text: string;
      };
      const { number: expected, ...rest } = { prefix: undefined, suffix: undefined, ...makeQuantity(given) };
      expect({ ...read, number: number.toFraction() }).toEqual({ ...rest, number: expected.toFraction() });
    }),
    { numRuns: 2000 },
  );
});

test('any text is read without failing and written back unchanged', () => {
  const character = fc.constantFrom(
    ...'0123456789０５,，.．%％△-－～→()（）約人件円千万億年月以上下R令和H 　①累計のに、'.split(''),
  );
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: character, maxLength: 24 })),
      (text) => {
        expect(writeQuantity(readQuantity(text))).toBe(text);
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ['982百万円 (H28)', '835', '835百万円 (H28)'],
  ['1,849,710千円', '1234567', '1,234,567千円'],
  ['96.80%', '97.1', '97.10%'],
  ['△ 9', '-12', '△ 12'],
  ['1484件', '1500', '1500件'],
  ['参加者数　約40名', '1200', '参加者数 約1,200名'],
  ['5件', '-3', '△3件'],
])('「%s」 with the number %s becomes 「%s」', (text, number, expected) => {
  const quantity = readQuantity(text);
  expect(quantity.kind === 'number' && withNumber(quantity, new Fraction(number)).text).toBe(expected);
});
