import { XlsxBook } from '../../src/book/xlsx';
import type { BookSnapshot, StruckCell } from '../../src/book/snapshot';
import { findFormat } from '../../src/formats';
import { planEdits } from '../../src/sheets/build';
import { checkPlan } from '../../src/sheets/check';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { readSeed } from '../support/seed';

/** The first measure of a plan with 見え消し in the cell of an actual. */
function readWith(actual: string | number, rest: string | null): { reading: PlanReading; cell: StruckCell } {
  const seed = readSeed('sanyo-onoda');
  const format = findFormat(seed.format);
  const [measure] = seed.measures;
  if (!format || !measure) throw new Error('no plan');
  const book = XlsxBook.create();
  book.apply(planEdits({ ...seed, measures: [measure], overview: [] }, format));
  const before = readPlan(book.snapshot());
  const place = before.plan && before.measures[0]?.cells.get('指標1_実績_R2')?.place;
  if (!place) throw new Error('no cell');
  const { sheet, row, col } = place;
  book.apply([{ kind: 'setCells', sheet, cells: [{ row, col, value: actual }] }]);
  const cell = { row, col, rest };
  const snapshot: BookSnapshot = book.snapshot();
  const reading = readPlan({
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name === sheet && one.grid ? { ...one, grid: { ...one.grid, struck: [cell] } } : one,
    ),
  });
  if (reading.plan === null) throw new Error('no plan');
  return { reading, cell };
}

function told({ reading, cell }: ReturnType<typeof readWith>) {
  const findings = checkPlan(reading).filter(
    ({ code, place }) => place?.row === cell.row && place.col === cell.col && code !== 'actual-missing',
  );
  return {
    actual: reading.plan.measures[0]?.indicators[0]?.actuals.R2,
    findings: findings.map(({ code, severity, data, fix }) => [code, severity, data.state, data.text, fix]),
  };
}

test('the plain part of a cell with 見え消し is its value, and told', () => {
  expect(told(readWith('100120', '120'))).toEqual({
    actual: { text: '120', stored: 'text' },
    findings: [
      ['number-as-text', 'error', undefined, '120', { kind: 'value', text: '120' }],
      ['struck-text', 'warning', 'part', '100120', undefined],
    ],
  });
});

test('a number that is struck as a whole is no value, and told', () => {
  expect(told(readWith(100, ''))).toEqual({
    actual: undefined,
    findings: [['struck-text', 'error', 'whole', '100百万円', undefined]],
  });
});

test('where the host cannot tell which part is struck, nothing is read', () => {
  expect(told(readWith('100120', null))).toEqual({
    actual: undefined,
    findings: [['struck-text', 'error', 'unknown', '100120', undefined]],
  });
});
