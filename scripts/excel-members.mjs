/**
 * Writes the list of docs/excel.md anew: every member of Office.js that the source uses. What is said of each is kept; a
 * member that is new has nothing said of it yet, and `npm test` asks for it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { require as requireTs } from 'tsx/cjs/api';

const { usedMembers, withMembers } = requireTs('../test/support/excel-members.ts', import.meta.url);
const file = fileURLToPath(new URL('../docs/excel.md', import.meta.url));
const before = readFileSync(file, 'utf8');
const after = withMembers(before, usedMembers());
writeFileSync(file, after);
process.stdout.write(before === after ? 'docs/excel.md is up to date\n' : 'docs/excel.md was written anew\n');
