import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

test('a report of a year without a plan is noted', () => {
  const plan = samplePlan({
    measures: [
      sampleMeasure({
        schedule: [{ label: '交流', plan: { R1: '検討', R2: '—' }, actual: { R1: '検討', R2: '実施' } }],
      }),
    ],
  });
  expect(found('schedule-not-planned', plan)).toEqual([
    {
      code: 'schedule-not-planned',
      severity: 'info',
      where: at({ kind: 'scheduleActual', row: 1, year: 'R2' }),
      data: { ...measureOne, label: '交流', year: 'R2', actual: '実施' },
    },
  ]);
});
