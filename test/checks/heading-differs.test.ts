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

test('「基準値」 without its year is noted over a figure, and not over a box that holds none', () => {
  const fields = { 指標1基準値の見出し: '基準値' };
  const indicator = { name: '職員数', targets: {}, actuals: {} };
  const measures = [
    sampleMeasure({ fields, indicators: [{ ...indicator, baseline: '739人' }] }),
    sampleMeasure({ number: '2', fields, indicators: [{ ...indicator, baseline: '-' }] }),
    sampleMeasure({ number: '3', fields, indicators: [] }),
    sampleMeasure({ number: '4' }),
  ];
  expect(found('heading-differs', samplePlan({ measures })).map(({ data }) => data.number)).toEqual(['1']);
});
