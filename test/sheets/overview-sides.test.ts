import type { XlsxBook } from '../../src/book/xlsx';
import { checkPlan, type PlacedFinding } from '../../src/sheets/check';
import { overviewSides } from '../../src/sheets/overview-sides';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

/** What differs between 一覧 and the sheet of the second measure. */
function found(book: XlsxBook): {
  readonly reading: PlanReading;
  readonly findings: readonly PlacedFinding[];
} {
  const reading = readPlan(book.snapshot());
  if (!reading.plan) throw new Error('no plan');
  const findings = checkPlan(reading, 'R2').filter(
    ({ code, data }) => code === 'overview-differs' && data.number === '2' && data.part === 'current',
  );
  return { reading, findings };
}

test('where 一覧 and 個票 differ either is made like the other, and then nothing differs', () => {
  const seed = readSeed('sanyo-onoda');
  for (const side of ['toSheet', 'toOverview'] as const) {
    const book = planBook({ ...seed, measures: seed.measures.slice(0, 3) });
    const { reading } = found(book);
    const cell = reading.measures[1]?.cells.get('指標1_実績_R2');
    if (!cell) throw new Error('no cell');
    const { sheet, row, col } = cell.place;
    book.apply([{ kind: 'setCells', sheet, cells: [{ row, col, value: 7, numberFormat: '0"施設"' }] }]);
    const now = found(book);
    const [finding] = now.findings;
    const sides = finding && overviewSides(now.reading, finding, 'R2');
    if (!sides) throw new Error('nothing differs');
    book.apply(sides[side]);
    const after = found(book);
    expect(after.findings).toEqual([]);
    const actual = after.reading.plan.measures[1]?.indicators[0]?.actuals.R2;
    expect(actual).toEqual(side === 'toSheet' ? '7施設' : '1施設');
  }
});
