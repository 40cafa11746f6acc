import type { Plan } from '../../src/plan';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { everyMeasure, filteredMeasures } from '../../src/taskpane/home/measure-filter';
import { nextStep } from '../../src/taskpane/home/next-step';
import { finish } from '../../src/plan/steps';
import { paneFindingSteps } from '../../src/taskpane/workbook/checking/pane-findings';
import { planProgress, type MeasureState } from '../../src/taskpane/home/plan-progress';
import type { MeasureReading } from '../../src/taskpane/workbook/book-port';
import {
  canStand,
  standingBy,
  standingCounts,
  standingOf,
  type Standing,
} from '../../src/taskpane/home/standing';
import { texts } from '../../src/taskpane/state/texts-ja';
import { evaluate } from '../../src/plan/evaluation';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

function read(plan: Plan): PlanReading {
  const reading = readPlan(planBook(plan).snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

/** All that home tells of a plan. */
function home(plan: Plan, year = plan.settings.reportYear, reading = read(plan)) {
  const by = standingBy(reading, year);
  const standing = (one: MeasureReading): Standing =>
    standingOf(evaluate(one.measure, reading.plan.settings, year), by);
  const stateOf = (one: MeasureReading): MeasureState => ({
    canBeGraded: canStand(one, reading, by, year),
    isGraded: standing(one) !== null,
  });
  const findings = finish(paneFindingSteps(texts, reading, year, []));
  return {
    reading,
    by,
    standing,
    counts: Object.fromEntries(
      standingCounts(reading, by, standing).map((one) => [one.standing ?? '', one.count]),
    ),
    progress: planProgress(reading, year, findings, stateOf),
    next: nextStep(reading, year, by, findings, stateOf),
    waiting: nextStep(reading, year, by, null, stateOf),
  };
}

test.each([
  ['sanyo-onoda', 'scale', { A: 5, B: 7, C: 8, D: 1, '': 4 }, 'fill'],
  ['mine', 'scale', { A: 8, B: 47, C: 8 }, 'overview'],
  ['seki', 'words', { 達成: 1, 順調: 16, やや遅れている: 12, 遅れている: 2 }, 'settle'],
  ['ube-dx', 'target', { achieved: 0, missed: 0, '': 16 }, 'start'],
  ['ube-reform', 'target', { achieved: 0, missed: 0, '': 14 }, 'start'],
])('%s is told by its %s', (id, by, counts, next) => {
  const found = home(readSeed(id));
  expect({ by: found.by, counts: found.counts, next: found.next?.kind }).toEqual({ by, counts, next });
});

test('a measure of several departments counts for each, and the strands count what each is about', () => {
  const { progress } = home(readSeed('sanyo-onoda'));
  expect(progress.policyField).toBeNull();
  expect(progress.all).toMatchObject({
    filled: { done: 18, of: 25 },
    clean: { done: 14, of: 25 },
    graded: { done: 21, of: 25 },
  });
  expect(progress.groups.find(({ name }) => name === '企画課')).toEqual({
    name: '企画課',
    filled: { done: 8, of: 11 },
    clean: { done: 8, of: 11 },
    graded: { done: 9, of: 11 },
  });
});

test('a form that names no departments is told by its policies', () => {
  const { progress } = home(readSeed('mine'));
  expect(progress.policyField).toBe('大分類');
  expect(progress.groups.map(({ name, filled }) => [name, filled.of])).toEqual([
    ['組織・人材マネジメントの見直し', 8],
    ['業務の見直し', 12],
    ['歳出・歳入／資産・債権管理の見直し', 35],
    ['協働の推進', 8],
  ]);
});

test('where nobody has graded, only measures that can have a grade count', () => {
  const { progress, counts } = home(readSeed('seki'), 'R4');
  expect(counts).toEqual({ 達成: 0, 順調: 0, やや遅れている: 0, 遅れている: 0, '': 31 });
  expect(progress.all.graded).toEqual({ done: 0, of: 31 });
});

test('a form without grades is told by the targets that were reached', () => {
  const seed = readSeed('ube-reform');
  const [first, second] = seed.measures;
  const report = (measure: typeof first, share: 'target' | 'baseline') => ({
    ...measure!,
    indicators: measure!.indicators.map((one) => ({
      ...one,
      actuals: { R4: (share === 'target' ? one.targets.R4 : one.baseline) ?? '0' },
    })),
  });
  const measures = [report(first, 'target'), report(second, 'baseline'), ...seed.measures.slice(2)];
  const { counts, next } = home({ ...seed, measures });
  expect(counts).toEqual({ achieved: 1, missed: 1, '': 12 });
  expect(next?.kind).toBe('fill');
});

describe('what to do next', () => {
  const mine = readSeed('mine');

  test('nothing has been reported for the year: that is said, and the first empty field is offered', () => {
    const { next } = home(readSeed('ube-dx'));
    expect(next).toMatchObject({ kind: 'start', measure: { measure: { number: '1-(1)' } } });
  });

  test('all is filled in, but it is not known yet whether there are errors', () => {
    expect(home(mine).waiting).toEqual({ kind: 'wait' });
  });

  test('an open error comes before grades', () => {
    const [first, ...others] = mine.measures;
    const twice = { ...mine, measures: [{ ...first!, number: '2', grades: {} }, ...others] };
    const { next } = home(twice);
    expect(next).toEqual({ kind: 'check', count: 1 });
  });

  test('grades that a human gives are asked of him', () => {
    const [first, ...others] = mine.measures;
    const { next } = home({ ...mine, measures: [{ ...first!, grades: {} }, ...others] });
    expect(next).toEqual({ kind: 'judge', count: 1 });
  });

  test('an indicator of which it is not sure whether more is better is settled before the overview is made', () => {
    const { next } = home(readSeed('seki'));
    expect(next).toEqual({ kind: 'settle', count: 1 });
  });

  test('when the overview stands, the reports are what is left', () => {
    const reading = read(mine);
    const { next } = home(mine, 'R1', { ...reading, overview: { rows: [], columns: [], sheet: '一覧' } });
    expect(next).toEqual({ kind: 'print' });
  });

  test('a plan without measures has no next step', () => {
    expect(home({ ...mine, measures: [] }).next).toBeNull();
  });
});

describe('the list', () => {
  const { reading, standing } = home(readSeed('sanyo-onoda'));
  const numbers = (filter: Partial<typeof everyMeasure>, onlyUnfilled = false): string[] =>
    filteredMeasures(reading, 'R2', { ...everyMeasure, ...filter }, onlyUnfilled, standing).map(
      ({ measure }) => measure.number,
    );

  test('is found by number, title and department, whatever the width of the letters', () => {
    expect(numbers({ words: '　病院　' })).toEqual(['10', '24']);
    expect(numbers({ words: '１０ 病院' })).toEqual(['10']);
    expect(numbers({ words: '国保年金課' })).toEqual(['1', '23']);
    expect(numbers({ words: 'どこにもない' })).toEqual([]);
  });

  test('can show the measures of one grade, those without any, and those with empty fields', () => {
    expect(numbers({ standing: 'D' })).toHaveLength(1);
    expect(numbers({ standing: null })).toHaveLength(4);
    expect(numbers({}, true)).toEqual(['3', '14', '15', '18', '20', '21', '25']);
    expect(numbers({ words: '企画課', standing: 'C' }, true)).toEqual(['15', '21']);
  });
});
