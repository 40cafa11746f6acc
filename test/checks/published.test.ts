import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ruleCodes, runChecks, type Finding } from '../../src/checks';
import { XlsxBook } from '../../src/book/xlsx';
import { newBook } from '../../src/cli/new-book';
import { findFormat } from '../../src/formats';
import { readPlan, type PlanReading } from '../../src/sheets/read-plan';
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
  why: z
    .enum(['words', 'prose', 'form', 'scale', 'other-meaning', 'other-plan', 'extraction', 'foreword'])
    .optional(),
});

const file = path.resolve(__dirname, '../cases/published-findings.json');
const expectations = z.array(expectation).parse(JSON.parse(readFileSync(file, 'utf8')));
const documents = ['sanyo-onoda', 'mine', 'seki', 'ube-dx', 'ube-reform'] as const;
const readings = new Map(documents.map((id) => [id as string, planFromWorkbook(id)]));
const findings = new Map<string, readonly Finding[]>(
  documents.map((id) => {
    const plan = readings.get(id)?.plan;
    if (!plan) throw new Error(id);
    return [id, runChecks({ plan, year: plan.settings.reportYear, formulas: [] })];
  }),
);

/** The plan as it stands in the workbook that `create` makes of its seed, saved and opened again. */
function planFromWorkbook(id: string): PlanReading {
  const format = findFormat(id);
  if (!format) throw new RangeError(id);
  const reading = readPlan(XlsxBook.load(newBook(readSeed(id), format).save()).snapshot());
  if (reading.plan === null) throw new Error(id);
  return reading;
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

test('so many oddities are listed, and so many found', () => {
  expect([expectations.length, found.length]).toEqual([104, 85]);
});

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
