import { blankMeasure, newPlan } from '../../src/formats/new-plan';
import { findFormat } from '../../src/formats';
import type { Indicator, Plan } from '../../src/plan';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import type { SettlingDraft } from '../../src/taskpane/grading/settling-state';
import { settleProposal } from '../../src/taskpane/grading/settle-proposal';
import {
  guessOf,
  isGuess,
  settlementOf,
  settlingRows,
  turned,
  waysOf,
  type SettlingRow,
} from '../../src/taskpane/grading/settling-rows';
import { rateText } from '../../src/taskpane/ui/rate-text';
import { texts } from '../../src/taskpane/state/texts-ja';
import { planBook } from '../support/plan-book';

const one = (
  name: string,
  target: string,
  actual: string | null,
  more: Partial<Indicator> = {},
): Indicator => ({
  name,
  targets: { R4: target },
  actuals: actual === null ? {} : { R4: actual },
  ...more,
});

function planOf(measures: readonly (readonly Indicator[])[]): Plan {
  const plan = newPlan(findFormat('sanyo-onoda')!, {
    municipality: '見本市',
    title: '見本計画',
    years: ['R4', 'R5'],
    baselineYear: 'R3',
    reportYear: 'R4',
    measures: measures.map((indicators, i) => ({
      ...blankMeasure(String(i + 1), `施策${String(i + 1)}`),
      department: '財政課',
      indicators: [...indicators],
    })),
  });
  const gradeScale = [
    { grade: 'A', from: 100 },
    { grade: 'B', from: 75 },
    { grade: 'C', from: null },
  ];
  return { ...plan, settings: { ...plan.settings, gradeScale, measureGrade: 'worst' } };
}

function read(book: ReturnType<typeof planBook>): PlanReading {
  const reading = readPlan(book.snapshot());
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
  return reading;
}

const plan = planOf([
  [one('参加者数', '10人', '12人'), one('相談件数', '10件', '12件')],
  [one('利用者数', '90人', '80人', { baseline: '100人' })],
  [one('会議の件数', '10件', null, { method: 'level' })],
]);

function rowsOf(reading: PlanReading): readonly SettlingRow[] {
  return settlingRows(reading, 'R4');
}

const printed = ({
  choice,
  rate,
}: {
  choice: unknown;
  rate: Parameters<typeof rateText>[0] | { ok: false };
}) => `${String(choice)} ${rate.ok ? rateText(rate) : '—'}`;

function choicesOf(row: SettlingRow, draft: SettlingDraft) {
  const { directions, methods, rate } = waysOf(row, draft, plan.settings);
  return {
    directions: directions.map(printed),
    methods: methods.map(printed),
    rate: rate.ok ? rateText(rate) : rate.reason,
  };
}

test('only what the figures have a rate by can be chosen, each with its rate', () => {
  const [calls, users] = rowsOf(read(planBook(plan)));
  expect(choicesOf(calls!, guessOf(calls!))).toEqual({
    directions: ['up 120.0%', 'down 83.3%', 'keep 120.0%'],
    // no baseline: no 変化量; no stages: no 段階
    methods: [
      'null 83.3%',
      'level 120.0%',
      'inverse 83.3%',
      'complement 80.0%',
      'limit 83.3%',
      'difference 2',
      'manual —',
    ],
    rate: '83.3%',
  });
  expect(choicesOf(users!, { direction: 'down', method: null, isAccepted: false })).toEqual({
    directions: ['up 88.9%', 'down 200.0%', 'keep 88.9%'],
    methods: [
      'null 200.0%',
      'level 88.9%',
      'inverse 112.5%',
      'complement 111.1%',
      'change 200.0%',
      'limit 100.0%',
      'difference △10',
      'manual —',
    ],
    rate: '200.0%',
  });
});

