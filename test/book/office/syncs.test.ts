import { overviewEdits } from '../../../src/reports/overview';
import { planEdits } from '../../../src/sheets/build';
import { readPlan } from '../../../src/sheets/read-plan';
import { XlsxBook } from '../../../src/book/xlsx';
import { gradeAll, largeBook, largePlan } from '../../support/large-plan';
import { openInOffice } from '../../support/office-book';

/** Requests for reading a plan, grading each of its sheets and making its overview anew. */
async function syncs(measures: number): Promise<{ read: number; grade: number; report: number }> {
  const excel = await openInOffice(largeBook('sanyo-onoda', measures));
  const count = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
    excel.engine.resetStats();
    const result = await work();
    return [excel.engine.stats.syncs, result];
  };
  const [read, book] = await count(() => excel.office.read());
  const reading = readPlan(book);
  if (!('measures' in reading)) throw new Error('no plan');
  const [grade] = await count(() => excel.office.apply(gradeAll(reading, 'R2')));
  const [report] = await count(() => excel.office.apply(overviewEdits(reading, book, 'R2')));
  excel.close();
  return { read, grade, report };
}

test('reading, grading and reporting cost as many requests for 25 measures as for 3', async () => {
  expect(await syncs(3)).toEqual({ read: 2, grade: 2, report: 2 });
  expect(await syncs(25)).toEqual({ read: 2, grade: 2, report: 2 });
}, 60_000);

test('making the sheets of a plan costs one request more for every 4 MB', async () => {
  const excel = await openInOffice(XlsxBook.create().save());
  const { plan, format } = largePlan('sanyo-onoda', 5);
  await excel.office.apply(planEdits(plan, format));
  expect(excel.engine.stats.syncs).toBe(2);
  expect(excel.engine.stats.requestCharacters).toBeLessThan(2_000_000);
  excel.close();
}, 60_000);
