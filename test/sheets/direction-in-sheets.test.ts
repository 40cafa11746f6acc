import { XlsxBook } from '../../src/book/xlsx';
import { findFormat, formats } from '../../src/formats';
import { blankMeasure, newPlan } from '../../src/formats/new-plan';
import type { Indicator, Plan, PlanSettings } from '../../src/plan';
import { planEdits } from '../../src/sheets/build';
import { checkPlan } from '../../src/sheets/check';
import { gradePlan } from '../../src/sheets/grade';
import { nextYearPlan } from '../../src/sheets/next-year';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
import { namedCells } from '../../src/sheets/sheet-reader';
import { settingsEdits } from '../../src/sheets/settings-edits';
import { settleEdits, unsettledCells } from '../../src/sheets/unsettled';
import { readText } from '../../src/sheets/read-value';
import { readSeed } from '../support/seed';

const years = ['R4', 'R5', 'R6', 'R7', 'R8'];

function planOf(id: string, indicators: readonly Indicator[], settings: Partial<PlanSettings> = {}): Plan {
  const format = findFormat(id);
  if (!format) throw new Error(id);
  const measures = indicators.map((indicator, i) => ({
    ...blankMeasure(String(i + 1), `施策${String(i + 1)}`),
    department: '財政課',
    indicators: [indicator],
  }));
  const plan = newPlan(format, {
    municipality: '見本市',
    title: '見本計画',
    years,
    baselineYear: 'R3',
    reportYear: 'R4',
    measures,
  });
  const gradeScale = [
    { grade: 'A', from: 100 },
    { grade: 'B', from: 75 },
    { grade: 'C', from: null },
  ];
  return { ...plan, settings: { ...plan.settings, gradeScale, measureGrade: 'worst', ...settings } };
}

interface Opened {
  readonly book: XlsxBook;
  readonly read: () => PlanReading;
  /** What a cell of the measure (by its place) shows, after recalculation. */
  readonly shown: (measure: number, name: string) => string;
}

function open(plan: Plan): Opened {
  const format = findFormat(plan.format);
  if (!format) throw new Error(plan.format);
  let book = XlsxBook.create();
  book.apply(planEdits(plan, format));
  book = XlsxBook.load(book.save());
  const read = (): PlanReading => {
    const reading = readPlan(book.snapshot());
    if (reading.plan === null) throw new Error(JSON.stringify(reading.problems));
    return reading;
  };
  return { book, read, shown: (measure, name) => readText(read().measures[measure - 1]?.cells.get(name)) };
}

const one = (name: string, target: string, actual: string, more: Partial<Indicator> = {}): Indicator => ({
  name,
  targets: { R4: target },
  actuals: { R4: actual },
  ...more,
});

const list: readonly (readonly [Indicator, string, string])[] = [
  [
    one('未収債権額', '2,121,796千円', '2,500,000千円', {
      targets: { R4: '2,121,796千円', R5: '1,849,710千円' },
    }),
    '84.9%',
    'B',
  ],
  [one('行革効果額', '1億円', '0億円', { baseline: '2.28億円' }), '0.0%', 'C'],
  [
    one('財政調整基金残高', '50億円', '30億円', {
      baseline: '54億円',
      targets: { R4: '50億円', R5: '42億円', R8: '30億円以上' },
    }),
    '60.0%',
    'C',
  ],
  [one('印刷した枚数', '前年同期比50%', '90%', { baseline: '4,842千枚' }), '55.6%', 'C'],
  [
    one('回答者数', '2,700件', '3,000件', {
      baseline: '2,708件',
      targets: { R4: '2,700件', R5: '3,000件', R8: '3,900件' },
    }),
    '111.1%',
    'A',
  ],
  [one('社会増減', '-300人', '-450人', { baseline: '-500人' }), '25.0%', 'C'],
  [one('実質単年度収支', '-20百万円', '-35百万円', { baseline: '-50百万円' }), '50.0%', 'C'],
  [one('全国順位', '10位', '12位'), '83.3%', 'B'],
  [one('職員数', '74人減', '426人', { baseline: '500人' }), '100.0%', 'A'],
  [one('会議の件数', '20%削減', '420件', { baseline: '500件' }), '80.0%', 'B'],
  [one('職員の増減', '74人減', '10人増'), '-13.5%', 'C'],
  [one('職員の増減', '74人減', '154人減'), '208.1%', 'A'],
  [one('計画の策定', '実施', '実施'), '100.0%', 'A'],
  [one('事故件数', '100件', '120件', { method: 'complement' }), '80.0%', 'B'],
  [one('相談件数', '10件', '12件'), '', ''],
  [one('相談件数', '10件', '10件'), '100.0%', 'A'],
];

