import type { XlsxBook } from '../../src/book/xlsx';
import { findingKey, type RuleCode } from '../../src/checks';
import type { Plan } from '../../src/plan';
import { checkPlan, type PlacedFinding } from '../../src/sheets/check';
import { fixEdits } from '../../src/sheets/locate';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

const formats = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'];

function open(plan: Plan): { book: XlsxBook; read: () => PlanReading } {
  const book = planBook(plan);
  return {
    book,
    read: () => {
      const reading = readPlan(book.snapshot());
      if (reading.plan === null) throw new Error('no plan');
      return reading;
    },
  };
}

const only = (reading: PlanReading, code: RuleCode): PlacedFinding[] =>
  checkPlan(reading).filter((finding) => finding.code === code);

test.each(formats)('every finding about %s has its cell, but for those about the plan as a whole', (id) => {
  const { read } = open(readSeed(id));
  const astray = checkPlan(read()).filter(({ where, place }) => (where.kind === 'plan') !== (place === null));
  expect(astray).toEqual([]);
});

test.each(formats)('every fix in %s writes, and what it mends is gone after it', (id) => {
  const { book, read } = open(readSeed(id));
  const fixable = (reading: PlanReading): PlacedFinding[] =>
    checkPlan(reading).filter(({ fix }) => fix !== undefined);
  const before = read();
  expect(fixable(before).filter((finding) => fixEdits(before, finding).length === 0)).toEqual([]);
  book.apply(fixable(before).flatMap((finding) => fixEdits(before, finding)));
  expect(fixable(read())).toEqual([]);
});

test.each(formats)('fixes in %s, applied until none is left, make no new finding', (id) => {
  const { book, read } = open(readSeed(id));
  // a number that a fix writes in other letters is the same number
  const keyOf = (finding: PlacedFinding): string => {
    const { number = '' } = finding.data;
    return findingKey({ ...finding, data: { ...finding.data, number: String(number).normalize('NFKC') } });
  };
  const before = checkPlan(read());
  const known = new Set(before.map(keyOf));
  for (let round = 0; ; round++) {
    if (round === 5) throw new Error(`${id}: fixes do not come to an end`);
    const reading = read();
    const edits = checkPlan(reading).flatMap((finding) => fixEdits(reading, finding));
    if (edits.length === 0) break;
    book.apply(edits);
  }
  const after = checkPlan(read());
  expect(after.filter((finding) => !known.has(keyOf(finding)))).toEqual([]);
  const fixable = before.filter(({ fix }) => fix !== undefined).length;
  expect(after.length).toBeLessThanOrEqual(before.length - fixable);
});

test('a text is written as it is, and a number typed as a text becomes a number', () => {
  const seed = readSeed('sanyo-onoda');
  const [first] = seed.measures;
  if (!first) throw new Error('no measure');
  const indicators = first.indicators.map((indicator) => ({
    ...indicator,
    actuals: { R2: { text: '８３５百万円', stored: 'text' as const } },
  }));
  const measure = { ...first, title: '公金収納対策の⾏動', indicators };
  const { book, read } = open({ ...seed, measures: [measure], overview: [] });
  const before = read();
  const findings = [...only(before, 'character-lost'), ...only(before, 'number-as-text')];
  book.apply(findings.flatMap((finding) => fixEdits(before, finding)));
  const cells = read().measures[0]?.cells;
  expect(
    ['名称', '指標1_実績_R2'].map((name) => [cells?.get(name)?.value, cells?.get(name)?.numberFormat]),
  ).toEqual([
    ['公金収納対策の行動', 'General'],
    [835, '#,##0"百万円"'],
  ]);
});
