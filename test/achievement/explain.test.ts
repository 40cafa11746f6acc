import { achievementWords as en } from '../../locales/en/achievement';
import { achievementWords as ja } from '../../locales/ja/achievement';
import {
  explain,
  explainChoice,
  explainSteps,
  rate,
  type ExplainSettings,
  type RateInput,
} from '../../src/achievement';
import { readQuantity } from '../../src/quantity';

const settings: ExplainSettings = {
  gradeScale: [
    { grade: 'A', from: 100 },
    { grade: 'B', from: 75 },
    { grade: 'C', from: 50 },
    { grade: 'D', from: null },
  ],
  gradeOn: 'exact',
  rounding: { mode: 'half-up', places: 1 },
};

const cases: readonly (readonly [string, string, string, Partial<RateInput>, string, string])[] = [
  [
    '982百万円',
    '700百万円',
    '835百万円',
    {},
    '(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満）',
    '(982−835)÷(982−700) = 147÷282 = 52.1% → C (from 50, below 75)',
  ],
  [
    '2',
    '10',
    '△1',
    { method: 'change' },
    '(△1−2)÷(10−2)＝△3÷8＝△37.5％ → D（50未満）',
    '(-1−2)÷(10−2) = -3÷8 = -37.5% → D (below 50)',
  ],
  [
    '',
    '150,000千円',
    '164,687千円',
    {},
    '164,687÷150,000＝109.8％ → A（100以上）',
    '164,687÷150,000 = 109.8% → A (from 100)',
  ],
  [
    '',
    '731人',
    '752人',
    { method: 'inverse' },
    '731÷752＝97.2％ → B（75以上100未満）',
    '731÷752 = 97.2% → B (from 75, below 100)',
  ],
  [
    '',
    '2億円',
    '15,000万円',
    {},
    '1.5÷2（15,000万円＝1.5億円）＝75.0％ → B（75以上100未満）',
    '1.5÷2 (15,000万円 = 1.5億円) = 75.0% → B (from 75, below 100)',
  ],
  [
    '',
    '10,000',
    '9,996',
    {},
    '9,996÷10,000＝100.0％（端数処理前99.96％） → B（75以上100未満）',
    '9,996÷10,000 = 100.0% (unrounded 99.96%) → B (from 75, below 100)',
  ],
  [
    '',
    '10時間/月以下',
    '8時間/月',
    {},
    '8時間/月は目標（10時間/月以下）を満たす＝100.0％ → A（100以上）',
    '8時間/月 keeps the limit (10時間/月以下) = 100.0% → A (from 100)',
  ],
  [
    '',
    '10時間/月以下',
    '16時間/月',
    {},
    '16時間/月は目標（10時間/月以下）を満たさない：10÷16＝62.5％ → C（50以上75未満）',
    '16時間/月 misses the limit (10時間/月以下): 10÷16 = 62.5% → C (from 50, below 75)',
  ],
  [
    '',
    '50件未満',
    '50件',
    {},
    '50件は限度ちょうどで、目標（50件未満）を満たさない：50÷50＝100.0％ → A（100以上）',
    '50件 is the limit itself and misses it (50件未満): 50÷50 = 100.0% → A (from 100)',
  ],
  [
    '',
    '0件超',
    '0件',
    {},
    '0件は限度ちょうどで、目標（0件超）を満たさない＝0.0％ → D（50未満）',
    '0件 is the limit itself and misses it (0件超) = 0.0% → D (below 50)',
  ],
  [
    '5',
    '5',
    '5',
    { method: 'change' },
    '5（目標5を維持）＝100.0％ → A（100以上）',
    '5 (target 5 kept) = 100.0% → A (from 100)',
  ],
  [
    '',
    '実施',
    '作成',
    { stages: ['検討', '作成', '実施'] },
    '2（作成）÷3（実施）＝66.7％ → C（50以上75未満）',
    '2 (作成)÷3 (実施) = 66.7% → C (from 50, below 75)',
  ],
  [
    '',
    '実施',
    '実施',
    { stageWords: ['検討', '実施'] },
    '2（実施）÷2（実施）＝100.0％ → A（100以上）',
    '2 (実施)÷2 (実施) = 100.0% → A (from 100)',
  ],
  ['', '95%', '93.5%', { method: 'difference' }, '93.5−95＝△1.5%', '93.5−95 = -1.5%'],
  [
    '',
    '0',
    '5',
    { method: 'level' },
    '達成率なし：目標が0のため割れません',
    'No rate: the target is 0 and cannot be divided by',
  ],
  [
    '',
    '10',
    '集計中',
    {},
    '達成率なし：実績「集計中」は一つの数値ではありません',
    'No rate: the actual value "集計中" is not one number',
  ],
];

test.each(cases)(
  '%s → %s, actual %s with %j is explained in both languages',
  (baseline, target, actual, more, japanese, english) => {
    const read = (text: string) => (text === '' ? null : readQuantity(text));
    const result = rate(
      { baseline: read(baseline), target: read(target), actual: read(actual), ...more },
      settings.rounding,
    );
    expect([explain(result, settings, ja), explain(result, settings, en)]).toEqual([japanese, english]);
  },
);

test('a choice is explained with its reason', () => {
  const { choice } = rate(
    { baseline: readQuantity('9課'), target: readQuantity('0課'), actual: null },
    settings.rounding,
  );
  expect([explainChoice(choice, ja), explainChoice(choice, en)]).toEqual([
    '減少・変化量（目標が基準値より低い、目標が0であるため）',
    'falling, change (the target is below the baseline, the target is 0)',
  ]);
});

test('without a grade scale the calculation stands alone', () => {
  const result = rate(
    { baseline: null, target: readQuantity('3'), actual: readQuantity('2') },
    settings.rounding,
  );
  expect(explain(result, { ...settings, gradeScale: [] }, ja)).toBe('2÷3＝66.7％');
});

test('step by step: method, formula, figures, rounding and the grades with their thresholds', () => {
  const quantity = (text: string) => (text === '' ? null : readQuantity(text));
  const steps = (baseline: string, target: string, actual: string, more: Partial<RateInput> = {}): string[] =>
    explainSteps(
      rate(
        { baseline: quantity(baseline), target: quantity(target), actual: quantity(actual), ...more },
        settings.rounding,
      ),
      settings,
      ja,
    ).map(({ text }) => text);
  expect(steps('982百万円', '700百万円', '835百万円')).toEqual([
    '減少・変化量（目標が基準値より低いため）',
    '(基準値−実績)÷(基準値−目標)',
    '(982−835)÷(982−700)＝147÷282＝52.1％ → C（50以上75未満）',
    '52.127659…％を小数第1位までに四捨五入',
    'A：100以上、B：75以上100未満、C：50以上75未満、D：50未満（端数処理前の達成率で判定）',
  ]);
  expect(steps('', '100', '')).toEqual([
    '増加・水準（基準値がないため）',
    '実績÷目標',
    '達成率なし：実績がありません',
  ]);
  expect(steps('', '95%', '93.5%', { method: 'difference' })).toEqual([
    '増加・差（指定）',
    '実績−目標',
    '93.5−95＝△1.5%',
  ]);
});
