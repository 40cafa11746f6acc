/**
 * Writes what follows from the files in src/checks/rules: the list of codes, the registry, and in docs/checks.md a row for
 * each rule and the counts of what `check` finds in the workbooks that `create` makes of the five published plans. Texts of
 * rows and reasons of counts are kept; a new rule gets its docstring, a new kind of finding no reason (`npm test` asks for
 * it).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { require as requireTs } from 'tsx/cjs/api';

const support = (name) => requireTs(`../test/support/${name}.ts`, import.meta.url);

const { derivedFiles, ruleSources } = support('check-registry');
for (const { file, text } of derivedFiles()) write(file, text);
const { countFindings, withCounts, withRules } = support('finding-counts');
const doc = fileURLToPath(new URL('../docs/checks.md', import.meta.url));
write(doc, withCounts(withRules(readFileSync(doc, 'utf8'), ruleSources()), countFindings()));

function write(file, text) {
  if (readFileSync(file, 'utf8') === text) return;
  writeFileSync(file, text);
  process.stdout.write(`${file} was written anew\n`);
}
