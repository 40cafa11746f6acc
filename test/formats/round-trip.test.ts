import { applyEdits } from '../../src/book';
import { XlsxBook } from '../../src/book/xlsx';
import { formats } from '../../src/formats';
import { planEdits } from '../../src/sheets/build';
import { readPlan } from '../../src/sheets/read-plan';
import { seed } from '../seeds/seed';
import { asPrinted } from './as-printed';

const ids = formats.map(({ id }) => id);

describe.each(formats)('$id', (format) => {
  const plan = seed(format.id);
  const edits = planEdits(plan, format);

  test('a plan that is written into sheets in memory is read back equal', () => {
    const reading = readPlan(applyEdits({ sheets: [], names: [] }, edits));
    expect(reading.problems).toEqual([]);
    expect(reading.plan).toEqual(asPrinted(plan));
  });

  test('a plan that is written into an .xlsx file is read back equal after recalculation', () => {
    const book = XlsxBook.create();
    book.apply(edits);
    const reading = readPlan(XlsxBook.load(book.save()).snapshot());
    expect(reading.problems).toEqual([]);
    expect(reading.plan).toEqual(asPrinted(plan));
  });
});

test('every seed has its format', () => {
  expect(new Set(ids).size).toBe(ids.length);
});
