import { findingTexts as english } from '../../locales/en/findings';
import { fieldWords } from '../../locales/field-words';
import { findingText, s } from '../../locales/finding-texts';
import { findingTexts as japanese } from '../../locales/ja/findings';
import { ruleCodes, runChecks, type RuleData } from '../../src/checks';
import { readSeed } from '../support/seed';
import { sampleIndicator, sampleMeasure, samplePlan } from './sample-plan';

type Told = Parameters<typeof findingText>[1];
const told = (finding: Told): readonly [string, string] => [
  findingText(japanese, finding),
  findingText(english, finding),
];

const seeds = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'].map(readSeed);
const findings = seeds.flatMap((plan) => runChecks({ plan, year: plan.settings.reportYear, formulas: [] }));

test('every code has a text in both languages, and no text is left over', () => {
  const codes = [...ruleCodes].sort();
  expect(Object.keys(japanese).sort()).toEqual(codes);
  expect(Object.keys(english).sort()).toEqual(codes);
});

test('a sentence can tell only what its rule gives, and only in the cases that the rule knows', () => {
  const data: RuleData['unit-odd'] = { number: '1', title: '', indicator: '', state: 'word', unit: '数' };
  expect(s(data, 'unit')).toBe('数');
  // @ts-expect-error a key that is mistyped does not compile
  expect(s(data, 'unti')).toBe('');
  // @ts-expect-error nor does a case that the rule does not have
  expect(data.state === 'wrod').toBe(false);
  // @ts-expect-error nor a sentence for a rule that there is not
  expect(japanese['unit-odt']).toBeUndefined();
});

test('every finding about the published plans reads as a sentence, with nothing undefined in it', () => {
  const odd = findings.filter(({ code, data }) => {
    const [ja, en] = told({ code, data });
    return !ja.endsWith('。') || !/[.?)]$/u.test(en) || /undefined|NaN|「」|“”/u.test(ja + en);
  });
  expect(odd).toEqual([]);
});

test.each([
  ['報告_次年度に向けて_R3', '次年度に向けて（R3）'],
  ['報告2_取組状況_R2', '取組状況（R2）'],
  ['達成状況_R3', '達成状況（R3）'],
  ['項目3_指標1_目標_R4', '指標1・目標（R4）'],
  ['年次計画1_期間2_R5_R8', '年次計画1・期間2（R5～R8）'],
  ['協創内容', '協創内容'],
])('a message calls %s 「%s」', (name, words) => {
  expect(fieldWords(name)).toBe(words);
});

test('no message shows a defined name', () => {
  const shown = findings.filter(({ code, data }) => /\p{L}_\p{L}/u.test(told({ code, data })[0]));
  expect(shown).toEqual([]);
});

test('findings are listed with the worst first', () => {
  const rank = { error: 0, warning: 1, info: 2 };
  const first = seeds.map((plan) =>
    runChecks({ plan, year: plan.settings.reportYear, formulas: [] }).map(({ severity }) => rank[severity]),
  );
  expect(first).toEqual(first.map((ranks) => [...ranks].sort((a, b) => a - b)));
});

test.each([...ruleCodes])('%s can be switched off for a plan', (code) => {
  const left = seeds.flatMap((plan) => {
    const off = { ...plan, settings: { ...plan.settings, disabledRules: [code] } };
    return runChecks({ plan: off, year: plan.settings.reportYear, formulas: [] });
  });
  // where a rule is off, a less specific one may speak of the same cell
  expect(left.filter((finding) => finding.code === code)).toEqual([]);
  expect(left).toEqual(expect.arrayContaining(findings.filter((finding) => finding.code !== code)));
});

test('no message quotes whole texts, however long the cells are', () => {
  const long = '計画（案)を㈱見本と協議し、○○課がﾃﾞｰﾀを集め、デ-タを整理した⾏政の「資料を作った。\n'.repeat(
    40,
  );
  const plan = samplePlan({
    measures: [
      sampleMeasure({
        fields: { 現状: long },
        reports: [{ year: 'R2', texts: { 取組状況: long } }],
        indicators: [sampleIndicator({ targets: { R2: long, R3: '5件' }, actuals: {} })],
        grades: { R2: { grade: 'A', reason: long } },
      }),
    ],
  });
  const found = runChecks({ plan, year: 'R2', formulas: [] });
  expect(new Set(found.map(({ code }) => code))).toEqual(
    new Set([
      'actual-missing',
      'target-kinds-mixed',
      'grade-without-figures',
      'placeholder-left',
      'half-width-kana',
      'character-lost',
      'character-lookalike',
      'platform-character',
      'bracket-pair',
    ]),
  );
  const sizes = found.flatMap(told);
  expect(sizes.filter((text) => text.length > 330 || text.includes('\n'))).toEqual([]);
});
