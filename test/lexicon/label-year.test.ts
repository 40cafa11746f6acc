import { labelWords, yearOfBare, yearOfLabel } from '../../src/lexicon';

const read = (label: string) => {
  const { year, rest } = yearOfLabel(labelWords(label));
  return [year && Object.values(year).join(' '), rest];
};

test.each([
  ['R4目標', 'year R4', '目標'],
  ['Ｒ４目標', 'year R4', '目標'],
  ['令和4年度 目標値', 'year R4', '目標値'],
  ['令和元年度', 'year R1', ''],
  ['H31実績', 'year R1', '実績'],
  ['2022目標', 'year R4', '目標'],
  ['2024年度目標', 'year R6', '目標'],
  ['（2022）', 'year R4', ''],
  ['目標値(R6)', 'year R6', '目標値'],
  ['基準値（R3）', 'year R3', '基準値'],
  ['R2(2020)実績', 'year R2', '実績'],
  ['2022\n(R4)実績', 'year R4', '実績'],
  ['FY2024目標', 'year R6', '目標'],
  ['4年度目標', 'bare 4', '目標'],
  ['３年度', 'bare 3', ''],
  ['前年度実績', 'relative -1', '実績'],
  ['令和4～8年度目標', 'range R4 R8', '目標'],
  ['現状値（R5.3末）', 'year R4', '現状値'],
  ['令和6年4月1日現在', 'year R6', ''],
  ['5年間の目標', null, '5年間の目標'],
  ['3か年計画', null, '3か年計画'],
  ['目標値(m2)', null, '目標値(m2)'],
])('%p names the year %p', (label, year, rest) => {
  expect(read(label)).toEqual([year, rest]);
});

test('a year without its era is the one nearest to the others, of the newest era where there are none', () => {
  expect([yearOfBare(4, []), yearOfBare(28, ['H30', 'R1']), yearOfBare(24, ['R5'])]).toEqual([
    'R4',
    'H28',
    'R6',
  ]);
});
