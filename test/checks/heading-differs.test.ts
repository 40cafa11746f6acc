import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

test('a heading that only one sheet has is noted', () => {
  const plan = samplePlan({
    measures: [
      sampleMeasure({ fields: { 結果欄の見出し: '進捗状況について・課題' } }),
      sampleMeasure({ number: '2' }),
      sampleMeasure({ number: '3' }),
    ],
  });
  expect(found('heading-differs', plan)).toEqual([
    {
      code: 'heading-differs',
      severity: 'info',
      where: at({ kind: 'text', name: '結果欄の見出し' }),
      data: { ...measureOne, heading: '進捗状況について・課題' },
    },
  ]);
});
