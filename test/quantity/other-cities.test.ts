import { conversionFactor, readQuantity } from '../../src/quantity';
import { caseText } from '../cases/read-cases';

interface Case {
  readonly text: string;
  readonly kind: string;
  readonly number: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly yearNote: string | null;
  readonly note: string | null;
}

const { values } = JSON.parse(caseText('other-cities-quantities.json')) as { values: readonly Case[] };

test.each(values.map((value) => [value.text, value] as const))(
  '「%s」 of another body is read as a person read it, or left a text where that would do',
  (text, { kind, number, unit, qualifier, yearNote, note }) => {
    const read = readQuantity(text);
    const isNumber = read.kind === 'number';
    if (read.kind === 'text' && note?.includes('text would do')) return;
    expect({
      kind: read.kind,
      number: isNumber ? read.number.valueOf() : null,
      unit: isNumber ? read.unit : null,
      qualifier: isNumber ? read.qualifier : null,
      yearNote: isNumber ? read.yearNote : null,
    }).toEqual({ kind, number, unit, qualifier, yearNote });
  },
);

test.each([
  ['t', 'kg', '1000'],
  ['万t-CO2', 't-CO2', '10000'],
  ['トンCO2', 'kg-CO2', '1000'],
  ['ha', '㎡', '10000'],
  ['千㎡', 'ha', '1/10'],
  ['万㎥', 'kL', '10000'],
  ['g/人・日', 'g/人日', '1'],
  ['人/年', '人', '1'],
  ['円/kg', '円/t', '1000'],
  ['回/月', '回', null],
  ['t-C', 't-CO2', null],
  ['kWh', 'MJ', null],
])('one %s is %s × %s', (from, to, factor) => {
  expect(conversionFactor(from, to)?.toFraction() ?? null).toBe(factor);
});

test.each([
  ['1億2千万円', 120_000_000],
  ['3千5百万円', 35_000_000],
  ['12億3,456万7千円', 1_234_567_000],
])('「%s」 is %d円', (text, number) => {
  const read = readQuantity(text);
  expect(read.kind === 'number' && [read.number.valueOf(), read.unit]).toEqual([number, '円']);
});
