import { evaluate } from '../../src/plan';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { gradingRows, type GradingRow } from '../../src/taskpane/grading/grading-rows';
import { gradeWords } from '../../src/taskpane/workbook/grading-way';
import { gradingWay } from '../../src/taskpane/workbook/grading-way';
import {
  choicesInUse,
  departmentsOf,
  initialView,
  viewedRows,
  type GradingView,
} from '../../src/taskpane/grading/grading-view';
import { planBook } from '../support/plan-book';
import { readSeed } from '../support/seed';

function reading(id: string): PlanReading {
  const read = readPlan(planBook(readSeed(id)).snapshot());
  if (!read.plan) throw new Error('no plan');
  return read;
}

function rowsOf(read: PlanReading): readonly GradingRow[] {
  const { settings } = read.plan;
  const year = settings.reportYear;
  return gradingRows(read, year, (measure) => evaluate(measure, settings, year));
}

const plan = reading('sanyo-onoda');
const rows = rowsOf(plan);
const shown = (view: Partial<GradingView>): string[] =>
  viewedRows(rows, { ...initialView, ...view }, gradeWords(plan)).map(({ one }) => one.measure.number);

test('without a choice all rows stand in the order of their numbers, 10 behind 9', () => {
  expect(shown({})).toEqual(Array.from({ length: 25 }, (_, i) => String(i + 1)));
  expect(shown({ sort: { key: 'number', descending: true } })).toEqual(
    Array.from({ length: 25 }, (_, i) => String(25 - i)),
  );
});

test('sorted by rate, rows without one come last in both directions, in the order of the plan', () => {
  const order = (descending: boolean): (readonly [string, string])[] =>
    viewedRows(rows, { ...initialView, sort: { key: 'rate', descending } }, gradeWords(plan)).map(
      ({ one, rate }) => [one.measure.number, rate?.ok ? rate.printed : ''],
    );
  const rated = order(false).filter(([, printed]) => printed !== '');
  const figures = rated.map(([, printed]) => Number(printed));
  expect(figures).toEqual([...figures].sort((a, b) => a - b));
  expect(rated.length).toBe(14);
  const unrated = order(false).slice(14);
  expect(unrated.map(([number]) => Number(number))).toEqual(
    unrated.map(([number]) => Number(number)).sort((a, b) => a - b),
  );
  expect(order(true).slice(14)).toEqual(unrated);
});

test('sorted by grade, the best comes first and what has none last', () => {
  const grades = viewedRows(
    rows,
    { ...initialView, sort: { key: 'grade', descending: false } },
    gradeWords(plan),
  ).map(({ evaluation }) => evaluation.grade ?? '-');
  expect(grades.join('')).toMatch(/^A+B+C+D*-+$/);
});

test('the text finds number, title, indicator and department, in any width and case, all words of it', () => {
  expect(shown({ text: '公金収納' })).toContain('1');
  expect(shown({ text: '国保年金課　未収' })).toEqual(['1']);
  expect(shown({ text: '１３' })).toEqual(['13']);
  expect(shown({ text: '該当しない語' })).toEqual([]);
});

test('choices narrow the rows: grade, department, differences, rows without a rate', () => {
  expect(shown({ grade: 'A' })).toEqual(
    rows.filter(({ evaluation }) => evaluation.grade === 'A').map(({ one }) => one.measure.number),
  );
  expect(departmentsOf(rows).slice(0, 3)).toEqual(['税務課', '国保年金課', 'その他公金収納課']);
  expect(shown({ department: '国保年金課' })).toEqual(
    rows
      .filter(({ one }) => one.measure.department.includes('国保年金課'))
      .map(({ one }) => one.measure.number),
  );
  expect(shown({ kind: 'different' })).toEqual(['10', '15']);
  expect(shown({ kind: 'withoutRate' }).length).toBe(11);
  expect(choicesInUse({ ...initialView, grade: '', kind: 'different' })).toBe(2);
});

test('the largest difference between given and computed grade comes first', () => {
  const order = shown({ sort: { key: 'difference', descending: true } });
  expect(order.slice(0, 2).sort()).toEqual(['10', '15']);
  expect(order.slice(2)).toEqual(shown({}).filter((number) => !['10', '15'].includes(number)));
});

test.each([
  ['sanyo-onoda', 'computed', 'A、B、C、D'],
  ['mine', 'by-hand', 'A、B、C'],
  ['seki', 'by-hand', '達成、順調、やや遅れている、遅れている'],
  ['ube-dx', 'none', '調査・検討、実証、導入、運用'],
  ['ube-reform', 'none', ''],
])('%s is graded %s', (id, way, words) => {
  const read = reading(id);
  expect(gradingWay(read, read.plan.settings.reportYear)).toBe(way);
  expect(gradeWords(read).join('、')).toBe(words);
});
