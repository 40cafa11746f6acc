import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

const row = (plan: Record<string, string>, actual: Record<string, string>) =>
  samplePlan({ measures: [sampleMeasure({ schedule: [{ label: '制度の導入', plan, actual }] })] });

test('a planned year until now without a report is told', () => {
  expect(found('schedule-not-reported', row({ R1: '検討', R2: '実施', R3: '実施' }, { R1: '検討' }))).toEqual(
    [
      {
        code: 'schedule-not-reported',
        severity: 'warning',
        where: at({ kind: 'scheduleActual', row: 1, year: 'R2' }),
        data: { ...measureOne, label: '制度の導入', year: 'R2', plan: '実施', state: 'missing' },
      },
    ],
  );
});

test('an empty cell beside 「—」 is noted where the row has the sign elsewhere, and filled with it', () => {
  const findings = found('schedule-not-reported', row({ R1: '—', R2: '—', R3: '開始' }, { R1: '—' }));
  expect(findings.map(({ severity, data, fix }) => [severity, data.state, fix])).toEqual([
    ['info', 'blank', { kind: 'text', text: '—' }],
  ]);
});

test('a year without a plan, and plans that are not reported line by line, are not told', () => {
  expect(found('schedule-not-reported', row({ R1: '検討' }, { R1: '検討' }))).toEqual([]);
  expect(found('schedule-not-reported', row({ R1: '検討', R2: '実施' }, {}))).toEqual([]);
});

test('a year in which nothing has been reported yet is told once', () => {
  const schedule = [{ label: '制度の導入', plan: { R1: '検討', R2: '実施' }, actual: { R1: '検討' } }];
  const measures = Array.from({ length: 11 }, (_, i) => sampleMeasure({ number: String(i + 1), schedule }));
  const tell = (count: number) =>
    found('schedule-not-reported', samplePlan({ measures: measures.slice(0, count) })).map(({ data }) => [
      data.number,
      data.state,
      data.count,
    ]);
  expect(tell(11)).toEqual([['1', 'not-begun', 11]]);
  expect(tell(2)).toEqual([
    ['1', 'missing', undefined],
    ['2', 'missing', undefined],
  ]);
});
