import { paneJa } from '../../locales/ja/pane';
import { evaluate, type Plan } from '../../src/plan';
import { gradePlan } from '../../src/sheets/grade';
import { nothingToGrade } from '../../src/taskpane/grading/grade-proposal';
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

test('that all stands as calculated is said only where it does', () => {
  const seed = readSeed('sanyo-onoda');
  const told = (measures: Plan['measures']): string => {
    const book = planBook({ ...seed, measures });
    const now = (): PlanReading => {
      const read = readPlan(book.snapshot());
      if (!read.plan) throw new Error('no plan');
      return read;
    };
    book.apply(gradePlan(now(), 'R2').edits);
    book.recalculate();
    const graded = gradePlan(now(), 'R2');
    expect(graded.edits).toEqual([]);
    return nothingToGrade(paneJa, now(), 'R2', graded);
  };
  const [first] = seed.measures;
  if (!first) throw new Error('no measure');
  const { grades: _, ...bare } = first;
  const [indicator] = first.indicators;
  if (!indicator) throw new Error('no indicator');
  const waiting = { ...indicator, actuals: { ...indicator.actuals, R2: { text: '集計中' } } };
  expect([
    told([{ ...bare, grades: {} }]),
    told([{ ...bare, grades: { R2: { grade: 'A', reason: '特別の事情' } } }]),
    told([{ ...bare, grades: {}, indicators: [waiting] }]),
  ]).toEqual([
    '書き込むものはありません。すべて計算どおりです。',
    '新しく書き込むものはありません。人が付けた評価が計算と違う施策が 1 件あります（≠ の印）。',
    '新しく書き込むものはありません。集計中などの未確定の実績が 1 件あり、その達成率は計算していません。',
  ]);
});
