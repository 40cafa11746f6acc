import { newBook } from '../../src/cli/new-book';
import { findFormat } from '../../src/formats';
import type { Measure, Plan } from '../../src/plan';
import { nextPeriodPlan, nextYearPlan, type NextPlan } from '../../src/sheets/next-year';
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

function nextOf(plan: Plan, ...more: [Parameters<typeof nextYearPlan>[1]?]): NextPlan {
  const made = nextYearPlan(plan, ...more);
  if ('code' in made) throw new Error(made.code);
  return made;
}

/** Without what belongs to one year's report. */
function lasting({ reports: _, activities: __, fields, ...rest }: Measure): unknown {
  const kept = Object.entries(fields).filter(([name]) => !name.startsWith('一覧概要_'));
  return { ...rest, fields: Object.fromEntries(kept) };
}

test.each(['ube-reform', 'ube-dx', 'sanyo-onoda', 'mine', 'seki'])(
  'next year’s sheets of %s keep targets, actuals and grades; what is written of a year begins empty',
  (id) => {
    const before = fromSheets(readSeed(id));
    const { plan, moved } = nextOf(before);
    const after = fromSheets(plan);
    const { years, reportYear } = before.settings;
    const next = years[years.indexOf(reportYear) + 1] ?? '';
    const extra = { ...before.settings.extra };
    for (const { name, after: now } of moved) extra[name] = now;
    expect(after.settings).toEqual({ ...before.settings, reportYear: next, extra });
    expect(after.measures.map(lasting)).toEqual(before.measures.map(lasting));
    expect(after.measures.flatMap(({ activities = [] }) => activities)).toEqual([]);
    expect(plan.measures.map(({ activities = [] }) => activities.length)).toEqual(
      before.measures.map(({ activities = [] }) => activities.length),
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
  const { plan: next } = nextOf(read);
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

test('dates and drafts of a cover are left empty, a year that words name moves on, and both are told', () => {
  expect(nextOf(readSeed('mine')).moved).toEqual([{ name: '作成', before: '令和2年7月', after: '' }]);
  expect(nextOf(readSeed('ube-dx')).moved).toEqual([
    { name: '作成', before: '令和5年10月', after: '' },
    { name: '版', before: '(素案)', after: '' },
  ]);
  const plan = readSeed('seki');
  const titled = { ...plan, title: '行革プラン（令和3年度報告）' };
  expect(nextOf(titled).moved).toEqual([
    { name: '計画名', before: titled.title, after: '行革プラン（令和4年度報告）' },
  ]);
  expect(nextOf({ ...plan, title: '第3次プラン' }).moved).toEqual([]);
});

test('a target that was revised keeps the former one in its note', () => {
  const seed = readSeed('ube-reform');
  const formers = [{ measure: 0, indicator: 1, year: 'R5', former: '98.0%' }];
  const { plan } = nextOf(seed, formers);
  const note = '※基準値は市税のみの徴収率\n※当初のR5目標は98.0%（令和4年度に改定）';
  expect(plan.measures[0]?.indicators[0]?.note).toBe(note);
  expect(fromSheets(plan).measures[0]?.indicators[0]?.note).toBe(note);
});

test('a new period begins with the last actuals as baselines, and nothing else that was reached', () => {
  const seed = readSeed('sanyo-onoda');
  const { plan } = nextPeriodPlan(seed, ['R5', 'R6', 'R7']);
  const read = fromSheets(plan);
  expect(read.settings).toMatchObject({ years: ['R5', 'R6', 'R7'], baselineYear: 'R2', reportYear: 'R5' });
  expect(read.measures[0]?.indicators[0]).toEqual({
    name: '未収債権額',
    baseline: '835百万円',
    targets: {},
    actuals: {},
  });
  expect(read.measures.map(({ title, department }) => [title, department])).toEqual(
    seed.measures.map(({ title, department }) => [title, department]),
  );
  expect(
    read.measures.every(({ grades, reports }) => reports.length + Object.keys(grades).length === 0),
  ).toBe(true);
});
