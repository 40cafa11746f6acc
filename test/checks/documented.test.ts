import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleCodes } from '../../src/checks';
import { derivedFiles, ruleSources } from '../support/check-registry';
import { countFindings, withCounts, withRules } from '../support/finding-counts';

const doc = readFileSync(path.resolve(__dirname, '../../docs/checks.md'), 'utf8');
const [rules = '', counts = ''] = doc.split('## How loud they are');

test('docs/checks.md has one row for every rule and none besides', () => {
  const rows = [...rules.matchAll(/^\| `([a-z0-9-]+)` \|/gmu)].map(([, code]) => code);
  expect(rows.sort()).toEqual([...ruleCodes].sort());
  expect(withRules(doc, ruleSources())).toBe(doc);
});

test('codes and registry are what `npm run checks` makes of the files in src/checks/rules', () => {
  expect(derivedFiles().filter(({ file, text }) => readFileSync(file, 'utf8') !== text)).toEqual([]);
});

test('a new rule gets a row from its docstring, after the rule before it in the list', () => {
  const source = `/** Words\n * that differ. */\nexport const wordsOdd: Rule<Data> = { severity: 'warning' };\n`;
  const [first, ...others] = ruleSources();
  const added = withRules(doc, [...(first ? [first] : []), { code: 'words-odd', source }, ...others]);
  const lines = added.split('\n');
  expect(lines[lines.findIndex((line) => line.startsWith('| `number-as-text` |')) + 1]).toBe(
    '| `words-odd` | Words that differ. | 注意 | – |',
  );
  expect(lines.length).toBe(doc.split('\n').length + 1);
});

test('the findings about the five published plans are as many, of each kind, as docs/checks.md says', () => {
  expect(withCounts(doc, countFindings())).toBe(doc);
});

test('docs/checks.md says of each kind of finding why it is right', () => {
  expect([...counts.matchAll(/^\|.*\|\s*\|$/gmu)].map(([row]) => row)).toEqual([]);
});
