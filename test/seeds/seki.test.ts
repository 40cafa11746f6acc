import { seed } from './seed';

const plan = seed('seki');
const reports = plan.measures.flatMap((measure) => measure.reports);

test('the plan of 関 has 31 measures in five priority areas', () => {
  expect(plan.measures.map((measure) => Number(measure.number))).toEqual(
    Array.from({ length: 31 }, (_, i) => i + 1),
  );
  expect(new Set(plan.measures.map((measure) => measure.fields['重点項目']))).toEqual(
    new Set(plan.system?.map((area) => area.name)),
  );
});

test('the printed counts differ from those of the measures, since 達成 is counted as 順調', () => {
  const words = plan.measures.map((measure) => measure.grades.R3?.grade);
  const counted = plan.settings.statusWords.map((word) => [word, words.filter((w) => w === word).length]);
  expect(counted).toEqual([
    ['達成', 1],
    ['順調', 16],
    ['やや遅れている', 12],
    ['遅れている', 2],
  ]);
  expect(plan.statusCounts).toEqual([
    { word: '順調', count: 17 },
    { word: 'やや遅れている', count: 12 },
    { word: '遅れている', count: 2 },
  ]);
});

test('a report has its marked lines, as many of each mark as the document', () => {
  const marks = reports.flatMap((report) => (report.lines ?? []).map((line) => line.mark));
  const count = (mark: string) => marks.filter((m) => m === mark).length;
  expect([count('○'), count('▲'), count('・')]).toEqual([41, 31, 13]);
});

test('a report has the 98 activities of the document, one a line', () => {
  expect(reports.flatMap((report) => report.texts['取組内容']?.split('\n') ?? [])).toHaveLength(98);
});

test('values are kept as printed, however they are made', () => {
  const values = ['11', '16', '20', '23'].map((number) => {
    const indicator = plan.measures.find((measure) => measure.number === number)?.indicators[0];
    return [indicator?.unit, indicator?.baseline, indicator?.finalTarget];
  });
  expect(values).toEqual([
    ['人', '件数 7,004 人数 163,295', '5%増加 件数 7,354 人数 171,460'],
    ['円', '949,451,676 (R2.6.1現在)', '854,506,508 (10%縮減)'],
    ['—', '7～8月実施', '通年実施'],
    ['校', '— 長寿命化計画策定', 'R7までに1 R9までに2（累計） R11までに3（累計）'],
  ]);
});

test('the first measure alone calls its result 進捗状況', () => {
  const named = plan.measures.filter((measure) => measure.fields['結果欄の見出し'] !== undefined);
  expect(named.map((measure) => [measure.number, measure.fields['結果欄の見出し']])).toEqual([
    ['1', '進捗状況について・課題'],
  ]);
});
