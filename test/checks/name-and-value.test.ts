import { at, found, indicatorOne, planOf } from './sample-plan';

test.each([
  [
    'a change, where the value is a limit',
    '時間外勤務の削減',
    { finalTarget: '10時間/月以下' },
    'level',
    '10時間/月以下',
    '時間/月',
    '削減',
  ],
  [
    'a change, where the value is none at all',
    '発生件数の低減',
    { finalTarget: '0件' },
    'level',
    '0件',
    '件',
    '低減',
  ],
  [
    'a number, where the value is a share',
    '満足と回答した職員数',
    { finalTarget: '1.5%以上' },
    'share',
    '1.5%以上',
    '%',
    '',
  ],
  ['a share, where the value is a number', '導入率', { finalTarget: '30件' }, 'number', '30件', '件', ''],
  [
    'a share, where people are counted',
    '育児休業の取得割合',
    { finalTarget: '12人' },
    'number',
    '12人',
    '人',
    '',
  ],
])('the name speaks of %s', (_, name, indicator, state, value, unit, word) => {
  expect(found('name-and-value', planOf({ name, ...indicator }))).toEqual([
    {
      code: 'name-and-value',
      severity: 'info',
      where: at({ kind: 'indicatorName', indicator: 1 }),
      data: { ...indicatorOne, indicator: name, state, unit, value, word },
    },
  ]);
});

test.each([
  ['処理時間の削減', '100時間'],
  ['受験倍率', '5.0倍'],
  ['交付率', '100%'],
  ['職員数', '731人'],
  ['印刷枚数', '前年同期比50%'],
  ['登録児童数/必要とする児童数', '100%'],
  ['登録児童数／必要とする児童数', '100%'],
  ['利用児童数÷登録児童数', '85%'],
  ['定員に対する入所児童数', '95%'],
  ['全事業に占める達成事業数', '80%'],
  ['メンタル不調の職員数（病気休暇取得職員の割合）', '1.5%以下'],
  ['職員数の増加', '5%'],
  ['合計特殊出生率', '1.6人'],
  ['自殺死亡率（人口10万人当たり）', '14人'],
  ['全国学力調査の正答率', '2ポイント'],
  ['病院の紹介率の県内順位', '5位'],
  ['生活保護率', '8.0‰'],
  ['火災発生率', '2.8件/万人'],
  ['エネルギー原単位の改善率', '1.2倍'],
])('%s and %s go together', (name, finalTarget) => {
  expect(found('name-and-value', planOf({ name, finalTarget }))).toEqual([]);
});
