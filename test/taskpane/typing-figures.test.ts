import { isPending } from '../../src/plan/pending';
import type { Indicator, Measure, PlanValue } from '../../src/plan';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { boxText, entryEdits } from '../../src/taskpane/workbook/entries/entry-edits';
import {
  fieldAt,
  pending,
  unfilled,
  type EntryField,
} from '../../src/taskpane/workbook/entries/entry-fields';
import { oddFigure } from '../../src/taskpane/workbook/entries/odd-figure';
import { asInRow } from '../../src/quantity';
import { measuresOf } from '../../src/taskpane/workbook/my-department';
import { figureHint } from '../../src/taskpane/ui/figure-hint';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const seed = readSeed('sanyo-onoda');

/** A plan of one measure whose first indicator has these figures, and its actual of R2 as a box. */
function opened(part: {
  readonly targets: Readonly<Record<string, PlanValue>>;
  readonly baseline?: PlanValue;
  readonly direction?: Indicator['direction'];
  readonly method?: Indicator['method'];
  readonly actuals?: Readonly<Record<string, PlanValue>>;
}) {
  const [first] = seed.measures;
  const [indicator] = first?.indicators ?? [];
  if (!first || !indicator) throw new Error('no indicator');
  const { finalTarget: _target, baseline: _baseline, ...bare } = indicator;
  const measure: Measure = { ...first, indicators: [{ ...bare, actuals: {}, ...part }] };
  const book = planBook({ ...seed, measures: [measure] });
  const read = (): PlanReading & { readonly field: EntryField } => {
    const reading = readPlan(book.snapshot());
    const one = reading.plan && reading.measures[0];
    const field = one && fieldAt(one, { kind: 'actual', indicator: 1, year: 'R2' });
    if (!reading.plan || !field) throw new Error('no field');
    return { ...reading, field };
  };
  /** As it stands in the sheet then. */
  const type = (text: string): string => {
    book.apply(entryEdits(read().field, text));
    return read().field.text;
  };
  return { read, type };
}

test('the unit is that of the target, whatever stood in the cell before', () => {
  const { read, type } = opened({ targets: { R2: '700百万円' } });
  expect([type('集計中'), type('820'), type('83.5億円'), type('△12')]).toEqual([
    '集計中',
    '820百万円',
    '83.5億円',
    '△12百万円',
  ]);
  expect(boxText(read().field)).toBe('△12');
});

test('a target that says 以上, or a share of an earlier year, gives no unit with it', () => {
  const least = opened({ targets: { R2: '700百万円以上' } });
  expect([least.read().field.unit, least.type('820')]).toEqual(['百万円', '820百万円']);
  expect(figureHint('約1,200人', least.read().field.unit)).toEqual({
    kind: 'unit',
    typed: '人',
    unit: '百万円',
  });
  const share = opened({ targets: { R2: '前年同期比50%' } });
  expect(share.type('36件')).toBe('36件');
});

test('千t-CO2 is a thousand of t-CO2', () => {
  const { read, type } = opened({ targets: { R2: '5,200t-CO2' } });
  expect(figureHint('5.1千t-CO2', read().field.unit, read().field.row)).toBeNull();
  expect(type('5.1千t-CO2')).toBe('5.1千t-CO2');
});

test.each([
  ['1197人', ['1,024人'], '1,197人'],
  ['1,197人', ['1024人'], '1197人'],
  ['1197人', ['16人'], '1,197人'],
  ['2025年', [], '2025年'],
  ['16人/年', ['14人／年'], '16人／年'],
  ['-5百万円', ['▲12百万円'], '▲5百万円'],
  ['△5百万円', ['-12百万円'], '-5百万円'],
  ['△5百万円', ['12百万円'], '△5百万円'],
  ['1234.5㎡', ['2,000㎡'], '1,234.5㎡'],
  ['集計中', ['1,024人'], '集計中'],
  ['3件、5件', ['1,024件'], '3件、5件'],
])('%s beside %j is written %s', (text, row, written) => {
  expect(asInRow(text, row)).toBe(written);
});

test('集計中 counts neither as filled in nor as empty', () => {
  const { read, type } = opened({ targets: { R2: '700百万円' } });
  const names = (fields: readonly EntryField[]): readonly string[] => fields.map(({ name }) => name);
  const states = () => {
    const [one] = read().measures;
    const name = read().field.name;
    return one && [names(unfilled(one, 'R2')).includes(name), names(pending(one, 'R2')).includes(name)];
  };
  expect(states()).toEqual([true, false]);
  type('未集計');
  expect(states()).toEqual([false, true]);
  type('820');
  expect(states()).toEqual([false, false]);
  expect(['集計中', '未集計', '未定', '調査中', '－', '検討', '820', ''].map(isPending)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('what is odd about a figure is told while it is typed', () => {
  const share = opened({ targets: { R1: '90%', R2: '95%' }, actuals: { R1: '88.1%' } });
  const odd = (of: typeof share, text: string) => oddFigure(of.read(), of.read().field, text);
  expect([odd(share, '94.8'), odd(share, '104')]).toEqual([null, { kind: 'share' }]);
  const count = opened({ targets: { R1: '900人', R2: '950人' }, actuals: { R1: '880人' } });
  expect(odd(count, '９１０')).toBeNull();
  expect(odd(count, '98000')).toMatchObject({ kind: 'finding', code: 'actual-implausible' });
  expect(odd(count, '集計中')).toBeNull();
  const rate = opened({ baseline: '20件', targets: { R2: '21件' }, direction: 'up', method: 'change' });
  expect(odd(rate, '120')).toMatchObject({ kind: 'rate' });
});

test('私の部署: its measures, and all where the plan does not know it', () => {
  const reading = readPlan(planBook(seed).snapshot());
  if (!reading.plan) throw new Error('no plan');
  const mine = measuresOf(reading, '国保年金課');
  expect(mine.map(({ measure }) => measure.department)).toEqual([
    expect.stringContaining('国保年金課'),
    expect.stringContaining('国保年金課'),
  ]);
  expect([measuresOf(reading, '').length, measuresOf(reading, '市長室').length]).toEqual([25, 25]);
});
