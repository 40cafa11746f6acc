import { at, found, measureOne, sampleMeasure, samplePlan } from './sample-plan';

const plan = (department: string) =>
  samplePlan({
    measures: [sampleMeasure({ department })],
    settings: { departments: ['税務課', '国保年金課', '税務・収納課', 'その他公金収納課', '関係各課'] },
  });

test('a department that the plan does not list is told, with the name that it may be', () => {
  expect(found('department-unknown', plan('税務課、国保年金科・管財課'))).toEqual([
    {
      code: 'department-unknown',
      severity: 'warning',
      where: at({ kind: 'department' }),
      data: { ...measureOne, department: '国保年金科', near: '国保年金課' },
    },
    {
      code: 'department-unknown',
      severity: 'warning',
      where: at({ kind: 'department' }),
      data: { ...measureOne, department: '管財課', near: '' },
    },
  ]);
});

test.each(['税務課、国保年金課、その他公金収納課', '税務課・関係各課', '税務・収納課・税務課', ''])(
  '「%s」 is listed',
  (department) => {
    expect(found('department-unknown', plan(department))).toEqual([]);
  },
);
