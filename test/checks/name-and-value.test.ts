import { at, found, indicatorOne, planOf } from './sample-plan';

test.each([
  [
    'a change, where the value is a limit',
    '時間外勤務の削減',
    { finalTarget: '10時間/月以下' },
    'level',
    '10時間/月以下',
    '時間/月',
  ],
  [
    'a change, where the value is none at all',
    '発生件数の低減',
    { finalTarget: '0件' },
    'level',
    '0件',
    '件',
  ],
  [
    'a number, where the value is a share',
    '職員数の減少（休暇取得の割合）',
    { finalTarget: '1.5%以下' },
    'share',
    '1.5%以下',
    '%',
  ],
  ['a share, where the value is a number', '導入率', { finalTarget: '30件' }, 'number', '30件', '件'],
])('the name speaks of %s', (_, name, indicator, state, value, unit) => {
  expect(found('name-and-value', planOf({ name, ...indicator }))).toEqual([
    {
      code: 'name-and-value',
      severity: 'info',
      where: at({ kind: 'indicatorName', indicator: 1 }),
      data: { ...indicatorOne, indicator: name, state, unit, value },
    },
  ]);
});

test.each([
  ['処理時間の削減', '100時間'],
  ['受験倍率', '5.0倍'],
  ['交付率', '100%'],
  ['職員数', '731人'],
  ['印刷枚数', '前年同期比50%'],
])('%s and %s go together', (name, finalTarget) => {
  expect(found('name-and-value', planOf({ name, finalTarget }))).toEqual([]);
});
