import { runChecks } from '../../src/checks';
import { typedValue } from '../../src/plan';
import { at, measureOne, sampleMeasure, samplePlan } from './sample-plan';

test('a typed number that prints with fewer decimals is told, with a format that shows them', () => {
  const where = at({ kind: 'actual', indicator: 1, year: 'R2' });
  const findings = runChecks({
    plan: samplePlan({ measures: [sampleMeasure()] }),
    year: 'R2',
    formulas: [],
    hiddenDecimals: [{ where, data: measureOne, shown: '10時間/月', typed: '10.4時間/月' }],
  });
  expect(findings.filter(({ code }) => code === 'decimals-hidden')).toEqual([
    {
      code: 'decimals-hidden',
      severity: 'warning',
      where,
      data: { ...measureOne, shown: '10時間/月', typed: '10.4時間/月' },
      fix: { kind: 'value', text: '10.4時間/月' },
    },
  ]);
});

test.each([
  ['10時間/月', '10.4', '10.4時間/月'],
  ['1億円', '0.96', '0.96億円'],
  ['96.80%', '96.804', '96.804%'],
  ['(1,200)', '-1200', '△1,200'],
])('「%s」 with %s is shown as 「%s」', (text, exact, typed) => {
  expect(typedValue({ text, exact })).toBe(typed);
});

test('what has more decimals than anybody types stays rounded', () => {
  const value = { text: '33.3%', exact: '33.3333333333333' };
  expect(typedValue(value)).toBe(value);
});