test.each(['sanyo-onoda', 'ube-reform', 'ube-dx', 'seki'])(
  'the cells of %s say what the figures give, and grading finds nothing to write',
  (id) => {
    const { read, shown } = open(
      planOf(
        id,
        list.map(([indicator]) => indicator),
        { statusWords: ['検討', '実施'] },
      ),
    );
    const rates = list.map((_, i) => shown(i + 1, '指標1_達成率_R4'));
    expect(rates).toEqual(list.map(([, rate]) => rate));
    const { measures, edits } = gradePlan(read(), 'R4');
    expect(edits).toEqual([]);
    expect(measures.map(({ evaluation }) => evaluation.computed ?? '')).toEqual(
      list.map(([, , grade]) => grade),
    );
    expect(measures.flatMap(({ unsettled }, i) => (unsettled.length > 0 ? [i + 1] : []))).toEqual([15]);
    if (id === 'sanyo-onoda')
      expect(list.map((_, i) => shown(i + 1, '評価_R4'))).toEqual(list.map(([, , grade]) => grade));
  },
);

test('every form has a place for direction and method of every indicator', () => {
  const missing = formats.flatMap(({ id }) => {
    const { read } = open(readSeed(id));
    return read().measures.flatMap(({ cells, measure }) =>
      measure.indicators.flatMap((_, i) =>
        [`指標${String(i + 1)}_方向`, `指標${String(i + 1)}_方法`].filter((name) => !cells.has(name)),
      ),
    );
  });
  expect(missing).toEqual([]);
});

test('what is settled stands in the sheet, and the figures follow from it', () => {
  const { book, read, shown } = open(
    planOf('sanyo-onoda', [
      one('相談件数', '10件', '12件'),
      one('利用者数', '90人', '80人', { baseline: '100人' }),
    ]),
  );
  const found = unsettledCells(read(), 'R4');
  expect(
    found.map(({ value, choice, alternatives, directionCell }) => [
      value.name,
      choice.doubt,
      alternatives.map(
        (way) => `${way.choice.direction} ${way.choice.method} ${way.ok ? way.printed : way.reason}`,
      ),
      directionCell?.name,
    ]),
  ).toEqual([
    ['相談件数', 'weak', ['down inverse 83.3', 'up level 120.0'], '指標1_方向'],
    ['利用者数', 'contradictory', ['up level 88.9', 'down change 200.0'], '指標1_方向'],
  ]);
  expect(checkPlan(read(), 'R4').filter(({ code }) => code === 'direction-unsure')).toHaveLength(2);
  book.apply(
    settleEdits(read(), [
      { measure: 0, indicator: 1, direction: 'down', method: 'complement' },
      { measure: 1, indicator: 1, direction: 'up' },
    ]),
  );
  book.recalculate();
  expect([
    shown(1, '指標1_方向'),
    shown(1, '指標1_方法'),
    shown(1, '指標1_達成率_R4'),
    shown(1, '評価_R4'),
  ]).toEqual(['減少', '補数', '80.0%', 'B']);
  expect([shown(2, '指標1_方向'), shown(2, '指標1_達成率_R4'), shown(2, '評価_R4')]).toEqual([
    '増加',
    '88.9%',
    'B',
  ]);
  expect([unsettledCells(read(), 'R4'), gradePlan(read(), 'R4').edits]).toEqual([[], []]);
});

test('no grade comes from the other indicators while one waits', () => {
  const plan = planOf('sanyo-onoda', [one('参加者数', '10人', '12人')]);
  const [measure] = plan.measures;
  if (!measure) throw new Error('no measure');
  const both = {
    ...plan,
    measures: [{ ...measure, indicators: [...measure.indicators, one('相談件数', '10件', '12件')] }],
  };
  const { read, shown } = open(both);
  expect([shown(1, '指標1_達成率_R4'), shown(1, '指標2_達成率_R4'), shown(1, '評価_R4')]).toEqual([
    '120.0%',
    '',
    '',
  ]);
  expect(gradePlan(read(), 'R4').measures.map(({ evaluation }) => evaluation.computed)).toEqual([null]);
});

