import { conversionFactor, inBaseUnit, readQuantity, sameKind } from '../../src/quantity';
import { caseText } from '../cases/read-cases';

test.each([
  ['億円', '千円', '100000'],
  ['千円', '億円', '1/100000'],
  ['百万円', '千円', '1000'],
  ['兆円', '円', '1000000000000'],
  ['千人', '人', '1000'],
  ['万人', '千人', '10'],
  ['千枚', '枚', '1000'],
  ['万', '千', '10'],
  ['割', '%', '10'],
  ['％', '%', '1'],
  ['名', '人', '1'],
  ['ヶ所', '箇所', '1'],
  ['㎡', 'm2', '1'],
  ['千円/人', '円/人', '1000'],
  ['件', '人', null],
  ['時間/月', '時間/年', null],
  ['円', '円/人', null],
])('one %s is %s × %s', (from, to, factor) => {
  expect(conversionFactor(from, to)?.toFraction() ?? null).toBe(factor);
});

test('a missing unit goes with every other', () => {
  expect([sameKind(null, '件'), sameKind('件', null), conversionFactor(null, '千円')?.toFraction()]).toEqual([
    true,
    true,
    '1',
  ]);
});

test('the published amounts come to the base unit that a person gave', () => {
  interface Case {
    readonly text: string;
    readonly baseNumber?: number;
    readonly baseUnit?: string;
  }
  const { values } = JSON.parse(caseText('quantities.json')) as { values: readonly Case[] };
  const wrong = values.filter(({ text, baseNumber, baseUnit }) => {
    if (baseNumber === undefined) return false;
    const quantity = readQuantity(text);
    if (quantity.kind !== 'number') return true;
    const base = inBaseUnit(quantity.number, quantity.unit);
    return base.number.valueOf() !== baseNumber || base.unit !== baseUnit;
  });
  expect(wrong).toEqual([]);
});
