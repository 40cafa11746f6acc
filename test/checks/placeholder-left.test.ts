import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

const plan = (text: string) => samplePlan({ measures: [sampleMeasure({ fields: { 目標: text } })] });

test('a placeholder is told with what stands around it', () => {
  expect(found('placeholder-left', plan('計画は令和5年〇月に策定します'))).toEqual([
    {
      code: 'placeholder-left',
      severity: 'warning',
      where: at({ kind: 'text', name: '目標' }),
      data: { ...measureOne, field: '目標', found: '〇', around: '画は令和5年〇月に策定しま' },
    },
  ]);
});

test.each(['○○課と協議', '××円', 'XX件', '（調整中）事業', '金額は要確認', '？？', '＿＿＿'])(
  '「%s」 is a placeholder',
  (text) => {
    expect(found('placeholder-left', plan(text))).toHaveLength(1);
  },
);

test.each(['○ 協議した', '債権管理マニュアル(仮称)', '市民の声は？', '10×20', 'XML', '制度を検討中'])(
  '「%s」 is none',
  (text) => {
    expect(found('placeholder-left', plan(text))).toEqual([]);
  },
);
