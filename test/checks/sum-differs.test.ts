import { findingText } from '../../locales/finding-texts';
import { findingTexts } from '../../locales/ja/findings';
import type { Indicator, ScheduleRow } from '../../src/plan';
import { at, found, measureOne, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

type Row = readonly [name: string, unit: string, r1: string, r2: string];

/** A measure with these indicators: name, unit, targets of R1 and R2. */
function rows(...indicators: readonly Row[]) {
  const all = indicators.map(([name, unit, R1, R2]): Indicator =>
    sampleIndicator({ name, unit, targets: { R1, R2 } }),
  );
  return found('sum-differs', samplePlan({ measures: [sampleMeasure({ indicators: all })] }));
}
const sums = (...indicators: readonly Row[]) =>
  rows(...indicators).map(({ data }) => [data.state, data.year, data.calculation, data.sum]);

test('a total that is not the sum of the rows before it is told with the calculation', () => {
  const findings = rows(['講座', '回', '10', '12'], ['相談会', '回', '20', '25'], ['合計', '回', '30', '38']);
  expect(findings).toEqual([
    {
      code: 'sum-differs',
      severity: 'warning',
      where: at({ kind: 'target', indicator: 3, year: 'R2' }),
      data: {
        ...measureOne,
        state: 'total',
        name: '合計',
        part: 'target',
        year: 'R2',
        value: '38',
        items: '講座、相談会',
        calculation: '12＋25',
        sum: '37',
        unit: '回',
      },
    },
  ]);
  expect(findings.map((finding) => findingText(findingTexts, finding))).toEqual([
    'R2の目標の「合計」は「38」ですが、内訳（講座、相談会）を足すと 12＋25＝37回 です。',
  ]);
});

test('units are converted, parts are counted in their row, and an earlier total ends the items', () => {
  expect(
    sums(
      ['補助', '千円', '999', '999'],
      ['小計', '千円', '999', '999'],
      ['工事費', '百万円', '2', '2'],
      ['うち一般財源', '千円', '500', '500'],
      ['委託費', '千円', '300', '300'],
      ['事業費計（A）', '千円', '2,300', '2,500'],
    ),
  ).toEqual([['total', 'R2', '2000＋300', '2300']]);
});

test('named shares that pass 100, or are 100 in another year, are told', () => {
  expect(sums(['歳入構成比（市税）', '%', '40', '45'], ['歳入構成比（交付税）', '%', '60', '58'])).toEqual([
    ['hundred', 'R2', '45＋58', '103'],
  ]);
  expect(sums(['構成比A', '%', '40', '30'], ['構成比B', '%', '60', '60'])).toEqual([
    ['hundred', 'R2', '30＋60', '90'],
  ]);
});

test('a part that is more than its whole is told', () => {
  expect(sums(['参加者数', '人', '100', '100'], ['うち女性', '人', '40', '140'])).toEqual([
    ['part', 'R2', '100', '100'],
  ]);
});

test('rows of the schedule add up, too', () => {
  const schedule: ScheduleRow[] = [
    { label: 'ごみ袋', plan: { R1: '1,200千円' }, actual: {} },
    { label: '広告', plan: { R1: '300千円' }, actual: {} },
    { label: '計', plan: { R1: '1,600千円' }, actual: {} },
  ];
  expect(
    found('sum-differs', samplePlan({ measures: [sampleMeasure({ schedule })] })).map(({ where, data }) => [
      where,
      data.sum,
    ]),
  ).toEqual([[at({ kind: 'schedulePlan', row: 3, year: 'R1' }), '1500']]);
});

test.each<readonly [string, readonly Row[]]>([
  [
    'a total that is right',
    [
      ['A', '件', '1', '2'],
      ['B', '件', '3', '4'],
      ['計', '件', '4', '6'],
    ],
  ],
  [
    'a rounded total',
    [
      ['A', '千円', '1,000', '1'],
      ['B', '千円', '2,000', '2'],
      ['計', '千円', '3,001', '3'],
    ],
  ],
  [
    'rounded shares',
    [
      ['構成比A', '%', '33', '33.3'],
      ['構成比B', '%', '66', '66.6'],
    ],
  ],
  [
    'shares without the rest',
    [
      ['構成比A', '%', '30', '31'],
      ['構成比B', '%', '20', '20'],
    ],
  ],
  [
    'other rates',
    [
      ['収納率（市税）', '%', '99', '99'],
      ['収納率（国保）', '%', '95', '95'],
    ],
  ],
  [
    'a total of something else',
    [
      ['A', '件', '1', '2'],
      ['B', '件', '3', '4'],
      ['計', '件', '400', '600'],
    ],
  ],
  [
    'another unit between',
    [
      ['A', '件', '1', '2'],
      ['B', '人', '3', '4'],
      ['計', '件', '4', '7'],
    ],
  ],
  [
    'an accounting (会計)',
    [
      ['A', '件', '10', '20'],
      ['B', '件', '3', '4'],
      ['特別会計', '件', '14', '25'],
    ],
  ],
  [
    'a part within its whole',
    [
      ['参加者', '人', '10', '20'],
      ['うち女性', '人', '4', '9'],
    ],
  ],
])('%s is not told', (_, indicators) => {
  expect(sums(...indicators)).toEqual([]);
});
