import { at, found, indicatorOne, planOf } from './sample-plan';

test('a name that differs by year is noted where it changes', () => {
  const namesByYear = { R1: '実証実験', R2: '支援制度の検討', R3: '導入自治会数' };
  expect(found('indicator-renamed', planOf({ namesByYear }))).toEqual([
    {
      code: 'indicator-renamed',
      severity: 'info',
      where: at({ kind: 'nameInYear', indicator: 1, year: 'R2' }),
      data: { ...indicatorOne, names: '実証実験、支援制度の検討、導入自治会数' },
    },
  ]);
  expect(found('indicator-renamed', planOf({ namesByYear: { R1: '件数', R2: '件数' } }))).toEqual([]);
});
