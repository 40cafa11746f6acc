import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ruleCodes, runChecks, type Finding } from '../../src/checks';
import type { Plan } from '../../src/plan';
import { readSeed } from '../support/seed';

/** What is odd in the published documents: found by a rule, or why it cannot be. */
const expectation = z.strictObject({
  document: z.string(),
  /** Number of the measure; '' for the plan as a whole. */
  place: z.string(),
  what: z.string(),
  rule: z.enum(ruleCodes).optional(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  data: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** docs/checks.md says what each of these means. */
  why: z.enum(['words', 'prose', 'form', 'other-meaning', 'other-plan']).optional(),
});

const file = path.resolve(__dirname, '../cases/published-findings.json');
const expectations = z.array(expectation).parse(JSON.parse(readFileSync(file, 'utf8')));
const documents = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'] as const;
const findings = new Map<string, readonly Finding[]>(
  documents.map((id) => {
    const plan = asPrinted(readSeed(id));
    return [id, runChecks({ plan, year: plan.settings.reportYear, formulas: [] })];
  }),
);

/** The seeds hold some texts put right; here they stand as they were printed. */
function asPrinted(plan: Plan): Plan {
  if (plan.format === 'ube-reform') return { ...plan, title: '宇部市⾏財政改⾰推進計画 アクションプラン' };
  if (plan.format !== 'ube-dx') return plan;
  const system = plan.system?.map((policy) => ({
    ...policy,
    directions: policy.directions.map((direction) =>
      direction.name === 'デジタルデバイド対策' ? { ...direction, name: 'デジタルデバйд対策' } : direction,
    ),
  }));
  const extra = { ...plan.settings.extra, 策定の趣旨: '令和5年〇月' };
  return { ...plan, settings: { ...plan.settings, extra }, ...(system ? { system } : {}) };
}

const found = expectations.filter(({ rule }) => rule !== undefined);

test.each(found.map((one) => [one.document, one.place, one.what, one] as const))(
  '%s %s: %s is found',
  (document, place, _what, { rule, severity, data }) => {
    const same = (findings.get(document) ?? [])
      .filter(({ code, data: told }) => code === rule && (place === '' || told.number === place))
      .filter(({ data: told }) => Object.entries(data ?? {}).every(([key, value]) => told[key] === value));
    expect(same.map((finding) => finding.severity)).toContain(severity);
  },
);

test('what no rule can find is told with its reason, and nothing is both', () => {
  expect(expectations.filter(({ rule, why }) => (rule === undefined) === (why === undefined))).toEqual([]);
});

test('the nine differences in substance between overview and sheets of 山陽小野田 are the only ones', () => {
  const differences = (findings.get('sanyo-onoda') ?? []).filter(({ code }) => code === 'overview-differs');
  const substantive = differences.filter(({ data }) => data.difference === 'substantive');
  expect(substantive.map(({ severity, data }) => [severity, data.number, data.part])).toEqual([
    ['warning', '2', 'target'],
    ['warning', '3', 'indicator'],
    ['warning', '5', 'baseline'],
    ['warning', '9', 'measure'],
    ['warning', '12', 'indicator'],
    ['warning', '18', 'baseline'],
    ['warning', '18', 'target'],
    ['warning', '24', 'measure'],
    ['warning', '24', 'target'],
  ]);
  const others = differences.filter((finding) => !substantive.includes(finding));
  expect(new Set(others.map(({ severity }) => severity))).toEqual(new Set(['info']));
  expect(
    others.filter(({ data }) => data.difference === 'annotation').map(({ data }) => data.number),
  ).toEqual(['1', '21']);
});

test('every published plan has fewer warnings and errors than measures, missing actuals aside', () => {
  const loud = documents.map((id) => {
    const grave = (findings.get(id) ?? []).filter(
      ({ code, severity }) => severity !== 'info' && code !== 'actual-missing',
    );
    return grave.length / readSeed(id).measures.length;
  });
  expect(loud.filter((share) => share >= 1)).toEqual([]);
});
