import fc from 'fast-check';
import { XlsxBook } from '../../src/book/xlsx';
import { saysSame } from '../../src/cycle/field-value';
import { openFields } from '../../src/cycle/open-fields';
import type { HandOutRecord } from '../../src/cycle/memory';
import { recordsOf } from '../../src/cycle/records';
import type { ReplyFile } from '../../src/cycle/reply';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { collected, handedOut, masterOf, reply, valuesOf } from './support/cycle-book';

/** What somebody types into the field of that place, counted around. */
interface Typed {
  readonly who: number;
  readonly field: number;
  readonly value: string | number | null;
}

const typed: fc.Arbitrary<Typed> = fc.record({
  who: fc.nat(40),
  field: fc.nat(400),
  value: fc.oneof(
    fc.integer({ min: -999, max: 99_999 }),
    fc.constantFrom('実施', '検討中', 'A', '○', '集計中', '1,234件', '改行\nあり'),
    fc.constant(null),
  ),
});

describe.each(['sanyo-onoda', 'ube-reform', 'seki'])('%s', (id) => {
  const given = handedOut(planBook(readSeed(id)));
  const bytes = given.book.save();
  const departments = [...given.files.keys()];
  const { format, plan } = masterOf(given.book).reading;

  const cells = (
    book: XlsxBook,
  ): { readonly sheet: string; readonly row: number; readonly col: number }[] => {
    const { book: snapshot, reading } = masterOf(book);
    return recordsOf(snapshot, reading.measures).flatMap((record) =>
      openFields(record, plan.settings.reportYear, format.id).flatMap(
        (name) => record.fields.get(name)?.place ?? [],
      ),
    );
  };
  const write = (book: XlsxBook, edits: readonly Typed[]): void => {
    const places = cells(book);
    for (const { field, value } of edits) {
      const place = places[field % places.length];
      if (place) book.apply([{ kind: 'setCells', sheet: place.sheet, cells: [{ ...place, value }] }]);
    }
  };
  const answers = (edits: readonly Typed[]): ReplyFile[] =>
    departments.map((department, i) => {
      const book = XlsxBook.load(given.files.get(department) as Uint8Array);
      write(
        book,
        edits.filter(({ who }) => who % departments.length === i),
      );
      return reply(`${department}.xlsx`, book);
    });

  test('any edits, collected in any order, at once or one by one, give the same master; no value is lost unseen', () => {
    fc.assert(
      fc.property(
        fc.array(typed, { maxLength: 40 }),
        fc.array(typed, { maxLength: 10 }),
        fc.array(fc.nat(1000), { minLength: departments.length, maxLength: departments.length }),
        (ofDepartments, ofPlanner, order) => {
          const replies = answers(ofDepartments);
          const shuffled = replies
            .map((one, i) => ({ one, rank: order[i] ?? 0 }))
            .sort((a, b) => a.rank - b.rank)
            .map(({ one }) => one);
          const master = (): XlsxBook => {
            const book = XlsxBook.load(bytes);
            write(book, ofPlanner);
            return book;
          };
          const atOnce = master();
          const before = valuesOf(atOnce);
          const result = collected(atOnce, given.records, replies);
          expect(result.refused).toEqual([]);
          const oneByOne = master();
          let records: readonly HandOutRecord[] = given.records;
          for (const one of shuffled) records = collected(oneByOne, records, [one]).handOuts;
          expect(valuesOf(oneByOne)).toEqual(valuesOf(atOnce));

          // each value that somebody typed stands in the master, or in a conflict that is told
          const after = new Map(
            recordsOf(masterOf(atOnce).book, masterOf(atOnce).reading.measures).map((one) => [one.key, one]),
          );
          const conflicts = new Set(
            result.outcomes.flatMap(({ result: kind, record, field }) =>
              kind === 'conflict' ? [`${record.key} ${field}`] : [],
            ),
          );
          for (const { measures } of result.replies)
            for (const { record, base, fields } of measures)
              for (const [name, value] of fields) {
                const was = base.fields[name];
                if (was?.formula || (was && saysSame(value, was))) continue;
                const now = after.get(record.key)?.fields.get(name);
                expect([
                  name,
                  conflicts.has(`${record.key} ${name}`) || (now && saysSame(now, value)),
                ]).toEqual([name, true]);
              }
          // and what the planner typed is not overwritten
          for (const [key, value] of Object.entries(valuesOf(atOnce)))
            if (before[key] !== value)
              expect(
                result.outcomes.some(
                  ({ record, field, result: kind }) => `${record.key} ${field}` === key && kind === 'taken',
                ),
              ).toBe(true);
        },
      ),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
