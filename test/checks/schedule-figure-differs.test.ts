import { at, found, indicatorOne, planOf } from './sample-plan';

const rows = (...lines: [Record<string, string>, Record<string, string>][]) =>
  lines.map(([plan, actual], i) => ({ label: `取組${String(i + 1)}`, plan, actual }));

test('rows that gave the actual in one year and do not in another are told with their sum', () => {
  const plan = planOf(
    { finalTarget: '680人', actuals: { R1: '819人', R2: '178人' } },
    {
      schedule: rows(
        [{ R1: '280人' }, { R1: '192人', R2: '53人' }],
        [{ R1: '320人' }, { R1: '627人', R2: '121人' }],
      ),
    },
  );
  expect(found('schedule-figure-differs', plan)).toEqual([
    {
      code: 'schedule-figure-differs',
      severity: 'warning',
      where: at({ kind: 'actual', indicator: 1, year: 'R2' }),
      data: { ...indicatorOne, year: 'R2', value: '178人', row: '174', state: 'sum' },
    },
  ]);
});

test.each([
  ['another unit', '39件', '継続(39業務)', 'unit'],
  ['a note that the actual lacks', '99.2%', '99.2%(見込)', 'qualifier'],
])('the same figure with %s is noted', (_, actual, row, state) => {
  const plan = planOf(
    { finalTarget: '42', actuals: { R2: actual } },
    { schedule: rows([{ R2: '継続' }, { R2: row }]) },
  );
  expect(
    found('schedule-figure-differs', plan).map(({ severity, data }) => [severity, data.row, data.state]),
  ).toEqual([['info', row, state]]);
});

test('rows that never added up say nothing of the actual', () => {
  const plan = planOf(
    { actuals: { R1: '58,175人', R2: '55,587人' } },
    { schedule: rows([{}, { R1: '19人', R2: '19人' }], [{}, { R1: '7人', R2: '8人' }]) },
  );
  expect(found('schedule-figure-differs', plan)).toEqual([]);
});
