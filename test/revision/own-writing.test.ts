import { XlsxBook } from '../../src/book/xlsx';
import type { Plan } from '../../src/plan';
import { readPlan } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';
import { contents, revised } from './revised';

const { overview: _, ...seed } = readSeed('sanyo-onoda');
const years = [...seed.settings.years, 'R5'];

/** A workbook in which people wrote where the form has no field: a heading, a note beside the page, sums elsewhere. */
function worked(): { book: XlsxBook; sheet: string; heading: string } {
  const plan: Plan = { ...seed, measures: seed.measures.slice(0, 2) };
  const book = planBook(plan);
  const reading = readPlan(book.snapshot());
  const [first] = reading.plan ? reading.measures : [];
  if (!first) throw new Error('no measure');
  const { sheet } = first;
  const actual = first.cells.get('指標1_実績_R2')?.place;
  if (!actual) throw new Error('no actual');
  book.apply([
    { kind: 'setCells', sheet, cells: [{ row: 5, col: 0, value: '現状と課題（令和元年）' }] },
    { kind: 'setCells', sheet, cells: [{ row: 3, col: 40, value: '電話で確認済み' }] },
    {
      kind: 'setCells',
      sheet,
      cells: [{ row: 4, col: 40, formula: `=${address(actual.row, actual.col)}*2` }],
    },
  ]);
  return { book, sheet, heading: '現状と課題（令和元年）' };
}

function address(row: number, col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${String(row + 1)}`;
}

test('what people wrote themselves stays where it was, and formulas read the same cells', () => {
  const { book, sheet, heading } = worked();
  const other = book.addSheet('担当者の集計');
  const before = readPlan(book.snapshot());
  const from = before.plan && before.measures[0]?.cells.get('指標1_実績_R2')?.place;
  if (!from) throw new Error('no actual');
  book.apply([
    {
      kind: 'setCells',
      sheet: other.name,
      cells: [{ row: 0, col: 0, formula: `='${sheet}'!${address(from.row, from.col)}` }],
    },
  ]);
  const { revision, reading } = revised(book, { settings: { years } });
  const now = reading.measures[0]?.cells.get('指標1_実績_R2')?.place;
  if (!now) throw new Error('no actual');
  const texts = JSON.stringify(contents(book.snapshot({ all: true })));
  expect(revision.own).toMatchObject([{ sheet, text: heading, expected: '現状と課題' }]);
  expect(texts).toContain(heading);
  expect(texts).toContain('電話で確認済み');
  expect(texts).toContain(`=${address(now.row, now.col)}*2`);
  expect(other.formula(0, 0)).toBe(`='${sheet}'!${address(now.row, now.col)}`);
  expect(revision.kept).toEqual([]);
});

test('a formula whose cell is gone keeps what it gave, and is told', () => {
  const { book } = worked();
  const { revision } = revised(book, { settings: { years: ['R3', 'R4'], reportYear: 'R3' } });
  expect(revision.stopped.map(({ formula }) => formula)).toHaveLength(1);
  expect(JSON.stringify(contents(book.snapshot({ all: true })))).toContain('控え');
});

test('a value that was typed over a live formula stays', () => {
  const { book, sheet } = worked();
  const reading = readPlan(book.snapshot());
  const cell = reading.plan && reading.measures[0]?.cells.get('指標1_達成率_R1')?.place;
  if (!cell) throw new Error('no rate');
  book.apply([{ kind: 'setCells', sheet, cells: [{ row: cell.row, col: cell.col, value: 0.5 }] }]);
  const { reading: after } = revised(book, { settings: { years } });
  expect(after.measures[0]?.cells.get('指標1_達成率_R1')).toMatchObject({ value: 0.5, formula: null });
});

test('undoing a change of the years brings back every cell and name', () => {
  const { book } = worked();
  const before = contents(book.snapshot({ all: true }));
  const snapshot = book.snapshot({ all: true });
  const reading = readPlan(snapshot);
  if (reading.plan === null) throw new Error('no plan');
  const copy = XlsxBook.load(book.save());
  const { revision } = revised(copy, { settings: { years: ['R1', 'R2'], reportYear: 'R1' } });
  const undo = book.apply(revision.edits);
  expect(contents(book.snapshot({ all: true }))).not.toEqual(before);
  book.apply(undo);
  expect(contents(book.snapshot({ all: true }))).toEqual(before);
});
