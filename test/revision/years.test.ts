import { newBook } from '../../src/cli/new-book';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat, formats } from '../../src/formats';
import type { Plan } from '../../src/plan';
import { nextYear } from '../../src/quantity';
import { readPlan } from '../../src/sheets/read-plan';
import { settingsEdits } from '../../src/sheets/settings-edits';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { contents, revised } from './revised';

const ids = formats.map(({ id }) => id);

function fresh(plan: Plan): XlsxBook {
  const format = findFormat(plan.format);
  if (!format) throw new Error(plan.format);
  return XlsxBook.load(newBook(plan, format).save());
}

function without(plan: Plan): Plan {
  const { overview: _, ...rest } = plan;
  return rest;
}

describe.each(ids)('%s', (id) => {
  const seed = without(readSeed(id));
  const { years } = seed.settings;
  const more = [...years, nextYear(years.at(-1) ?? 'R5')];

  test('with a further year the workbook is as if it had been made with it', () => {
    const book = planBook(seed);
    const { revision, reading } = revised(book, { settings: { years: more } });
    expect(reading.problems).toEqual([]);
    expect(reading.plan.settings.years).toEqual(more);
    const same = fresh({ ...seed, settings: { ...seed.settings, years: more } });
    expect(revision.kept).toEqual([]);
    expect(contents(XlsxBook.load(book.save()).snapshot())).toEqual(contents(same.snapshot()));
  });

  test('a year that is taken away and put back leaves the workbook as it was', () => {
    const book = planBook(seed);
    const before = contents(XlsxBook.load(book.save()).snapshot());
    const fewer = years.slice(0, -1);
    const reportYear = fewer.includes(seed.settings.reportYear)
      ? seed.settings.reportYear
      : (fewer.at(-1) ?? '');
    revised(book, { settings: { years: fewer, reportYear } });
    revised(book, { settings: { years, reportYear: seed.settings.reportYear } });
    expect(contents(XlsxBook.load(book.save()).snapshot())).toEqual(before);
  });

  test('years that were typed into 計画設定 alone come into the sheets', () => {
    const book = planBook(seed);
    const snapshot = book.snapshot({ all: true });
    const typed = readPlan(snapshot);
    if (typed.plan === null) throw new Error('no plan');
    book.apply(settingsEdits(typed, snapshot, { settings: { years: more } }).edits);
    const { reading } = revised(book, {});
    expect(reading.problems).toEqual([]);
    const same = fresh({ ...seed, settings: { ...seed.settings, years: more } });
    const names = (one: XlsxBook): string[] =>
      one.snapshot().sheets.flatMap((sheet) => sheet.names.map(({ name }) => `${sheet.name} ${name}`).sort());
    expect(names(XlsxBook.load(book.save()))).toEqual(names(same));
    expect(reading.plan.measures).toEqual(readPlan(same.snapshot()).plan?.measures);
  });

  test('another reported year and back leaves the workbook as it was', () => {
    const book = planBook(seed);
    const before = contents(XlsxBook.load(book.save()).snapshot());
    const other = years.find((year) => year !== seed.settings.reportYear) ?? '';
    const { reading } = revised(book, { settings: { reportYear: other } });
    expect(reading.plan.settings.reportYear).toBe(other);
    revised(book, { settings: { reportYear: seed.settings.reportYear } });
    expect(contents(XlsxBook.load(book.save()).snapshot())).toEqual(before);
  });
});
