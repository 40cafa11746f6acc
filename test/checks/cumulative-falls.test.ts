import { at, found, indicatorOne, planOf } from './sample-plan';

test('a running total that falls is told with the year before', () => {
  const plan = planOf({ name: '活用件数（累計）', finalTarget: '9件', actuals: { R1: '5件', R2: '3件' } });
  expect(found('cumulative-falls', plan)).toEqual([
    {
      code: 'cumulative-falls',
      severity: 'warning',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: {
        ...indicatorOne,
        indicator: '活用件数（累計）',
        year: 'R2',
        value: '3件',
        earlier: '5件',
        earlierYear: 'R1',
      },
    },
  ]);
});

test('a reduction that adds up, and figures of single years, may go down', () => {
  expect(
    found('cumulative-falls', planOf({ name: '削減面積累計', actuals: { R1: '△100㎡', R2: '△300㎡' } })),
  ).toEqual([]);
  expect(found('cumulative-falls', planOf({ name: '件数', actuals: { R1: '5件', R2: '3件' } }))).toEqual([]);
});

test('each series is told once, and a deficit that is paid off is none', () => {
  const targets = { R1: '9件', R2: '8件', R3: '7件' };
  expect(
    found('cumulative-falls', planOf({ name: '件数（累計）', targets })).map(({ data }) => data.year),
  ).toEqual(['R2']);
  expect(found('cumulative-falls', planOf({ name: '累積欠損金', targets }))).toEqual([]);
});
