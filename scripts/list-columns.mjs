/** Writes the tables of docs/lists.md anew: the columns of a list for each form, other headings, what is told. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { require as requireTs } from 'tsx/cjs/api';

const { withColumns } = requireTs('../test/support/list-columns.ts', import.meta.url);
const file = fileURLToPath(new URL('../docs/lists.md', import.meta.url));
const before = readFileSync(file, 'utf8');
const after = withColumns(before);
writeFileSync(file, after);
process.stdout.write(before === after ? 'docs/lists.md is up to date\n' : 'docs/lists.md was written anew\n');