test('without an actual the choices are those that will have a rate', () => {
  const row = rowsOf(read(planBook(planOf([[one('相談件数', '10件', null)]]))))[0]!;
  expect(choicesOf(row, guessOf(row))).toEqual({
    directions: ['up —', 'down —', 'keep —'],
    methods: ['null —', 'level —', 'inverse —', 'complement —', 'limit —', 'difference —', 'manual —'],
    rate: 'actual-missing',
  });
});

test('another direction is a decision, and drops a method that has no rate in it', () => {
  const row = rowsOf(read(planBook(plan)))[0]!;
  const guess = guessOf(row);
  expect([guess, isGuess(row, guess)]).toEqual([
    { direction: 'down', method: null, isAccepted: false },
    true,
  ]);
  const up = turned(row, { ...guess, method: 'complement' }, 'up', plan.settings);
  expect([up, isGuess(row, up)]).toEqual([
    { direction: 'up', method: 'complement', isAccepted: true },
    false,
  ]);
  expect(turned(row, { ...guess, method: 'change' }, 'up', plan.settings).method).toBeNull();
  expect(settlementOf(row, up)).toEqual({ measure: 0, indicator: 2, direction: 'up', method: 'complement' });
  // the engine's method stays the engine's: nothing is written for it
  expect(settlementOf(row, guess)).toEqual({ measure: 0, indicator: 2, direction: 'down' });
});

test('all that was accepted is one batch; every cell that it writes is told before with what it will show', () => {
  const book = planBook(plan);
  const before = book.snapshot();
  const reading = read(book);
  const [calls, users] = rowsOf(reading);
  const drafts = new Map<string, SettlingDraft>([
    [calls!.key, { ...guessOf(calls!), method: 'complement', isAccepted: true }],
    [users!.key, { direction: 'up', method: null, isAccepted: true }],
  ]);
  const proposal = settleProposal(texts, reading, 'R4', drafts)!;
  const cells = proposal.edits.flatMap((edit) => (edit.kind === 'setCells' ? edit.cells : []));
  const lines = proposal.changes!.flatMap((sheet) => sheet.lines);
  expect(lines).toHaveLength(cells.length);
  const line = (start: string): string[] => lines.filter((text) => text.startsWith(start));
  expect([line('方向'), line('計算方法'), line('達成率'), line('算定評価')]).toEqual([
    [
      expect.stringMatching(/^方向 2（[A-Z]+\d+）：空欄 → 減少$/),
      expect.stringMatching(/^方向（[A-Z]+\d+）：空欄 → 増加$/),
    ],
    [expect.stringMatching(/^計算方法 2（[A-Z]+\d+）：空欄 → 補数$/)],
    [
      expect.stringMatching(/^達成率 2（[A-Z]+\d+）：空欄 → 80\.0%$/),
      expect.stringMatching(/^達成率 2 R5（[A-Z]+\d+）：空欄（数式を入れ直す）$/),
      expect.stringMatching(/^達成率（[A-Z]+\d+）：空欄 → 88\.9%$/),
      expect.stringMatching(/^達成率 R5（[A-Z]+\d+）：空欄（数式を入れ直す）$/),
    ],
    ['算定評価', '算定評価 R5', '算定評価', '算定評価 R5'].map(
      (name) => expect.stringContaining(`${name}（`) as string,
    ),
  ]);
  const total = rowsOf(reading).length;
  expect([proposal.title, proposal.result]).toEqual([
    '要確認の決定',
    `2 件の方向を決めました。${total === 2 ? '要確認の指標はもうありません。' : `要確認の指標はあと ${String(total - 2)} 件です。`}`,
  ]);
  const undo = book.apply(proposal.edits);
  book.recalculate();
  const settled = read(book);
  expect(rowsOf(settled).map(({ key }) => key)).toEqual(
    rowsOf(reading)
      .slice(2)
      .map(({ key }) => key),
  );
  expect(settled.measures[0]?.cells.get('指標2_達成率_R4')?.value).toBeCloseTo(0.8, 12);
  expect(settleProposal(texts, settled, 'R4', drafts)).toBeNull();
  book.apply(undo);
  book.recalculate();
  expect(book.snapshot()).toEqual(before);
});
