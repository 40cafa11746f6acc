import { findingText } from '../../locales/finding-texts';
import { findingTexts } from '../../locales/ja/findings';
import { at, found, indicatorOne, planOf } from './sample-plan';

test('an indicator of which nothing tells the direction is told once, whatever its year', () => {
  expect(
    found('direction-unsure', planOf({ name: '相談件数', targets: { R1: '10件', R3: '10件' } })),
  ).toEqual([
    {
      code: 'direction-unsure',
      severity: 'warning',
      where: at({ kind: 'direction', indicator: 1 }),
      data: { ...indicatorOne, indicator: '相談件数', doubt: 'weak', direction: 'up', evidence: '[]' },
    },
  ]);
});

test('what contradicts itself is told with both sides', () => {
  const [finding] = found(
    'direction-unsure',
    planOf({ name: '利用者数', baseline: '100人', finalTarget: '90人' }),
  );
  expect(finding && findingText(findingTexts, finding)).toBe(
    '要確認：増やすほうの根拠（名称の「利用者」は大きいほど良い）と減らすほうの根拠（目標が基準値より低い）が食い違っています。達成率と評価は付けません。計算欄（自治体の様式では算定表）の「方向」で増やす（増加）か減らす（減少）を選んでください。',
  );
});

test.each([
  ['a direction that is set', { name: '相談件数', finalTarget: '10件', direction: 'down' as const }],
  [
    'a method that asks for no direction',
    { name: '相談件数', finalTarget: '10件', method: 'level' as const },
  ],
  ['a name that tells it', { name: '待機児童数', finalTarget: '10人' }],
  ['words', { name: '何かの策定', finalTarget: '策定' }],
  ['no target', { name: '相談件数' }],
])('%s is not told', (_, indicator) => {
  expect(found('direction-unsure', planOf(indicator))).toEqual([]);
});
