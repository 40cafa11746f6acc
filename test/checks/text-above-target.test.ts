import type { Indicator } from '../../src/plan';
import { at, found, measureOne, sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

/** A report of R2 in these words, about an indicator of 800件 that has no actual. */
function report(text: string, parts: Partial<Indicator> = {}, others: readonly Indicator[] = []) {
  const indicator = sampleIndicator({
    name: '回答データ数',
    unit: '件',
    baseline: '—',
    finalTarget: '800',
    ...parts,
  });
  const measure = sampleMeasure({
    indicators: [indicator, ...others],
    reports: [{ year: 'R2', texts: { 取組状況: text } }],
  });
  return found('text-above-target', samplePlan({ measures: [measure] }));
}

test('a figure in the unit of the indicator that reaches the target while the actual is empty is told at the actual', () => {
  expect(report('標準の質問を入れ終え、R2.3には1,135件に答えられます。')).toEqual([
    {
      code: 'text-above-target',
      severity: 'info',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: { ...measureOne, indicator: '回答データ数', year: 'R2', figure: '1,135件', target: '800件' },
    },
  ]);
});

test.each([
  [
    'in another multiple',
    '寄附は1億2,000万円でした。',
    { unit: '千円', finalTarget: '100,000' },
    '1億2,000万円',
  ],
  [
    'in a unit that the target has',
    '延べ１，０５０人が学びました。',
    { unit: '', finalTarget: '1,000人' },
    '1,050人',
  ],
  ['in a rare unit', 'サイトは52,000PVとなりました。', { unit: 'PV', finalTarget: '50,000' }, '52,000PV'],
  [
    'of few digits beside the name',
    '導入施設は3施設となった。',
    { name: '導入施設数', unit: '施設', finalTarget: '2' },
    '3施設',
  ],
  [
    'in per cent beside the name',
    '収納率は99.1%でした。',
    { name: '収納率', unit: '%', finalTarget: '99' },
    '99.1%',
  ],
])('a figure %s is found', (_, text, parts, figure) => {
  expect(report(text, parts).map(({ data }) => data.figure)).toEqual([figure]);
});

test.each([
  ['one below the target', '質問は月に80件ほどで、700件に答えました。', {}],
  ['one beyond all measure', '90,000件を受けました。', {}],
  ['one in another unit', '1,135人が使いました。', {}],
  ['an earlier one', '前年度は1,135件でした。', {}],
  ['a planned one', '1,800件を目指します。', {}],
  ['what was sent out', '案内を5,000件に郵送しました。', {}],
  ['a date', '10月15日に始めました。', { unit: '日', finalTarget: '12' }],
  [
    'a small one without the name',
    '衆院選の2か所で試しました。',
    { name: '投票所の導入', unit: '箇所', finalTarget: '1' },
  ],
  [
    'per cent without the name',
    '約70%の職員が参加しました。',
    { name: '収納率', unit: '%', finalTarget: '60' },
  ],
  ['one of an indicator that is filled in', '1,135件に答えました。', { actuals: { R2: '1,100' } }],
  ['one where less is better', '苦情は900件でした。', { baseline: '1,000', finalTarget: '800' }],
])('%s is not', (_, text, parts) => {
  expect(report(text, parts)).toEqual([]);
});

test('a figure that may belong to another indicator of the same unit is not told', () => {
  expect(report('1,135件に答えました。', {}, [sampleIndicator({ name: '相談', unit: '件' })])).toEqual([]);
  const words = sampleIndicator({ name: '体制', finalTarget: '整備' });
  expect(report('1,135件に答えました。', {}, [words])).toHaveLength(1);
});
