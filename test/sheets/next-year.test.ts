import { newBook } from '../../src/cli/new-book';
import { findFormat } from '../../src/formats';
import type { Measure, Plan } from '../../src/plan';
import { nextYearPlan } from '../../src/sheets/next-year';
import { readPlan } from '../../src/sheets/read-plan';
import { readSeed } from '../support/seed';

/** A plan as it comes back from sheets made of it. */
function fromSheets(plan: Plan): Plan {
  const format = findFormat(plan.format);
  if (!format) throw new Error(plan.format);
  const { plan: read } = readPlan(newBook(plan, format).snapshot());
  if (!read) throw new Error('no plan');
  return read;
}

/** Without what belongs to one year's report. */
function lasting({ reports: _, activities: __, fields, ...rest }: Measure): unknown {
  const kept = Object.entries(fields).filter(([name]) => !name.startsWith('一覧概要_'));
  return { ...rest, fields: Object.fromEntries(kept) };
}

test.each(['ube-reform', 'ube-dx', 'sanyo-onoda', 'mine', 'seki'])(
  'next year’s sheets of %s keep targets, actuals, grades and planned activities; the new year’s reports are empty',
  (id) => {
    const before = fromSheets(readSeed(id));
    const plan = nextYearPlan(before);
    if ('code' in plan) throw new Error(plan.code);
    const after = fromSheets(plan);
    const { years, reportYear } = before.settings;
    const next = years[years.indexOf(reportYear) + 1] ?? '';
    expect(after.settings).toEqual({ ...before.settings, reportYear: next });
    expect(after.measures.map(lasting)).toEqual(before.measures.map(lasting));
    expect(after.measures.map(({ activities }) => activities)).toEqual(
      before.measures.map(({ activities }) =>
        activities?.map((one) => (one.year === reportYear ? { ...one, year: next } : one)),
      ),
    );
    expect(after.measures.flatMap(({ reports }) => reports.filter(({ year }) => year === next))).toEqual([]);
  },
);

test('美祢 keeps the targets of years that its page does not show yet', () => {
  const seed = readSeed('mine');
  const targets = Object.fromEntries(seed.settings.years.map((year, i) => [year, `${10 + i}`]));
  const [first] = seed.measures;
  if (!first) throw new Error('no measure');
  const plan: Plan = {
    ...seed,
    measures: [{ ...first, indicators: [{ name: '件数', unit: '件', targets, actuals: {} }] }],
  };
  const read = fromSheets(plan);
  const next = nextYearPlan(read);
  if ('code' in next) throw new Error(next.code);
  expect([read, fromSheets(next)].map(({ measures }) => measures[0]?.indicators[0]?.targets)).toEqual([
    targets,
    targets,
  ]);
});

test('there is no year after the last of the plan', () => {
  const plan = readSeed('seki');
  const last = { ...plan, settings: { ...plan.settings, reportYear: 'R5' } };
  expect(nextYearPlan(last)).toEqual({ code: 'plan-ended', year: 'R5' });
});
