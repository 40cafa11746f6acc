import { findingTexts as english } from '../../locales/en/findings';
import { findingTexts as japanese } from '../../locales/ja/findings';
import { ruleCodes, rules, runChecks } from '../../src/checks';
import { readSeed } from '../support/seed';

const seeds = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'].map(readSeed);
const findings = seeds.flatMap((plan) => runChecks({ plan, year: plan.settings.reportYear, formulas: [] }));

test('there is one rule for every code, in the order of the codes', () => {
  expect(rules.map(({ code }) => code)).toEqual(ruleCodes);
});

test('every code has a text in both languages, and no text is left over', () => {
  const codes = [...ruleCodes].sort();
  expect(Object.keys(japanese).sort()).toEqual(codes);
  expect(Object.keys(english).sort()).toEqual(codes);
});

test('every finding about the published plans reads as a sentence, with nothing undefined in it', () => {
  const odd = findings.filter(({ code, data }) => {
    const [ja, en] = [japanese[code]?.(data) ?? '', english[code]?.(data) ?? ''];
    return !ja.endsWith('。') || !/[.?)]$/u.test(en) || /undefined|NaN|「」|“”/u.test(ja + en);
  });
  expect(odd).toEqual([]);
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
  expect(left).toEqual(findings.filter((finding) => finding.code !== code));
});
