import { XlsxBook } from '../../src/book/xlsx';
import { adoptEdits } from '../../src/forms/adopt';
import { measuresAfter } from '../../src/revision/measure-edits';
import { revise } from '../../src/revision/revise';
import { gradePlan } from '../../src/sheets/grade';
import type { PlanReading } from '../../src/sheets/plan-steps';
import { readPlan } from '../../src/sheets/read-plan';
import { understandForm } from '../../src/sheets/understand-form';
import { bookOfSheets } from './books';

/** Three measures in a table with a column for the rate. */
function table(): XlsxBook {
  const book = XlsxBook.load(
    bookOfSheets([
      {
        name: '一覧表',
        rows: [
          ['総合計画　進捗一覧'],
          ['番号', '施策名', '担当課', '指標', '単位', 'R5目標', 'R5実績', 'R5達成率', 'R6目標', 'R6実績'],
          ['1', '道路の整備', '建設課', '苦情の数', '件', 80, 70, null, 60],
          ['2', '橋の点検', '建設課', '点検数', '橋', 5, 6, null, 6],
          ['3', '公園の整備', '都市計画課', '公園数', 'か所', 10, 9, null, 12],
        ],
      },
    ]),
  );
  const snapshot = book.snapshot({ all: true });
  const { detection, form } = understandForm(snapshot, { title: '計画', answers: { reportYear: 'R5' } });
  book.apply(adoptEdits(snapshot, detection, form, { title: '計画', municipality: '' }, (code) => code));
  return book;
}

function readingOf(book: XlsxBook): PlanReading {
  const reading = readPlan(book.snapshot());
  if (!reading.plan) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

function grade(book: XlsxBook): void {
  book.apply(gradePlan(readingOf(book), 'R5').edits);
}

/** A value of 算定表, in the line of an indicator. */
function lineOf(book: XlsxBook, indicator: string): number {
  const sheet = book.sheet('算定表');
  for (let row = 3; row < 20; row++) if (sheet?.value(row, 2) === indicator) return row;
  throw new Error(indicator);
}

const directions = (book: XlsxBook): unknown =>
  readingOf(book).plan.measures.map(({ title, indicators }) => [title, indicators[0]?.direction]);

test('what is typed into 算定表 follows its measure when rows come into the table above it', () => {
  const book = table();
  grade(book);
  book.apply([
    { kind: 'setCells', sheet: '算定表', cells: [{ row: lineOf(book, '点検数'), col: 7, value: '減少' }] },
  ]);
  const of = [
    ['道路の整備', undefined],
    ['橋の点検', 'down'],
    ['公園の整備', undefined],
  ];
  expect(directions(book)).toEqual(of);
  book.sheet('一覧表')?.insertRows(2, 1);
  expect(directions(book)).toEqual(of);
});

test('the city’s cells show the rates of their own measures, also when measures came in between', () => {
  const book = table();
  grade(book);
  const shown = (): unknown[] =>
    readingOf(book).measures.map(({ measure, cells }) => {
      const line = /^='算定表'!J(\d+)$/u.exec(cells.get('指標1_達成率_R5')?.formula ?? '')?.[1];
      return [measure.title, line && book.sheet('算定表')?.value(Number(line) - 1, 2)];
    });
  const own = [
    ['道路の整備', '苦情の数'],
    ['橋の点検', '点検数'],
    ['公園の整備', '公園数'],
  ];
  expect(shown()).toEqual(own);
  const reading = readingOf(book);
  const measures = measuresAfter(reading.plan, [{ kind: 'copy', number: '1' }], false);
  if (!Array.isArray(measures)) throw new Error('no such measure');
  const revision = revise(reading, book.snapshot({ all: true }), { measures });
  if ('code' in revision) throw new Error(revision.code);
  expect(revision.outdated).toEqual(['calculation']);
  book.apply(revision.edits);
  grade(book);
  const rates = shown();
  expect(rates).toHaveLength(4);
  expect(rates).toEqual(expect.arrayContaining(own.slice(1)));
});
