import { evaluate, quantityOf } from '../../src/plan';
import { readSeed } from '../support/seed';

const { settings, measures } = readSeed('sanyo-onoda');

test('a measure gives rates, a computed grade, and the grade that a human gave', () => {
  const [first] = measures;
  if (!first) throw new Error('no measure');
  const { rates, computed, given, grade } = evaluate(first, settings, 'R2');
  expect(
    rates.map((r) => (r.ok ? `${r.exact.toFraction()} ${r.printed} ${r.choice.method}` : r.reason)),
  ).toEqual(['2450/47 52.1 change']);
  expect({ computed, given, grade }).toEqual({ computed: 'C', given: 'C', grade: 'C' });
});

test('a year without a target of its own is judged by the final one, a year with one by that', () => {
  const tenth = measures[9];
  if (!tenth) throw new Error('no measure');
  const printed = (year: string): unknown =>
    evaluate(tenth, settings, year).rates.map((r) => r.ok && r.printed);
  expect([printed('R1'), printed('R2')]).toEqual([['95.3'], ['100.7']]);
  const { R2: _, ...targets } = tenth.indicators[0]?.targets ?? {};
  const without = { ...tenth, indicators: tenth.indicators.map((one) => ({ ...one, targets })) };
  expect(evaluate(without, settings, 'R2').rates.map((r) => r.ok && r.printed)).toEqual(['97.4']);
});

test('a value is a number only where its cell can hold one, as the formulas of the sheet see it', () => {
  expect(quantityOf('835百万円')).toMatchObject({ kind: 'number' });
  expect(quantityOf({ text: '835百万円', stored: 'text' })).toEqual({ kind: 'text', text: '835百万円' });
  expect(quantityOf('1億2,000万円')).toEqual({ kind: 'text', text: '1億2,000万円' });
  expect(quantityOf({ text: '99.2%', exact: '99.234' })).toMatchObject({ kind: 'number', text: '99.2%' });
});
