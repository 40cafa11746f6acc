import { formats } from '../../src/formats';
import type { XlsxBook } from '../../src/book/xlsx';
import type { Plan } from '../../src/plan';
import { rebuildSettings } from '../../src/revision/rebuild-settings';
import { readPlan } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

/** The drop-downs of all sheets of measures, cell by cell, with where their choices begin: how long a list is is guessed. */
function choicesOf(book: XlsxBook): string[] {
  const measures = new Set(
    book
      .snapshot()
      .sheets.filter(({ names }) =>
        names.some(({ name, refersTo }) => name === 'tassei_sheet' && refersTo === '="measure"'),
      )
      .map(({ name }) => name),
  );
  return book.sheets
    .filter(({ name }) => measures.has(name))
    .flatMap((sheet) =>
      (book.contentOf(sheet).validations ?? []).flatMap(({ area: { row, col, rows, cols }, list }) =>
        Array.from(
          { length: rows * cols },
          (_, i) =>
            `${sheet.name} ${String(row + Math.floor(i / cols))},${String(col + (i % cols))} ${String(list).replace(/:[^:]+$/u, '')}`,
        ),
      ),
    )
    .sort();
}

const ids = formats.map(({ id }) => id);

describe.each(ids)('%s', (id) => {
  test('a deleted 計画設定 is made again from the sheets: the plan reads as before', () => {
    const seed = readSeed(id);
    const book = planBook(seed);
    const before = readPlan(book.snapshot());
    const choices = choicesOf(book);
    expect(choices.some((list) => list.includes('計画設定'))).toBe(true);
    book.apply([{ kind: 'removeSheet', sheet: '計画設定' }]);
    expect(choicesOf(book).some((list) => list.includes('計画設定'))).toBe(false);
    expect(readPlan(book.snapshot()).plan).toBeNull();
    const rebuilt = rebuildSettings(book.snapshot());
    if (!rebuilt) throw new Error('nothing rebuilt');
    const undo = book.apply(rebuilt.edits);
    const after = readPlan(book.snapshot());
    expect(after.problems).toEqual([]);
    expect(choicesOf(book)).toEqual(choices);
    expect(after.plan?.measures).toEqual(before.plan?.measures);
    const { settings } = before.plan ?? seed;
    const {
      extra: _,
      departments: __,
      statusWords: ___,
      total: ____,
      disabledRules: _____,
      ...known
    } = settings;
    expect(after.plan?.settings).toMatchObject(known);
    expect(rebuilt.guesses.find(({ setting }) => setting === 'years')).toMatchObject({ reason: 'names' });
    book.apply(undo);
    expect(readPlan(book.snapshot()).plan).toBeNull();
  });

  test('of a damaged 計画設定 what is left counts', () => {
    const seed = readSeed(id);
    const book = planBook(seed);
    const sheet = book.snapshot().sheets.find(({ name }) => name === '計画設定');
    const years = sheet?.names.find(({ name }) => name === '設定_計画期間');
    expect(years).toBeDefined();
    const row = Number(/\$(\d+):/.exec(years?.refersTo ?? '')?.[1]) - 1;
    book.apply([
      { kind: 'setCells', sheet: '計画設定', cells: [{ row, col: 0, value: 'あとで書く' }] },
      { kind: 'setName', sheet: '計画設定', name: '設定_計画名', refersTo: null },
    ]);
    expect(readPlan(book.snapshot()).plan).toBeNull();
    const rebuilt = rebuildSettings(book.snapshot());
    const plan: Partial<Plan> = rebuilt?.plan ?? {};
    expect(plan).toMatchObject({ title: seed.title, municipality: seed.municipality });
    expect(plan.settings).toEqual(seed.settings);
    book.apply(rebuilt?.edits ?? []);
    expect(readPlan(book.snapshot()).plan?.title).toBe(seed.title);
  });
});
