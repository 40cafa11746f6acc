import { at, found, measureOne, planOf } from './sample-plan';

const plan = planOf({
  baseline: '9,054千円',
  targets: { R1: '10，000千円', R2: '10，000千円', R3: '12,000千円' },
  actuals: { R1: '9,900千円' },
});

test('full-width figures among half-width ones are one finding with one fix for all their cells', () => {
  expect(found('mixed-width', plan)).toEqual([
    {
      code: 'mixed-width',
      severity: 'info',
      where: at({ kind: 'target', indicator: 1, year: 'R1' }),
      data: {
        ...measureOne,
        field: '指標_目標_R1',
        text: '10，000千円',
        better: '10,000千円',
        places: 2,
        state: 'within',
      },
      fix: { kind: 'value', text: '10,000千円', also: [{ kind: 'target', indicator: 1, year: 'R2' }] },
    },
  ]);
});

test('a plan that writes full width throughout is left alone', () => {
  expect(found('mixed-width', planOf({ baseline: '１７業務', finalTarget: '２０業務' }))).toEqual([]);
});
