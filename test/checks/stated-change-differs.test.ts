import { at, found, indicatorOne, planOf } from './sample-plan';

test('a reduction that does not give the target is told with the one that does', () => {
  const plan = planOf({ baseline: '949,451,676', finalTarget: '845,506,508 (10%縮減)' });
  expect(found('stated-change-differs', plan)).toEqual([
    {
      code: 'stated-change-differs',
      severity: 'warning',
      where: at({ kind: 'finalTarget', indicator: 1 }),
      data: { ...indicatorOne, stated: '-10.0', found: '-10.9', text: '845,506,508 (10%縮減)', year: '' },
    },
  ]);
});

test.each([
  ['cut off', { baseline: '949,451,676 (R2.6.1現在)', finalTarget: '854,506,508 (10%縮減)' }],
  [
    'rounded, part by part',
    { baseline: '件数 7,004 人数 163,295', finalTarget: '5%増加 件数 7,354 人数 171,460' },
  ],
  ['in 万', { baseline: '60万人', finalTarget: '5%増 63万人' }],
])('a stated change may be %s', (_, indicator) => {
  expect(found('stated-change-differs', planOf(indicator))).toEqual([]);
});

test('a fall in words that is not that of the actuals is noted at the report', () => {
  const report = (text: string) => ({ reports: [{ year: 'R2', row: 3, texts: { 取組状況: text } }] });
  const actuals = { R1: '67,886人', R2: '55,587人' };
  expect(found('stated-change-differs', planOf({ actuals }, report('前年度から20％の減となった。')))).toEqual(
    [
      {
        code: 'stated-change-differs',
        severity: 'info',
        where: at({ kind: 'report', row: 3, name: '取組状況', year: 'R2' }),
        data: { ...indicatorOne, stated: '-20.0', found: '-18.1', text: '67,886人 → 55,587人', year: 'R2' },
      },
    ],
  );
  expect(found('stated-change-differs', planOf({ actuals }, report('18.1%減少した。')))).toEqual([]);
  expect(found('stated-change-differs', planOf({ actuals }, report('経費は3%の減となった。')))).toEqual([]);
});
