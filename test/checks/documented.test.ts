import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleCodes, runChecks, type Severity } from '../../src/checks';
import { readSeed } from '../support/seed';

const doc = readFileSync(path.resolve(__dirname, '../../docs/checks.md'), 'utf8');

test('docs/checks.md has one row for every rule and none besides', () => {
  const rows = [...doc.matchAll(/^\| `([a-z0-9-]+)` \|/gmu)].map(([, code]) => code);
  expect(rows.sort()).toEqual([...ruleCodes].sort());
});

test.each([
  ['山陽小野田', 'sanyo-onoda'],
  ['美祢', 'mine'],
  ['関', 'seki'],
  ['宇部 DX', 'ube-dx'],
  ['宇部 行財政改革', 'ube-reform'],
])('the findings about %s are as many as docs/checks.md says', (name, id) => {
  const plan = readSeed(id);
  const findings = runChecks({ plan, year: plan.settings.reportYear, formulas: [] });
  const count = (severity: Severity): string =>
    String(
      findings.filter((finding) => finding.severity === severity && finding.code !== 'actual-missing').length,
    );
  const cells = [name, String(plan.measures.length), count('error'), count('warning'), count('info')];
  expect(doc).toContain(`| ${cells.join(' | ')} |`);
});
