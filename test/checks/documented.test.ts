import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleCodes } from '../../src/checks';
import { countFindings, withCounts } from '../support/finding-counts';

const doc = readFileSync(path.resolve(__dirname, '../../docs/checks.md'), 'utf8');
const [rules = '', counts = ''] = doc.split('## How loud they are');

test('docs/checks.md has one row for every rule and none besides', () => {
  const rows = [...rules.matchAll(/^\| `([a-z0-9-]+)` \|/gmu)].map(([, code]) => code);
  expect(rows.sort()).toEqual([...ruleCodes].sort());
});

test('the findings about the five published plans are as many, of each kind, as docs/checks.md says', () => {
  expect(withCounts(doc, countFindings())).toBe(doc);
});

test('docs/checks.md says of each kind of finding why it is right', () => {
  expect([...counts.matchAll(/^\|.*\|\s*\|$/gmu)].map(([row]) => row)).toEqual([]);
});