test.each(['sanyo-onoda', 'ube-reform', 'mine'])(
  'years of %s without a target are measured by the expected value',
  (id) => {
    const line: Partial<Indicator> =
      id === 'sanyo-onoda' ? { targets: {}, finalTarget: '700百万円' } : { targets: { R8: '700百万円' } };
    const plan = planOf(
      id,
      [{ name: '未収債権額', targets: {}, actuals: { R4: '960百万円' }, baseline: '10億円', ...line }],
      {
        yearTarget: 'expected',
      },
    );
    const { read, shown } = open(plan);
    // 1,000 → 940 in R4; 40 of 60
    expect(shown(1, '指標1_達成率_R4')).toBe(id === 'mine' ? '66.7' : '66.7%');
    expect(read().plan.settings.yearTarget).toBe('expected');
    expect(gradePlan(read(), 'R4').edits).toEqual([]);
    if (id === 'sanyo-onoda') expect(shown(1, '指標1_目標_R4')).toBe('940百万円（期待値）');
  },
);

test('a scale with 超 and one of comparison stand in 計画設定 as they were given', () => {
  const scales: PlanSettings['gradeScale'][] = [
    [
      { grade: 'S', from: 105, above: true, text: '大きく上回る' },
      { grade: 'A', from: 100 },
      { grade: 'B', from: null },
    ],
    [
      { grade: '改善', from: null, compared: 'better' },
      { grade: '維持', from: null, compared: 'same' },
      { grade: '悪化', from: null, compared: 'worse' },
    ],
  ];
  const indicators = [
    one('参加者数', '100人', '105人', { baseline: '90人' }),
    one('参加者数', '100人', '106人', { baseline: '106人', direction: 'up' }),
    one('事故件数', '10件', '12件', { baseline: '11件' }),
  ];
  const results = scales.map((gradeScale) => {
    const { read, shown, book } = open(planOf('sanyo-onoda', indicators, { gradeScale }));
    const again = settingsEdits(read(), book.snapshot(), { settings: { gradeScale } });
    return [read().plan.settings.gradeScale, indicators.map((_, i) => shown(i + 1, '評価_R4')), again.edits];
  });
  expect(results).toEqual([
    [scales[0], ['A', 'S', 'B'], []],
    [scales[1], ['改善', '維持', '悪化'], []],
  ]);
});

test('a scale with a gap is told at its cell', () => {
  const { book, read } = open(planOf('sanyo-onoda', []));
  const sheet = book.snapshot().sheets.find(({ name }) => name === read().settingsSheet);
  const area = sheet && namedCells(sheet).areas.get('設定_評価の下限');
  if (!area) throw new Error('no cell');
  const { row, col } = area;
  book.apply([
    { kind: 'setCells', sheet: '計画設定', cells: [{ row: row + 1, col, value: '75以上90未満' }] },
  ]);
  expect(readPlan(book.snapshot()).problems).toMatchObject([
    { code: 'scale-invalid', data: { problem: 'gap', upper: 'A', lower: 'B', from: 90, to: 100 } },
  ]);
});

test('the total of a running total is its last value', () => {
  const seed = readSeed('mine');
  const made = nextYearPlan(seed);
  if ('code' in made) throw new Error(made.code);
  const { plan: next } = made;
  const measures = next.measures.map((measure) =>
    measure.number === '21'
      ? {
          ...measure,
          indicators: measure.indicators.map((it) => ({ ...it, actuals: { R1: '△ 6,204', R2: '△ 9,000' } })),
        }
      : measure,
  );
  const { shown } = open({ ...next, measures });
  const at = measures.findIndex(({ number }) => number === '21') + 1;
  expect([shown(at, '指標1_合計実績'), shown(at, '指標1_合計達成率_R2')]).toEqual(['△ 9,000', '50.0']);
});

test('from the second year on, the targets and actuals of 美祢 that are missing are told', () => {
  const made = nextYearPlan(readSeed('mine'));
  if ('code' in made) throw new Error(made.code);
  const { plan: next } = made;
  const { read } = open(next);
  const told = checkPlan(read(), 'R2').flatMap(({ code, data }) =>
    code === 'target-missing' || code === 'actual-missing' ? [[code, data.year, data.state, data.count]] : [],
  );
  expect(told).toContainEqual(['target-missing', 'R2', 'years', 20]);
  expect(told).toContainEqual(['actual-missing', 'R2', 'not-begun', 26]);
});
