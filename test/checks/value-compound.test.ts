import { at, found, indicatorOne, planOf } from './sample-plan';

test('several figures in one cell are noted once an indicator', () => {
  const plan = planOf({ baseline: '件数 7,004 人数 163,295', finalTarget: '件数 7,354 人数 171,460' });
  expect(found('value-compound', plan)).toEqual([
    {
      code: 'value-compound',
      severity: 'info',
      where: at({ kind: 'baseline', indicator: 1 }),
      data: { ...indicatorOne, values: '件数 7,004 人数 163,295、件数 7,354 人数 171,460' },
    },
  ]);
});

test('a stage with its number is one figure', () => {
  expect(found('value-compound', planOf({ finalTarget: '移行完了（20業務）' }))).toEqual([]);
});
