import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

const row = (plan: Record<string, string>, actual: Record<string, string>) =>
  samplePlan({ measures: [sampleMeasure({ schedule: [{ label: '環境の整備', plan, actual }] })] });

test('the plan of a later year that is reported already is noted', () => {
  expect(
    found('schedule-ahead', row({ R1: '検討', R2: 'システム整備', R3: '利用開始' }, { R2: '利用開始' })),
  ).toEqual([
    {
      code: 'schedule-ahead',
      severity: 'info',
      where: at({ kind: 'scheduleActual', row: 1, year: 'R2' }),
      data: {
        ...measureOne,
        label: '環境の整備',
        year: 'R2',
        plan: 'システム整備',
        actual: '利用開始',
        plannedFor: 'R3',
      },
    },
  ]);
});

test('what was planned for the year, or before it, is not ahead', () => {
  expect(
    found('schedule-ahead', row({ R1: '検討', R2: '実施', R3: '実施' }, { R1: '検討', R2: '実施' })),
  ).toEqual([]);
  expect(found('schedule-ahead', row({ R1: '検討', R2: '実施', R3: '検討' }, { R2: '検討' }))).toEqual([]);
});
