import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

const plan = (text: string) => samplePlan({ measures: [sampleMeasure({ fields: { 目標: text } })] });

test('a placeholder is told with what stands around it', () => {
  expect(found('placeholder-left', plan('計画は令和5年〇月に策定します'))).toEqual([
    {
      code: 'placeholder-left',
      severity: 'warning',
      where: at({ kind: 'text', name: '目標' }),
      data: { ...measureOne, field: '目標', found: '〇', around: '計画は令和5年〇月に策定します' },
    },
  ]);
});

test.each([
  '○○課と協議',
  '××円',
  'XX件',
  '（調整中）事業',
  '金額は要確認',
  '？？',
  '＿＿＿',
  '〇月に実施',
  '約●人',
  '（要確認）',
])('「%s」 is a placeholder', (text) => {
  expect(found('placeholder-left', plan(text))).toHaveLength(1);
});

test('all of them are told once, with the place of the first', () => {
  const text = `${'計画どおりに進めました。'.repeat(4)}○○課と協議し、令和6年〇月に公表します。${'以上です。'.repeat(9)}`;
  expect(found('placeholder-left', plan(text)).map(({ data }) => [data.found, data.around])).toEqual([
    ['○○、〇', '…計画どおりに進めました。○○課と協議し、令和6年〇月…'],
  ]);
});

test.each([
  '●人材育成研修を実施',
  '実施した。\n○年間計画を策定',
  '○日程の調整',
  '要確認事項を整理した',
  '◎○○',
  '○ 協議した',
  '債権管理マニュアル(仮称)',
  '市民の声は？',
  '10×20',
  'XML',
  '制度を検討中',
])('「%s」 is none', (text) => {
  expect(found('placeholder-left', plan(text))).toEqual([]);
});
