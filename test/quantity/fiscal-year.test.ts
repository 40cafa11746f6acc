import fc from 'fast-check';
import {
  canonicalYear,
  compareYears,
  findFiscalYear,
  fiscalYearLabel,
  fiscalYearOf,
  nextYear,
  parseFiscalYear,
  westernYear,
  yearsBetween,
} from '../../src/quantity';

test.each([
  ['R2', 'R2'],
  ['Ｒ２', 'R2'],
  ['R2(2020)', 'R2'],
  ['令和2年度', 'R2'],
  ['令和２年度', 'R2'],
  ['令和2(2020)年度', 'R2'],
  ['令和2年度(2020年度)', 'R2'],
  ['令和元年度', 'R1'],
  ['R元', 'R1'],
  ['H31', 'R1'],
  ['平成31年度', 'R1'],
  ['H29(2017)', 'H29'],
  ['2020', 'R2'],
  ['2020年度', 'R2'],
  ['S63', 'S63'],
  ['H32', 'R2'],
  ['R0', null],
  ['検討', null],
  ['R2の実績', null],
])('「%s」 is the fiscal year %s', (text, key) => {
  expect(parseFiscalYear(text)).toBe(key);
});

test.each([
  ['令和4年度の実施内容', 'R4'],
  ['H29(当初)', 'H29'],
  ['実績（R2）', 'R2'],
  ['基準値(R3)', 'R3'],
  ['＜R3期末報告＞', 'R3'],
  ['目標R4(2022)', 'R4'],
  ['指標', null],
])('the label 「%s」 names %s', (label, key) => {
  expect(findFiscalYear(label)).toBe(key);
});

test('a year has a label in every style', () => {
  const styles = ['short', 'short-western', 'era', 'era-western', 'western'] as const;
  expect(styles.map((style) => fiscalYearLabel('R2', style))).toEqual([
    'R2',
    'R2(2020)',
    '令和2年度',
    '令和2(2020)年度',
    '2020年度',
  ]);
  expect(styles.map((style) => fiscalYearLabel('H31', style))).toEqual([
    'R1',
    'R1(2019)',
    '令和元年度',
    '令和元(2019)年度',
    '2019年度',
  ]);
});

test('every label of every year from 1868 to 2100 is read as that year', () => {
  const styles = ['short', 'short-western', 'era', 'era-western', 'western'] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1868, max: 2100 }), fc.constantFrom(...styles), (western, style) => {
      const key = fiscalYearOf(western) ?? '';
      expect(westernYear(key)).toBe(western);
      expect(parseFiscalYear(fiscalYearLabel(key, style))).toBe(key);
    }),
  );
});

test('years are counted across the eras', () => {
  expect([nextYear('H30'), nextYear('R1', -1), nextYear('S63', 2), canonicalYear('H31')]).toEqual([
    'R1',
    'H30',
    'H2',
    'R1',
  ]);
  expect(yearsBetween('H29', 'R4')).toEqual(['H29', 'H30', 'R1', 'R2', 'R3', 'R4']);
  expect([compareYears('H31', 'R1'), Math.sign(compareYears('H30', 'R1')), yearsBetween('R2', 'R1')]).toEqual(
    [0, -1, []],
  );
});
