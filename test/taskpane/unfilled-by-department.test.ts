import { readPlan } from '../../src/sheets/read-plan';
import { unfilledByDepartment } from '../../src/taskpane/checks/unfilled-by-department';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

test('点検 lists by department what is not filled in; 私の部署 sees its own', () => {
  const seed = readSeed('ube-reform');
  const reading = readPlan(planBook(seed).snapshot());
  if (!reading.plan) throw new Error('no plan');
  const all = unfilledByDepartment(reading, 'R4', '');
  const [first] = all;
  expect(first).toMatchObject({ department: '収納課', measures: [{ open: 2, pending: 0 }] });
  expect(all.length).toBeGreaterThan(5);
  expect(unfilledByDepartment(reading, 'R4', '収納課')).toEqual([first]);
});
