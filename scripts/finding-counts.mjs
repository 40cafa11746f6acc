/**
 * Writes the counts of docs/checks.md anew: what `check` finds in the workbooks that `create` makes of the five published
 * plans. Reasons are kept; a kind that is new gets none, and `npm test` asks for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { require as requireTs } from 'tsx/cjs/api';

const { countFindings, withCounts } = requireTs('../test/support/finding-counts.ts', import.meta.url);
const file = fileURLToPath(new URL('../docs/checks.md', import.meta.url));
const before = readFileSync(file, 'utf8');
const after = withCounts(before, countFindings());
writeFileSync(file, after);
process.stdout.write(
  before === after ? 'docs/checks.md is up to date\n' : 'docs/checks.md was written anew\n',
);
