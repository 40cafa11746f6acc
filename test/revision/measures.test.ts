import { newBook } from '../../src/cli/new-book';
import { XlsxBook } from '../../src/book/xlsx';
import { findFormat, formats } from '../../src/formats';
import { blankMeasure } from '../../src/formats/new-plan';
import type { Plan } from '../../src/plan';
import { asTheyStand } from '../../src/revision/plan-change';
import { readPlan } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { contents, revised } from './revised';

const ids = formats.map(({ id }) => id);

function fresh(plan: Plan): XlsxBook {
  const format = findFormat(plan.format);
  if (!format) throw new Error(plan.format);
  return XlsxBook.load(newBook(plan, format).save());
}

function saved(book: XlsxBook): unknown {
  return contents(XlsxBook.load(book.save()).snapshot());
}

describe.each(ids)('%s', (id) => {
  const { overview: _, ...whole } = readSeed(id);
  const seed: Plan = { ...whole, measures: whole.measures.slice(0, 4) };
  const count = seed.measures.length;
  const policies = ['大分類', '大分類番号', '小分類', '小分類番号'];
  const own = Object.fromEntries(
    Object.entries(seed.measures.at(-1)?.fields ?? {}).filter(([name]) => policies.includes(name)),
  );

  test('a blank measure is added as if the workbook had been made with it', () => {
    const book = planBook(seed);
    const { revision } = revised(book, {
      measures: [...asTheyStand(count), { from: null, number: '99', title: '新しい施策', fields: own }],
    });
    expect(revision.kept).toEqual([]);
    const blank = { ...blankMeasure('99', '新しい施策'), fields: own };
    expect(saved(book)).toEqual(saved(fresh({ ...seed, measures: [...seed.measures, blank] })));
  });

  test('a measure goes, and what was written in it stays in 控え', () => {
    const book = planBook(seed);
    const { revision, reading } = revised(book, { measures: asTheyStand(count).toSpliced(1, 1) });
    expect(reading.plan.measures.map(({ number }) => number)).toEqual(
      seed.measures.toSpliced(1, 1).map(({ number }) => number),
    );
    const title = seed.measures[1]?.title;
    expect(revision.kept.length).toBeGreaterThan(3);
    expect(revision.kept.map((one) => one.title)).toContain(title);
  });

  test('the first measure moves to the end, with all that it holds', () => {
    const book = planBook(seed);
    const before = readPlan(book.snapshot()).plan?.measures ?? [];
    const { revision, reading } = revised(book, { measures: [1, 2, 3, 0].map((from) => ({ from })) });
    expect(revision.kept).toEqual([]);
    expect(reading.plan.measures).toEqual([1, 2, 3, 0].map((from) => before[from]));
  });

  test('a copy has the plan of its original and none of what was reached', () => {
    const book = planBook(seed);
    const before = readPlan(book.snapshot()).plan?.measures ?? [];
    const { reading } = revised(book, {
      measures: [...asTheyStand(count), { from: 0, isCopy: true, number: '98', title: '写し' }],
    });
    const copy = reading.plan.measures.find(({ number }) => number === '98');
    expect(copy?.indicators.map(({ name, targets, actuals }) => ({ name, targets, actuals }))).toEqual(
      before[0]?.indicators.map(({ name, targets }) => ({ name, targets, actuals: {} })),
    );
    expect(copy?.reports).toEqual([]);
    expect(reading.plan.measures.filter(({ number }) => number !== '98')).toEqual(before);
  });

  test('an indicator is added, moved to the front and taken away again', () => {
    const book = planBook(seed);
    const before = readPlan(book.snapshot()).plan?.measures ?? [];
    const had = before[0]?.indicators.length ?? 0;
    const places = Array.from({ length: had }, (_, i) => ({ from: i + 1 }));
    const rest = asTheyStand(count).slice(1);
    revised(book, { measures: [{ from: 0, indicators: [{ from: 1, isCopy: true }, ...places] }, ...rest] });
    const more = readPlan(book.snapshot()).plan?.measures[0]?.indicators ?? [];
    expect(more.map(({ name }) => name)).toEqual([
      before[0]?.indicators[0]?.name,
      ...(before[0]?.indicators ?? []).map(({ name }) => name),
    ]);
    const back = Array.from({ length: had }, (_, i) => ({ from: i + 2 }));
    const { reading } = revised(book, { measures: [{ from: 0, indicators: back }, ...rest] });
    expect(reading.plan.measures).toEqual(before);
  });
});
